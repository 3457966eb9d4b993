import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkMinor, checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import {
  createPointer,
  measureRfm,
  type PurchasedSummary,
  type RfmMeasures,
  type RfmMode,
  rfmScale,
} from "./rfm-points.ts";
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
  checkUniqueIds("account", portfolio.accounts);
  // Quintiles need every account's figures; sums of points would not give them.
  if (reference && mode === "quantile") throw new ScoringInputError("request", "portfolio", "only in mode bands");
  for (const { id, summary } of portfolio.accounts) checkSummary(id, summary);
  const accounts = [...portfolio.accounts].sort((a, b) => compareText(a.id, b.id));
  const measured = accounts.map((account) => {
    const { summary } = account;
    return { account, measures: hasPurchased(summary) ? measureRfm(summary, asOf, mode, currency) : null };
  });
  const known = measured.flatMap(({ measures }) => (measures ? [measures] : []));
  const toPoints = createPointer(mode, known, config.rfm);
  const toSegment = createSegmenter(reference ?? referenceOf(known.map(toPoints)), config.rfm);
  return measured.map(({ account, measures }) => {
    const frame = frameOf(account, asOf, config);
    if (!measures) return frame;
    const points = toPoints(measures);
    return {
      ...frame,
      ...graded(toFactors(account.summary, measures, points, config), config),
      segment: toSegment(points),
    };
  });
}

function hasPurchased(summary: RfmSummary): summary is PurchasedSummary {
  return summary.lastOrderOn !== null;
}

function checkSummary(id: string, summary: RfmSummary): void {
  checkNumber(`account:${id}`, "orderCount", summary.orderCount, 0);
  checkMinor(`account:${id}`, "netAmountMinor", summary.netAmountMinor);
}

/** The score of an account that has bought nothing: what every other score starts from. */
function frameOf(account: RfmSummaryAccount, asOf: Day, config: ResolvedScoringConfig): RfmScore {
  const flags = [
    ...(account.dealsAsOrders ? ["deals-as-orders"] : []),
    ...(account.foreignLeftOut ? ["foreign-currency"] : []),
    ...(account.summary.futureDated ? ["future-dated"] : []),
  ];
  return {
    accountId: account.id,
    method: "rfm",
    version: "1",
    asOf,
    value: null,
    scale: rfmScale(config.rfm),
    band: "no-purchases",
    grade: null,
    segment: null,
    factors: [],
    coverage: 0,
    missing: [...rfmDimensions],
    flags,
    configHash: config.hash,
  };
}

function toFactors(
  { evidence }: RfmSummary,
  measures: RfmMeasures,
  points: RfmPoints,
  { rfm }: ResolvedScoringConfig,
): Factor[] {
  return rfmDimensions.map((id) => ({
    id,
    ...measures[id],
    points: points[id],
    weight: rfm.weights[id],
    contribution: points[id] * rfm.weights[id],
    evidence: [...evidence[id]].sort(compareText),
  }));
}

function graded(factors: Factor[], config: ResolvedScoringConfig) {
  const value = sumContributions(factors);
  const fifths = Math.ceil(settle((value * 5) / rfmScale(config.rfm).max));
  const grade = `${"V".repeat(Math.min(5, Math.max(1, fifths)))}IP`;
  return { value, band: grade, grade, factors, coverage: 1, missing: [] };
}
