import { type ResolvedScoringConfig, resolveScoringConfig } from "./config.ts";
import { isPlainObject } from "./rules/merge-config.ts";

/** The config of an industry's accounts, as the accounts name it; the common one for null and where it has no profile. */
export type IndustryConfig = (industry: string | null) => ResolvedScoringConfig;
export type ScoringConfigs = { common: ResolvedScoringConfig; of: IndustryConfig };

/**
 * Resolves the common config and every industry profile of it at once (`10-method.md §0` rule 7, §4), so that a wrong
 * profile shows when the product starts. A profile's name is the industry, whatever its case.
 * @throws AppError `config-invalid`, see `resolveScoringConfig`.
 */
export function industryConfigs(overrides: unknown = {}): ScoringConfigs {
  const common = resolveScoringConfig(overrides);
  const profiles = isPlainObject(overrides) && isPlainObject(overrides.profiles) ? Object.keys(overrides.profiles) : [];
  const byIndustry = new Map(profiles.map((name) => [profileKey(name), resolveScoringConfig(overrides, name)]));
  return { common, of: (industry) => (industry === null ? common : (byIndustry.get(profileKey(industry)) ?? common)) };
}

/** Industries of one key are one: their profile and the accounts that name them. */
export function profileKey(industry: string): string {
  return industry.trim().toLowerCase();
}
