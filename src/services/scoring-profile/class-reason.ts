import { compareScores } from "#scoring/compare-scores";
import type { ResolvedScoringConfig } from "#scoring/config";
import { classOf, type ScorecardScore } from "#scoring/scorecard/scorecard";

/**
 * Why an account is of another class under another config: enough is known of it now, or no longer (`coverage`); the
 * false-key cap; the cut-offs, where its new value would not have changed the class; else the factor whose contribution
 * moved most the way the value did.
 */
export type ClassReason = {
  code: "coverage" | "false-key" | "cut-offs" | "factor";
  factor: string | null;
  /** Points of the value that the factor moved it by. */
  difference: number | null;
};

export type RatedUnder = { scorecard: ScorecardScore; config: Pick<ResolvedScoringConfig, "scorecard"> };

const plain = (code: Exclude<ClassReason["code"], "factor">): ClassReason => ({ code, factor: null, difference: null });

export function classReason(before: RatedUnder, after: RatedUnder): ClassReason {
  const from = before.scorecard.value;
  const to = after.scorecard.value;
  if (from === null || to === null) return plain("coverage");
  const earned = classOf(from, before.config.scorecard);
  if (classOf(to, after.config.scorecard) === earned) return plain("false-key");
  if (classOf(to, before.config.scorecard) === earned) return plain("cut-offs");
  const { factors } = compareScores(before.scorecard, after.scorecard);
  const moved = factors.find(({ difference }) => Math.sign(difference) === Math.sign(to - from));
  return moved ? { code: "factor", factor: moved.id, difference: moved.difference } : plain("cut-offs");
}
