import type { Day } from "#domain/day";
import { sortedUnique } from "../rules/compare-text.ts";
import { toMajor } from "../rules/convert-currency.ts";
import { quantile } from "../rules/quantile.ts";
import { linearPoints } from "../rules/score-value.ts";
import { type ScorecardConfig, type ScorecardFactorId, scorecardFactors } from "./scorecard-config.ts";

/** Money factors in minor units of the organisation's currency, percents in points (30 = 30 %), ordinals 1–5. */
export type ScorecardFact = {
  value: number;
  source?: string | null | undefined;
  observedOn?: Day | null | undefined;
  evidence?: readonly string[] | undefined;
};

/** The portfolio's 90th percentiles in minor units of the organisation's currency; null where there is none. */
export type PortfolioAnchors = { revenueP90: number | null; netContributionP90: number | null };

/** One factor before weights. `points` is null where it is unknown, or cannot be placed (`anchored` false). */
export type MeasuredFactor = {
  id: ScorecardFactorId;
  raw: number | null;
  unit: string;
  points: number | null;
  anchored: boolean;
  evidence: string[];
};

type MeasureInput = {
  currency: string;
  factors: { readonly [Id in ScorecardFactorId]?: ScorecardFact | undefined };
  anchors: PortfolioAnchors;
};

type Anchor = { floor: number; target: number };

/** Points of one factor: linear between its anchors, (x − 1)·25 for an ordinal (`10-method.md §4`). */
export function measureFactor(id: ScorecardFactorId, input: MeasureInput, config: ScorecardConfig): MeasuredFactor {
  const { unit: kind } = scorecardFactors[id];
  const unit = kind === "money" ? input.currency : kind;
  const fact = input.factors[id];
  if (!fact) return { id, raw: null, unit, points: null, anchored: true, evidence: [] };
  const raw = kind === "money" ? toMajor(fact.value, input.currency) : fact.value;
  const anchor = anchorOf(id, input, config);
  const points = anchor ? linearPoints(raw, anchor.floor, anchor.target) : null;
  const source = fact.source ? [`source:${fact.source}`] : [];
  const evidence = sortedUnique([...(fact.evidence ?? []), ...source]);
  return { id, raw, unit, points, anchored: anchor !== null, evidence };
}

const ordinal: Anchor = { floor: 1, target: 5 };

/** Where a factor has 0 and 100 points, in major units; null where a money factor has nothing to be measured against. */
export function anchorOf(id: ScorecardFactorId, input: MeasureInput, { anchors }: ScorecardConfig): Anchor | null {
  const { revenue12m, netContribution, ...percents } = anchors;
  const { revenueP90, netContributionP90 } = input.anchors;
  if (id === "revenue12m") return moneyAnchor(revenue12m, revenueP90, input.currency);
  if (id === "netContribution") return moneyAnchor(netContribution, netContributionP90, input.currency);
  const byFactor: Partial<Record<ScorecardFactorId, Anchor>> = percents;
  return byFactor[id] ?? ordinal;
}

/** Null where the portfolio gives no percentile above the floor: there is nothing to measure against. */
function moneyAnchor(anchor: { floor: number; target: "p90" | number }, p90: number | null, currency: string) {
  if (anchor.target !== "p90") return { floor: anchor.floor, target: anchor.target };
  const target = p90 === null ? null : toMajor(p90, currency);
  return target !== null && target > anchor.floor ? { floor: anchor.floor, target } : null;
}

/**
 * Percentiles of the portfolio's 12-month revenue and net contribution (type 7), in whole minor units. Accounts without
 * a figure are left out; none left → null.
 */
export function portfolioAnchors(
  accounts: readonly { revenue12mMinor: number | null; netContributionMinor: number | null }[],
  config: ScorecardConfig,
): PortfolioAnchors {
  const percentile = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null).sort((a, b) => a - b);
    return known.length > 0 ? Math.round(quantile(known, config.portfolioPercentile, 1)) : null;
  };
  return {
    revenueP90: percentile(accounts.map(({ revenue12mMinor }) => revenue12mMinor)),
    netContributionP90: percentile(accounts.map(({ netContributionMinor }) => netContributionMinor)),
  };
}
