import { z } from "zod";
import { daySchema } from "./day.ts";

export const positionStates = ["ours", "competitor", "open", "unknown"] as const;

/** Who supplies one product to one buying unit: a cell of the white space (`10-method.md §18`). */
export const positionSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  buyingUnitId: z.string().nullable(),
  productId: z.string(),
  state: z.enum(positionStates),
  competitor: z.string().nullable(),
  /** What the unit buys of this in a year, whoever supplies it; null where nobody knows. */
  yearlyMinor: z.int().nullable(),
  currency: z.string(),
  observedOn: daySchema.nullable(),
  source: z.string().nullable(),
});
export type Position = z.infer<typeof positionSchema>;
