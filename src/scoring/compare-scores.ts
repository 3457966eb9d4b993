import type { Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import { compareText, sortedUnique } from "./rules/compare-text.ts";
import { settle } from "./rules/score-value.ts";

/** `from` or `to` is null where that score has no such factor. */
export type FactorDifference = { id: string; from: number | null; to: number | null; difference: number };

export type ScoreDifference = {
  /** `difference` is null where one of the two has no value. */
  value: { from: number | null; to: number | null; difference: number | null };
  band: { from: string; to: string };
  /** Factors whose contribution changed, largest change first, then by id. */
  factors: FactorDifference[];
};

/**
 * What changed from one score to another of the same method (`10-method.md §0` rule 8). For additive methods the
 * differences of the factors sum to the difference of the value.
 * @throws ScoringInputError for scores of two methods.
 */
export function compareScores(before: Score, after: Score): ScoreDifference {
  if (before.method !== after.method)
    throw new ScoringInputError(`score:${after.method}`, "method", `not comparable with ${before.method}`);
  const { value: from } = before;
  const { value: to } = after;
  return {
    value: { from, to, difference: from === null || to === null ? null : settle(to - from) },
    band: { from: before.band, to: after.band },
    factors: changedFactors(before, after),
  };
}

function changedFactors(before: Score, after: Score): FactorDifference[] {
  const was = contributionsOf(before);
  const is = contributionsOf(after);
  return sortedUnique([...was.keys(), ...is.keys()])
    .map((id) => {
      const from = was.get(id) ?? null;
      const to = is.get(id) ?? null;
      return { id, from, to, difference: settle((to ?? 0) - (from ?? 0)) };
    })
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || compareText(a.id, b.id));
}

function contributionsOf({ factors }: Score): Map<string, number> {
  return new Map(factors.map(({ id, contribution }) => [id, contribution]));
}
