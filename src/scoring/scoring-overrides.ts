import { z } from "zod";
import { AppError, type FieldProblem } from "#errors";
import { resolveScoringConfig } from "./config.ts";
import { profileKey } from "./industry-config.ts";
import { isPlainObject, mergeConfig } from "./rules/merge-config.ts";

/** Parts of a `ScoringConfig`, and under `profiles` such parts by industry (`10-method.md §0` rule 7). */
export const scoringOverridesSchema = z.record(z.string(), z.unknown());
export type ScoringOverrides = Readonly<Record<string, unknown>>;

/**
 * `above` laid over `below`, member by member; profiles of one industry are one, whatever the case of their names, and
 * bear the name that `below` gave them. An industry's values of either layer win over the common values of both.
 */
export function layOverrides(below: ScoringOverrides, above: ScoringOverrides): ScoringOverrides {
  const { profiles: lower = {}, ...common } = below;
  const { profiles: upper = {}, ...over } = above;
  const merged = scoringOverridesSchema.parse(mergeConfig(common, over));
  if (!isPlainObject(lower) || !isPlainObject(upper)) return { ...merged, profiles: upper };
  const names = new Map(Object.keys(lower).map((name) => [profileKey(name), name]));
  const renamed = Object.entries(upper).map(([name, values]) => [names.get(profileKey(name)) ?? name, values]);
  const profiles = mergeConfig(lower, Object.fromEntries(renamed));
  return isPlainObject(profiles) && Object.keys(profiles).length > 0 ? { ...merged, profiles } : merged;
}

/**
 * Everything that is wrong with overrides, each at its path (`scorecard.classes`, `profiles.Retail.rfm.weights`); none
 * where they hold. A profile is judged by itself: what the common values have wrong is told once.
 */
export function scoringProblems(overrides: ScoringOverrides): FieldProblem[] {
  const { profiles = {}, ...common } = overrides;
  const wrong = problemsOf(common);
  if (!isPlainObject(profiles)) return [...wrong, ...problemsOf({ profiles })];
  const base = wrong.length > 0 ? {} : common;
  const ofProfiles = Object.keys(profiles).flatMap((name) => problemsOf({ ...base, profiles }, name));
  return [...wrong, ...ofProfiles];
}

function problemsOf(overrides: ScoringOverrides, profile?: string): FieldProblem[] {
  try {
    resolveScoringConfig(overrides, profile);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.details.fields ?? [];
    return profile === undefined ? fields : fields.map((problem) => ({ ...problem, field: within(problem, profile) }));
  }
}

function within({ field }: FieldProblem, profile: string): string {
  const own = `profiles.${profile}`;
  return field === own ? field : `${own}.${field}`;
}
