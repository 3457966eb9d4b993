import { z } from "zod";
import { daySchema } from "./day.ts";

/** One order (or refund, as a negative amount). Money in minor units of `currency`. */
export const orderSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  date: daySchema,
  amountMinor: z.int(),
  currency: z.string(),
  costMinor: z.int().nullable(),
  discountMinor: z.int().nullable(),
  rebateMinor: z.int().nullable(),
  claimsMinor: z.int().nullable(),
  /** Cost to serve: what selling and looking after this order cost beyond the goods. */
  serviceCostMinor: z.int().nullable(),
  quantity: z.number().nullable(),
  productId: z.string().nullable(),
  buyingUnitId: z.string().nullable(),
  dueOn: daySchema.nullable(),
  paidOn: daySchema.nullable(),
});
export type Order = z.infer<typeof orderSchema>;
