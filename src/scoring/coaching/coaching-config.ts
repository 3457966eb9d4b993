import { z } from "zod";

const share = z.number().min(0).max(1);
const count = z.int().positive();

/** What kind of figure a card rests on; each kind has one weight. */
export const effectScales = ["revenue", "position", "relationship", "needs", "knowledge"] as const;
export type EffectScale = (typeof effectScales)[number];

/** Coaching cards (`10-method.md §22`). */
export const coachingConfigSchema = z.strictObject({
  /** How much of the business a full swing of each kind of figure is held to move, 0–1. */
  weights: z.strictObject({ revenue: share, position: share, relationship: share, needs: share, knowledge: share }),
  /** Most levers of one deal, and most cells of the white space, that get a card. */
  leversPerDeal: count,
  cellsPerAccount: count,
  /** Most tasks, and most measures, that one card names. */
  tasksPerCard: count,
  /** Calendar months back to the customer value that today's is compared with. */
  compareMonths: count,
  /** Part of the figure beside it that a flag of the decision chain is held to put at stake. */
  flagShare: share,
});
export type CoachingConfig = z.infer<typeof coachingConfigSchema>;

/**
 * Points of win rate and customer value are the business itself; relationship and needs weigh what relationship and
 * solution weigh in a win rate (`10-method.md §7`); place, risk and season move about half of it; a gap in what we know
 * moves the business only through what it lets us do.
 */
export const coachingDefaults: CoachingConfig = {
  weights: { revenue: 1, position: 0.5, relationship: 0.35, needs: 0.3, knowledge: 0.1 },
  leversPerDeal: 3,
  cellsPerAccount: 3,
  tasksPerCard: 3,
  compareMonths: 3,
  flagShare: 0.25,
};
