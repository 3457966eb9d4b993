import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { sortedUnique } from "./compare-text.ts";

export const insufficientBand = "insufficient";

export type FrameInput = {
  method: string;
  version: string;
  asOf: Day;
  scale: { min: number; max: number };
  coverage: number;
  missing: string[];
  flags: readonly string[];
};

/**
 * The score below `minCoverage` (`10-method.md §0` rule 3): value null, band `insufficient`. The known factors
 * stay, with their raw values and points, but contribute nothing, since there is no value to contribute to.
 */
export function insufficientScore(frame: FrameInput, factors: readonly Factor[], config: ResolvedScoringConfig): Score {
  const silent = factors.map((factor) => ({ ...factor, contribution: 0 }));
  return scoreOf(frame, { value: null, band: insufficientBand, factors: silent }, config);
}

/** The one result shape of rule 2. */
export function scoreOf(
  frame: FrameInput,
  result: Pick<Score, "value" | "band" | "factors">,
  config: ResolvedScoringConfig,
): Score {
  return { ...frame, flags: sortedUnique(frame.flags), ...result, configHash: config.hash };
}
