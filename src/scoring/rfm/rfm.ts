import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkMinor, checkNumber, checkUniqueIds, sortedById } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { createPointer, measureRfm, type RfmMode, type RfmRaws, rfmScale, rfmUnits } from "./rfm-points.ts";
import {
  createSegmenter,
  type RfmPoints,
  type RfmReference,
  type RfmSegment,
  referenceOf,
  rfmDimensions,
} from "./rfm-segment.ts";
import { type RfmOrder, type RfmSummary, summariseOrders } from "./rfm-summary.ts";

export type RfmAccount = {
  id: string;
  orders: readonly RfmOrder[];
  /** The orders are closed-won deals, because the company keeps no orders. */
  dealsAsOrders?: boolean;
  /** There are more orders, in a currency without a rate: they cannot be added up. */
  foreignLeftOut?: boolean;
};
export type RfmSummaryAccount = Omit<RfmAccount, "orders"> & { summary: RfmSummary };
export type RfmPortfolio<Account> = {
  asOf: Day;
  mode: RfmMode;
  /** The organisation's currency. */
  currency: string;
  accounts: readonly Account[];
  /** The whole portfolio's points, where `accounts` are only some of it; in mode `bands`. */
  reference?: RfmReference | undefined;
};

/** `grade` is the VIP grade and equals `band`; it and `segment` are null where nothing was bought. */
export type RfmScore = Score & { accountId: string; grade: string | null; segment: RfmSegment | null };

/**
 * RFM customer value of every account of a portfolio, by account id (`10-method.md §1`).
 *
 * value = 4·R + 8·F + 8·M, points 1–5 each, so 20–100; grade VIP … VVVVVIP by ceil(value / 20).
 * No order up to `asOf` → value null, band `no-purchases`. Flags: `deals-as-orders`, `foreign-currency`, `future-dated`.
 * With a `reference` the segments are those of the portfolio it sums up.
 * @throws ScoringInputError for repeated ids, amounts that are not whole minor units, a `reference` to quintiles.
 * @throws AppError `currency-mismatch` for an order in another currency without a rate in `config.rates`.
 */
export function scoreRfm(portfolio: RfmPortfolio<RfmAccount>, config: ResolvedScoringConfig): RfmScore[] {
  const { asOf, currency } = portfolio;
  checkUniqueIds("account", portfolio.accounts);
  const options = { currency, rates: config.rates, windowMonths: config.rfm.windowMonths };
  const accounts = portfolio.accounts.map(({ orders, ...account }) => {
    const source = account.dealsAsOrders ? ("opportunities" as const) : ("orders" as const);
    return { ...account, summary: summariseOrders(orders, asOf, { ...options, source }) };
  });
  return scoreRfmSummaries({ ...portfolio, accounts }, config);
}

/** As `scoreRfm`, from summaries in place of orders. */
export function scoreRfmSummaries(
  portfolio: RfmPortfolio<RfmSummaryAccount>,
  config: ResolvedScoringConfig,
): RfmScore[] {
  const { asOf, mode, currency, reference } = portfolio;
  // Quintiles need every account's figures; sums of points would not give them.
  if (reference && mode === "quantile") throw new ScoringInputError("request", "portfolio", "only in mode bands");
  const accounts = sortedById("account", portfolio.accounts);
  for (const account of accounts) checkSummary(account);
  const measured = accounts.map(({ summary }) => measureRfm(summary, asOf, mode, currency));
  const toPoints = createPointer(mode, measured.filter(isKnown), config.rfm);
  const rated = measured.map((raws) => raws && toPoints(raws));
  const toSegment = createSegmenter(reference ?? referenceOf(rated.filter(isKnown)), config.rfm);
  const shared = { asOf, units: rfmUnits(mode, currency), scale: rfmScale(config.rfm), config };
  return accounts.map((account, at) => {
    const raws = measured[at];
    const points = rated[at];
    if (!raws || !points) return scoreOf(account, nothingBought(), null, shared);
    return scoreOf(account, gradedBy(account.summary, raws, points, shared), toSegment(points), shared);
  });
}

function isKnown<T>(held: T | null): held is T {
  return held !== null;
}

function checkSummary({ id, summary: { orderCount, netAmountMinor } }: RfmSummaryAccount): void {
  const record = `account:${id}`;
  checkNumber(record, "orderCount", orderCount, 0);
  checkMinor(record, "netAmountMinor", netAmountMinor);
}

function flagsOf({ dealsAsOrders, foreignLeftOut, summary }: RfmSummaryAccount): string[] {
  const flags: string[] = [];
  if (dealsAsOrders) flags.push("deals-as-orders");
  if (foreignLeftOut) flags.push("foreign-currency");
  if (summary.futureDated) flags.push("future-dated");
  return flags;
}

/** What is the same for every account. */
type Shared = {
  asOf: Day;
  units: ReturnType<typeof rfmUnits>;
  scale: ReturnType<typeof rfmScale>;
  config: ResolvedScoringConfig;
};
type Graded = { value: number | null; grade: string | null; factors: Factor[] };

const nothingBought = (): Graded => ({ value: null, grade: null, factors: [] });

function scoreOf(
  account: RfmSummaryAccount,
  { value, grade, factors }: Graded,
  segment: RfmSegment | null,
  { asOf, scale, config }: Shared,
): RfmScore {
  return {
    accountId: account.id,
    method: "rfm",
    version: "1",
    asOf,
    value,
    scale,
    band: grade ?? "no-purchases",
    grade,
    segment,
    factors,
    coverage: grade === null ? 0 : 1,
    missing: grade === null ? [...rfmDimensions] : [],
    flags: flagsOf(account),
    configHash: config.hash,
  };
}

function gradedBy(
  { evidence }: RfmSummary,
  raws: RfmRaws,
  points: RfmPoints,
  { units, scale, config }: Shared,
): Graded {
  const { weights } = config.rfm;
  const factors = rfmDimensions.map((id): Factor => {
    const contribution = points[id] * weights[id];
    const records = evidence[id].length > 1 ? evidence[id].toSorted(compareText) : evidence[id];
    return {
      id,
      raw: raws[id],
      unit: units[id],
      points: points[id],
      weight: weights[id],
      contribution,
      evidence: records,
    };
  });
  const value = sumContributions(factors);
  return { value, grade: gradeOf(value, scale.max), factors };
}

/** One V for every fifth of the scale begun. */
function gradeOf(value: number, max: number): string {
  const fifths = Math.ceil(settle((value * 5) / max));
  return `${"V".repeat(Math.min(5, Math.max(1, fifths)))}IP`;
}
