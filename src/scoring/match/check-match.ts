import type { Day } from "#domain/day";
import { checkMinor, checkNotAfter, checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import type { MatchAccount } from "./match-points.ts";

type Ranged =
  | "trust"
  | "shareOfWallet"
  | "walletPercentile"
  | "growth"
  | "industryInfluence"
  | "loyalty"
  | "competitorThreat";

/** The values a figure can take at all. */
const ranges = {
  trust: [0, 100],
  shareOfWallet: [0, 100],
  walletPercentile: [0, 100],
  growth: [-Infinity, Infinity],
  industryInfluence: [1, 5],
  loyalty: [1, 5],
  competitorThreat: [1, 5],
} as const satisfies Record<Ranged, readonly [number, number]>;
const ranged = [
  "trust",
  "shareOfWallet",
  "walletPercentile",
  "growth",
  "industryInfluence",
  "loyalty",
  "competitorThreat",
] as const satisfies readonly Ranged[];

/** @throws ScoringInputError naming account, contact or opportunity, the field and the reason. */
export function checkMatchAccounts(accounts: readonly MatchAccount[], asOf: Day): void {
  checkUniqueIds("account", accounts);
  for (const account of accounts) {
    checkFigures(account, asOf);
    checkUniqueIds("activity", account.contacts ?? []);
    for (const { id, date } of account.contacts ?? []) checkNotAfter(`activity:${id}`, "date", date, asOf);
    checkUniqueIds("opportunity", account.opportunities);
    for (const { id, winRate, amountMinor } of account.opportunities) {
      checkNumber(`opportunity:${id}`, "winRate", winRate ?? 0, 0, 100);
      checkMinor(`opportunity:${id}`, "amount", amountMinor);
      checkNumber(`opportunity:${id}`, "amount", amountMinor, 0);
    }
  }
}

function checkFigures(account: MatchAccount, asOf: Day): void {
  const record = `account:${account.id}`;
  for (const field of ranged) {
    const value = account[field];
    const [min, max] = ranges[field];
    if (typeof value === "number") checkNumber(record, field, value, min, max);
  }
  const wallet = account.walletMinor ?? 0;
  checkMinor(record, "wallet", wallet);
  checkNumber(record, "wallet", wallet, 0);
  checkNotAfter(record, "customerSince", account.customerSince, asOf);
}
