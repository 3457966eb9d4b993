import type { ScoringProfile } from "#domain/scoring-profile";
import type { FieldProblem } from "#errors";
import { industryConfigs, type ScoringConfigs } from "#scoring/industry-config";
import { layOverrides, type ScoringOverrides, scoringProblems } from "#scoring/scoring-overrides";
import { findScoringProfile } from "#store/scoring-profiles";
import type { Tx } from "#store/tx";

export type OrganisationScoring = {
  /** What scores are computed under. */
  configs: ScoringConfigs;
  /** What the organisation saved; null where it never did. */
  profile: ScoringProfile | null;
  /** Why its profile is not in force: it was saved before the file or the product changed. */
  problems: FieldProblem[];
};

export type ScoringReader = {
  /** The overrides of the file that the product started with. */
  file: ScoringOverrides;
  of: (tx: Tx, orgId: string) => Promise<OrganisationScoring>;
};

/**
 * The config of an organisation: the defaults, the file over them, its own profile over both (`10-method.md §0` rule 7).
 * A profile that does not hold any more is set aside whole, rather than keeping anybody from the product.
 */
export function createScoringReader(file: ScoringOverrides): ScoringReader {
  const common = industryConfigs(file);
  const kept = new Map<string, { key: string; scoring: OrganisationScoring }>();
  const resolved = (profile: ScoringProfile): OrganisationScoring => {
    const layered = layOverrides(file, profile.overrides);
    const problems = scoringProblems(layered);
    return { profile, problems, configs: problems.length > 0 ? common : industryConfigs(layered) };
  };
  return {
    file,
    of: async (tx, orgId) => {
      const profile = await findScoringProfile(tx, orgId);
      if (!profile) return { configs: common, profile, problems: [] };
      const key = `${profile.revision}|${profile.at}`;
      const held = kept.get(orgId);
      if (held?.key === key) return held.scoring;
      const scoring = resolved(profile);
      kept.set(orgId, { key, scoring });
      return scoring;
    },
  };
}
