import type { PlanContext, WriteSection } from "./plan-context.ts";
import { type PlanSectionId, planSectionIds } from "./section-ids.ts";
import { writeActions } from "./sections/write-actions.ts";
import { writeCompetition } from "./sections/write-competition.ts";
import { writeMonitoring } from "./sections/write-monitoring.ts";
import { writeNeeds } from "./sections/write-needs.ts";
import { writeObjectives } from "./sections/write-objectives.ts";
import { writePolicy } from "./sections/write-policy.ts";
import { writeProfile } from "./sections/write-profile.ts";
import { writeQuestions } from "./sections/write-questions.ts";
import { writeRelationships } from "./sections/write-relationships.ts";
import { writeRisks } from "./sections/write-risks.ts";
import { writeStrategies } from "./sections/write-strategies.ts";
import { writeSummary } from "./sections/write-summary.ts";
import { writeValue } from "./sections/write-value.ts";

const writers = {
  summary: writeSummary,
  profile: writeProfile,
  value: writeValue,
  relationships: writeRelationships,
  needs: writeNeeds,
  competition: writeCompetition,
  objectives: writeObjectives,
  strategies: writeStrategies,
  actions: writeActions,
  monitoring: writeMonitoring,
  risks: writeRisks,
  policy: writePolicy,
  questions: writeQuestions,
} as const satisfies Record<PlanSectionId, WriteSection>;

/** All thirteen sections by template, in reading order. */
export function writeSections(context: PlanContext) {
  return planSectionIds.map((id) => writers[id](context));
}
