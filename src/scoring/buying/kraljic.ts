import { addMonths, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";

export const kraljicAxes = ["profitImpact", "supplyRisk"] as const;
export type KraljicAxis = (typeof kraljicAxes)[number];
export type KraljicPosition = "strategic" | "leverage" | "bottleneck" | "routine";

/** What each position asks of us as the supplier. */
export const kraljicPostures = {
  strategic: "build-partnership",
  leverage: "defend-value",
  bottleneck: "secure-supply",
  routine: "simplify-buying",
} as const satisfies Record<KraljicPosition, string>;
export type KraljicPosture = (typeof kraljicPostures)[KraljicPosition];

/** `value` 1–5, as the customer sees our category. */
export type KraljicRating = { value: number; ratedOn?: Day | undefined; evidence?: readonly string[] | undefined };

export type KraljicInput = {
  accountId: string;
  /** Our product category, as the customer buys it. */
  category: string;
  asOf: Day;
  ratings: { readonly [Axis in KraljicAxis]?: KraljicRating | undefined };
};

export type KraljicScore = Score & {
  accountId: string;
  category: string;
  /** Equals `band`, or null where that is `insufficient`. */
  position: KraljicPosition | null;
  posture: KraljicPosture | null;
  /** Cut-off of both axes, for the plot. */
  high: number;
  /** Axes rated longer ago than the configured months. */
  stale: KraljicAxis[];
};

/**
 * Kraljic position of our category in the customer's purchasing (`10-method.md §15`).
 *
 * profitImpact, supplyRisk ∈ [1, 5], high ≥ 3: high·high strategic, high·low leverage, low·high bottleneck, low·low
 * routine. The position is the result; value = (profitImpact + supplyRisk) ÷ 2 orders categories by the weight they
 * have with the customer. A position needs both axes, so one unrated axis is `insufficient` whatever `minCoverage`
 * says. Flag `stale`: a rating older than 12 months.
 * @throws ScoringInputError for a rating outside 1–5 or dated after `asOf`.
 */
export function scoreKraljic(input: KraljicInput, config: ResolvedScoringConfig): KraljicScore {
  checkKraljic(input);
  const { accountId, category, asOf, ratings } = input;
  const { high, staleMonths } = config.kraljic;
  const weighted = kraljicAxes.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(weighted, (axis) => ratings[axis] !== undefined, 1);
  const factors = known.map(({ item, weight }) => axisFactor(item, weight, ratings[item]));
  const stale = staleAxes(input, addMonths(asOf, -staleMonths));
  const frame: FrameInput = {
    method: "kraljic",
    version: "1",
    asOf,
    scale: { min: 1, max: 5 },
    coverage,
    missing: kraljicAxes.filter((axis) => ratings[axis] === undefined),
    flags: stale.length > 0 ? ["stale"] : [],
  };
  const own = { accountId, category, high, stale };
  const position = positionOf(ratings, high);
  if (!position) return { ...insufficientScore(frame, factors, config), ...own, position: null, posture: null };
  const result = { value: sumContributions(factors), band: position, factors };
  return { ...scoreOf(frame, result, config), ...own, position, posture: kraljicPostures[position] };
}

/** Null while an axis is unrated. */
function positionOf({ profitImpact, supplyRisk }: KraljicInput["ratings"], high: number): KraljicPosition | null {
  if (!profitImpact || !supplyRisk) return null;
  const risky = supplyRisk.value >= high;
  if (profitImpact.value >= high) return risky ? "strategic" : "leverage";
  return risky ? "bottleneck" : "routine";
}

function axisFactor(id: KraljicAxis, weight: number, rating: KraljicRating | undefined): Factor {
  const points = rating?.value ?? 0;
  const evidence = sortedUnique(rating?.evidence ?? []);
  return { id, raw: points, unit: "ordinal", points, weight, contribution: points * weight, evidence };
}

function staleAxes({ ratings }: KraljicInput, limit: Day): KraljicAxis[] {
  return kraljicAxes.filter((axis) => {
    const ratedOn = ratings[axis]?.ratedOn;
    return ratedOn ? ratedOn < limit : false;
  });
}

function checkKraljic({ accountId, asOf, ratings }: KraljicInput): void {
  const record = `account:${accountId}`;
  for (const axis of kraljicAxes) {
    const rating = ratings[axis];
    if (!rating) continue;
    checkNumber(record, `ratings.${axis}.value`, rating.value, 1, 5);
    checkNotAfter(record, `ratings.${axis}.ratedOn`, rating.ratedOn, asOf);
  }
}
