import { z } from "zod";
import { decimalMoneySchema } from "./money.ts";

/** Our own product with its FABE material; `evidence` names the test report, certificate or case that proves it. */
export const productSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  series: z.string().nullable(),
  listPrice: decimalMoneySchema.nullable(),
  feature: z.string().nullable(),
  advantage: z.string().nullable(),
  benefit: z.string().nullable(),
  evidence: z.string().nullable(),
});
export type Product = z.infer<typeof productSchema>;
