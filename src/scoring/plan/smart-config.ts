import { z } from "zod";

const percentPoints = z.number().min(0).max(100);

/** The SMART lint (`10-method.md §11`). */
export const smartConfigSchema = z.strictObject({
  /** Standard deviations above the mean of the trend that growth may reach before it is a stretch. */
  deviations: z.number().nonnegative(),
  /** What a stretch counts of an achievable objective: ambition is no fault, but it is no proof either. */
  stretchCredit: percentPoints,
  /** Lowest value of each band; below `partial` is `weak`. */
  bands: z
    .strictObject({ sound: percentPoints, partial: percentPoints })
    .refine(({ sound, partial }) => sound > partial, "cut-offs must fall: sound, partial"),
});
export type SmartConfig = z.infer<typeof smartConfigSchema>;

export const smartDefaults: SmartConfig = { deviations: 2, stretchCredit: 50, bands: { sound: 80, partial: 50 } };
