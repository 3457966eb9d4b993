import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNotAfter, checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle } from "../rules/score-value.ts";
import { wilsonInterval } from "./wilson-interval.ts";
import { type WinBand, winBand } from "./win-rate.ts";

/** A closed opportunity with the win rate it had while it was open, in per cent; null where nobody kept one. */
export type ClosedOpportunity = {
  id: string;
  predicted: number | null;
  /** The band of that time; null: by today's cut-offs. */
  band: WinBand | null;
  outcome: "won" | "lost";
  closedOn: Day;
};
export type CalibrationInput = { asOf: Day; closed: readonly ClosedOpportunity[] };

/** `optimistic`: predicted above the interval of the actual rate. `pessimistic`: below it. `fits`: inside. */
export type CalibrationVerdict = "fits" | "optimistic" | "pessimistic";

/** Predicted mean against what came of it, all in per cent. */
export type CalibrationGroup = {
  n: number;
  won: number;
  predicted: number;
  actual: number;
  /** Wilson interval of the actual win rate. */
  interval: { low: number; high: number };
  smallSample: boolean;
  verdict: CalibrationVerdict;
};

/** `value` is the Brier score, 0 (perfect) to 1. `band` is the verdict over all deals. */
export type CalibrationScore = Score & {
  /** Deals with a win rate of the time, and all that were given. */
  sampleSize: number;
  closed: number;
  /** Null where no deal has a win rate of the time. */
  overall: CalibrationGroup | null;
  /** A to E, without those that no deal was in. */
  bands: (CalibrationGroup & { band: WinBand; brier: number })[];
  /** Brier score of saying the actual rate of all deals for each of them: below it, the win rates know something. */
  reference: number | null;
};

type Predicted = ClosedOpportunity & { predicted: number };

const bandLetters = ["A", "B", "C", "D", "E"] as const satisfies readonly WinBand[];

/**
 * Whether the win rates told the truth (`10-method.md §7`): per band the mean that was predicted, the win rate that
 * came of it with its Wilson interval, and the number of deals; over all the Brier score (1950)
 * value = Σ (p − o)² ÷ N, p = predicted ÷ 100, o = 1 won, 0 lost. The factors are the bands: points = its own Brier score,
 * weight = its share of the deals, and they sum to the value. `coverage`: share of the deals that have a win rate of
 * the time; those without are left out, and only where none has one there is no value. Flags: `small-sample` below
 * `minSample` deals, `few-predictions` where `coverage` is below `minCoverage`.
 * @throws ScoringInputError for a repeated id, a win rate outside 0–100, an unknown band or outcome, a close after `asOf`.
 */
export function calibrate({ asOf, closed }: CalibrationInput, config: ResolvedScoringConfig): CalibrationScore {
  checkClosed(closed, asOf);
  const known = closed
    .flatMap((deal): Predicted[] => (deal.predicted === null ? [] : [{ ...deal, predicted: deal.predicted }]))
    .sort((a, b) => compareText(a.id, b.id));
  const bands = bandLetters.flatMap((band) => {
    const deals = known.filter((deal) => (deal.band ?? winBand(deal.predicted, config.winRate)) === band);
    return deals.length > 0 ? [{ band, ...groupOf(deals, config), brier: brierScore(deals) }] : [];
  });
  const coverage = closed.length > 0 ? settle(known.length / closed.length) : 0;
  const frame: FrameInput = {
    method: "calibration",
    version: "1",
    asOf,
    scale: { min: 0, max: 1 },
    coverage,
    missing: known.length > 0 ? [] : ["predicted"],
    flags: [
      ...(known.length < config.winRate.calibration.minSample ? ["small-sample"] : []),
      ...(coverage < config.minCoverage ? ["few-predictions"] : []),
    ],
  };
  const own = { sampleSize: known.length, closed: closed.length, bands };
  if (known.length === 0) return { ...insufficientScore(frame, [], config), ...own, overall: null, reference: null };
  const overall = groupOf(known, config);
  const factors = bands.map((group) => bandFactor(group, known));
  const score = scoreOf(frame, { value: brierScore(known), band: overall.verdict, factors }, config);
  return { ...score, ...own, overall, reference: settle((overall.actual / 100) * (1 - overall.actual / 100)) };
}

function brierScore(deals: readonly Predicted[]): number {
  const sum = deals.reduce((total, { predicted, outcome }) => {
    const error = predicted / 100 - (outcome === "won" ? 1 : 0);
    return total + error * error;
  }, 0);
  return settle(sum / deals.length);
}

function groupOf(deals: readonly Predicted[], { winRate }: ResolvedScoringConfig): CalibrationGroup {
  const { minSample, z } = winRate.calibration;
  const n = deals.length;
  const won = deals.filter(({ outcome }) => outcome === "won").length;
  const predicted = settle(deals.reduce((sum, deal) => sum + deal.predicted, 0) / n);
  const interval = wilsonInterval(won, n, z);
  const verdict = predicted > interval.high ? "optimistic" : predicted < interval.low ? "pessimistic" : "fits";
  return { n, won, predicted, actual: settle((100 * won) / n), interval, smallSample: n < minSample, verdict };
}

function bandFactor(group: CalibrationScore["bands"][number], known: readonly Predicted[]): Factor {
  const weight = group.n / known.length;
  return {
    id: group.band,
    raw: group.actual,
    unit: "percent",
    points: group.brier,
    weight,
    contribution: group.brier * weight,
    evidence: [],
  };
}

function checkClosed(closed: readonly ClosedOpportunity[], asOf: Day): void {
  checkUniqueIds("opportunity", closed);
  const letters: readonly string[] = bandLetters;
  for (const { id, predicted, band, outcome, closedOn } of closed) {
    const record = `opportunity:${id}`;
    if (predicted !== null) checkNumber(record, "predicted", predicted, 0, 100);
    if (band !== null && !letters.includes(band)) throw new ScoringInputError(record, "band", `unknown band ${band}`);
    if (outcome !== "won" && outcome !== "lost") throw new ScoringInputError(record, "outcome", "neither won nor lost");
    checkNotAfter(record, "closedOn", closedOn, asOf);
  }
}
