import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { compareText } from "../rules/compare-text.ts";
import { insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";
import { checkMatchAccounts } from "./check-match.ts";
import { type MatchDimension, matchDimensions } from "./match-config.ts";
import { type MatchOctant, type MatchPosture, matchOctants, octantOf } from "./match-octant.ts";
import { type MatchPlot, plotMatch } from "./match-plot.ts";
import {
  createWalletPercentile,
  type MatchAccount,
  type MatchMeasure,
  measureMatch,
  ratedOpportunities,
} from "./match-points.ts";

export type MatchInput = { asOf: Day; accounts: readonly MatchAccount[] };

/** `octant` equals `band`; it and `posture` are null where a dimension is. */
export type MatchScore = Score & {
  accountId: string;
  /** 0–100 each; null where less than `minCoverage` of a dimension's weight is known. */
  dimensions: Record<MatchDimension, number | null>;
  octant: MatchOctant | null;
  posture: MatchPosture | null;
};
export type MatchResult = { scores: MatchScore[]; plot: MatchPlot };

type Measured = { dimension: MatchDimension; value: number | null; coverage: number; factors: Factor[] };

/**
 * Match matrix of a portfolio, by account id (`10-method.md §6`): closeness, potential and win probability, 0–100
 * each, the octant they fall into (high ≥ 50), its posture, and the points of a bubble chart.
 *
 * A dimension is the weighted mean of its known factors; `value` is the mean of the three, `coverage` the mean of
 * theirs. A dimension known to less than `minCoverage` leaves the account without octant: `insufficient`.
 * Flag `win-from-ratings`: no open opportunity has a win rate, loyalty and competitor threat stand in.
 * @throws ScoringInputError for repeated ids, dates after `asOf`, figures outside their range.
 */
export function scoreMatch({ asOf, accounts }: MatchInput, config: ResolvedScoringConfig): MatchResult {
  checkMatchAccounts(accounts, asOf);
  const percentile = createWalletPercentile(accounts);
  const scores = [...accounts]
    .sort((a, b) => compareText(a.id, b.id))
    .map((account) => placeAccount(account, measureMatch(account, asOf, percentile, config), asOf, config));
  return { scores, plot: plotMatch(scores, config.match) };
}

function placeAccount(
  account: MatchAccount,
  measures: readonly MatchMeasure[],
  asOf: Day,
  config: ResolvedScoringConfig,
): MatchScore {
  const measured = matchDimensions.map((dimension) => measureDimension(dimension, measures, config));
  const [closeness = null, potential = null, win = null] = measured.map(({ value }) => value);
  const factors = measured.flatMap((one) => one.factors);
  const frame = {
    method: "match",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: settle(measured.reduce((sum, { coverage }) => sum + coverage, 0) / measured.length),
    missing: measures.filter(({ points, weight }) => points === null && weight > 0).map(({ id }) => id),
    flags: ratedOpportunities(account).length > 0 || win === null ? [] : ["win-from-ratings"],
  };
  const own = { accountId: account.id, dimensions: { closeness, potential, win } };
  if (closeness === null || potential === null || win === null) {
    return { ...insufficientScore(frame, factors, config), ...own, octant: null, posture: null };
  }
  const octant = octantOf({ closeness, potential, win }, config.match);
  const { posture } = matchOctants[octant];
  return {
    ...scoreOf(frame, { value: sumContributions(factors), band: octant, factors }, config),
    ...own,
    octant,
    posture,
  };
}

/** Factors weigh a third of what they weigh in their dimension, so that all of them add up to the mean of the three. */
function measureDimension(
  dimension: MatchDimension,
  measures: readonly MatchMeasure[],
  { minCoverage }: ResolvedScoringConfig,
): Measured {
  const own = measures.filter((measure) => measure.dimension === dimension);
  const weighted = own.map((item) => ({ item, weight: item.weight }));
  const { known, coverage } = redistribute(weighted, ({ points }) => points !== null, 1);
  const mean = settle(known.reduce((sum, { item, weight }) => sum + (item.points ?? 0) * weight, 0));
  const factors = known.map(({ item, weight }) => toFactor(item, weight / matchDimensions.length));
  return { dimension, value: known.length > 0 && coverage >= minCoverage ? mean : null, coverage, factors };
}

function toFactor({ id, raw, unit, points, evidence }: MatchMeasure, weight: number): Factor {
  const known = points ?? 0;
  return { id, raw, unit, points: known, weight, contribution: known * weight, evidence };
}
