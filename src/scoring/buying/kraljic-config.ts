import { z } from "zod";

/** Kraljic position of our category (`10-method.md §15`). */
export const kraljicConfigSchema = z.strictObject({
  /** Rating from which an axis counts as high. */
  high: z.number().min(1).max(5),
  /** Months after which a rating is out of date. */
  staleMonths: z.int().positive(),
});
export type KraljicConfig = z.infer<typeof kraljicConfigSchema>;

export const kraljicDefaults: KraljicConfig = { high: 3, staleMonths: 12 };
