import { z } from "zod";

/** Knowledge risk (`10-method.md §12`). */
export const busFactorConfigSchema = z.strictObject({
  weights: z
    .strictObject({ notes: z.number().nonnegative(), contacts: z.number().nonnegative() })
    .refine(({ notes, contacts }) => notes + contacts > 0, "at least one weight must be above 0"),
  /** Percent of the knowledge above which one rep alone keeps it. */
  keeperPercent: z.number().min(0).max(100),
});
export type BusFactorConfig = z.infer<typeof busFactorConfigSchema>;

export const busFactorDefaults: BusFactorConfig = { weights: { notes: 1, contacts: 1 }, keeperPercent: 60 };
