/** The sections of an account plan in reading order (`20-drafting-and-grounding.md §7`). */
export const planSectionIds = [
  "summary",
  "profile",
  "value",
  "relationships",
  "needs",
  "competition",
  "objectives",
  "strategies",
  "actions",
  "monitoring",
  "risks",
  "policy",
  "questions",
] as const;
export type PlanSectionId = (typeof planSectionIds)[number];
