import { decisionRoles } from "#domain/contact";
import { winRateChecklist } from "#domain/opportunity";
import { buyingPhases } from "../buying/calendar-config.ts";
import { cadenceLevels } from "../cadence/cadence.ts";
import { falseKeyFlags } from "../false-key/false-key-checks.ts";
import { gapKinds } from "../relationship/decision-chain.ts";
import { riskIds } from "../risks/risks-config.ts";
import { winCapIds } from "../win-rate/win-rate-config.ts";

/** Milestones of the organisation ladder as configured by default (`10-method.md §9`). */
export const orMilestones = [
  "marketAccess",
  "productAccess",
  "executiveVisits",
  "executiveBusinessReviews",
  "keyProductEntry",
  "severalProducts",
  "frameworkContract",
  "strategicAgreement",
  "topManagementMeeting",
  "jointInnovationOrExchange",
] as const;
export type OrMilestone = (typeof orMilestones)[number];

const chainFlags = ["single-threaded", "no-coach", "detractor-at-top", "rising-star-ignored"] as const;
const krSteps = [1, 2, 3, 4] as const;

const plain = [
  "win-rate.missing",
  "win-rate.competitor-ahead",
  "er.low",
  "rfm.recency-falling",
  "rfm.frequency-falling",
  "rfm.monetary-falling",
  "rfm.important-retention",
  "rfm.important-win-back",
  "scorecard.missing",
  "scorecard.stale",
  "match.win-over",
  "match.build-relationship",
  "match.defend",
  "iceberg.unproven",
  "white-space.open",
  "white-space.competitor",
  "white-space.unknown",
  "goals.overdue",
  "goals.unmeasured",
  "dossier.incomplete",
  "dossier.bus-factor",
  "gate.opportunity",
  "gate.distance",
  "gate.feasibility",
] as const;

const checklistIds = [
  ...winRateChecklist.relationship.map((item) => `win-rate.relationship.${item}` as const),
  ...winRateChecklist.solution.map((item) => `win-rate.solution.${item}` as const),
  ...winRateChecklist.commercial.map((item) => `win-rate.commercial.${item}` as const),
  ...winRateChecklist.delivery.map((item) => `win-rate.delivery.${item}` as const),
];

/**
 * Everything a task of the task building can answer: gaps, checklist items, risks, flags and the rules of coaching
 * cards, each under the name of its method. A test holds that each has at least one task.
 */
export const answerables = [
  ...checklistIds,
  ...winCapIds.map((cap) => `win-rate.cap.${cap}` as const),
  ...decisionRoles.map((role) => `decision-chain.gap.${role}` as const),
  ...gapKinds.map((kind) => `decision-chain.gap.${kind}` as const),
  ...chainFlags.map((flag) => `decision-chain.${flag}` as const),
  ...krSteps.map((level) => `kr.level-${level}` as const),
  ...orMilestones.map((milestone) => `or-level.${milestone}` as const),
  ...riskIds.map((risk) => `risks.${risk}` as const),
  ...falseKeyFlags.map((flag) => `false-key.${flag}` as const),
  ...cadenceLevels.map((level) => `cadence.${level}` as const),
  ...buyingPhases.map((phase) => `calendar.${phase}` as const),
  ...plain,
] as const;
export type Answerable = (typeof answerables)[number];
