import type { Lang } from "#domain/lang";
import type { ScoringOverrides } from "#scoring/scoring-overrides";
import type { Check, SayCheck } from "./check.ts";
import type { OrganisationScoring } from "./scoring-profile/scoring-reader.ts";

/** Which config scores are computed under; an own profile that does not hold any more is told with its first fault. */
export function checkScoring(
  { profile, problems: [problem] }: OrganisationScoring,
  file: ScoringOverrides,
  say: SayCheck,
  lang: Lang,
): Check {
  if (problem) {
    const { field, reason, reasons } = problem;
    return say("warn", "doctor.scoring-set-aside", { field, reason: reasons?.[lang] ?? reason });
  }
  if (profile && Object.keys(profile.overrides).length > 0) {
    return say("ok", "doctor.scoring-tuned", { revision: profile.revision, by: profile.by });
  }
  return say("ok", Object.keys(file).length > 0 ? "doctor.scoring-file" : "doctor.scoring");
}
