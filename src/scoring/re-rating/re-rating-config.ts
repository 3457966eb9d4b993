import { z } from "zod";

/** Periodic re-rating (`10-method.md §5`). The cut-offs themselves are the scorecard's. */
export const reRatingConfigSchema = z.strictObject({
  /** Points beyond a cut-off that change a class at once; less than that must be seen in two reviews running. */
  margin: z.number().nonnegative(),
  /** How many of the factors that moved most are named per account. */
  movers: z.int().nonnegative(),
});
export type ReRatingConfig = z.infer<typeof reRatingConfigSchema>;

export const reRatingDefaults: ReRatingConfig = { margin: 3, movers: 3 };
