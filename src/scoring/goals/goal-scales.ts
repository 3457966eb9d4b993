import type { RelationshipGoal } from "#domain/relationship-goal";

/** Lowest and highest value of each relationship measure: KR and OR levels (`10-method.md §9`), ER in percent. */
export const goalScales = {
  kr: { min: 1, max: 5 },
  or: { min: 1, max: 4 },
  er: { min: 0, max: 100 },
} as const satisfies Record<RelationshipGoal["measure"], { min: number; max: number }>;
