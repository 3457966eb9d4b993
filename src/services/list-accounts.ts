import type { Day } from "#domain/day";
import { foldText } from "#importing/fold-text";
import { type AccountRow, accountRow } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import { type PageRequest, pageOf } from "./page-of.ts";
import type { PortfolioReader } from "./portfolio.ts";

/** What a list of accounts may be sorted by; figures run from high to low, unknown ones last. */
export const accountSorts = [
  "name",
  "attention",
  "class",
  "scorecard",
  "rfm",
  "win-rate",
  "revenue",
  "last-order",
] as const;
export type AccountSort = (typeof accountSorts)[number];

export type AccountFilter = PageRequest & {
  class?: string | undefined;
  q?: string | undefined;
  sort?: AccountSort | undefined;
  asOf?: Day | undefined;
};

const figureOf = {
  attention: (row) => (row.attention ? -row.attention.place : null),
  class: (row) => row.scorecard.value,
  scorecard: (row) => row.scorecard.value,
  rfm: (row) => row.rfm.value,
  "win-rate": (row) => row.winRate?.value ?? null,
  revenue: (row) => (row.revenue12m ? Number(row.revenue12m.amount) : null),
  "last-order": (row) => (row.lastOrderOn ? Number(row.lastOrderOn.replaceAll("-", "")) : null),
} as const satisfies Record<Exclude<AccountSort, "name">, (row: AccountRow) => number | null>;

/**
 * The accounts of the portfolio, filtered, sorted and by page. `q` is part of a name, short name or number; case, width and
 * the script of Chinese characters do not matter.
 */
export function createListAccounts(readPortfolio: PortfolioReader) {
  return async (caller: Caller, filter: AccountFilter) => {
    const portfolio = await readPortfolio(caller, filter.asOf);
    const { accounts, asOf } = portfolio;
    const sought = foldText(filter.q ?? "");
    const rows = [...accounts.values()]
      .filter(
        ({ account }) =>
          !sought ||
          account.id === sought ||
          [account.name, account.externalId, ...account.aliases].some((name) => foldText(name).includes(sought)),
      )
      .map((scored) => accountRow(scored, portfolio, caller.lang))
      .filter((row) => filter.class === undefined || (row.class ?? "insufficient") === filter.class);
    return { asOf, ...pageOf(sorted(rows, filter.sort ?? "name"), filter) };
  };
}

function sorted(rows: AccountRow[], sort: AccountSort): AccountRow[] {
  if (sort === "name") return rows;
  const figure = figureOf[sort];
  return rows.toSorted((a, b) => (figure(b) ?? -Infinity) - (figure(a) ?? -Infinity) || (a.id < b.id ? -1 : 1));
}
