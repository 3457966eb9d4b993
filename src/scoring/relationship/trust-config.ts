import { z } from "zod";

/** `product`: R·C·K ÷ S, the method's formula. `maister-sum`: (R + C + K) ÷ S (Maister, Green, Galford 2000). */
export const trustFormulas = ["product", "maister-sum"] as const;
export type TrustFormula = (typeof trustFormulas)[number];

/** Trust in us (`10-method.md §9`). */
export const trustConfigSchema = z.strictObject({
  formula: z.enum(trustFormulas),
  /** Lowest value of each band, in percent of the way from the formula's lowest to its highest; below `fair` is `low`. */
  bands: z
    .strictObject({ high: z.number(), fair: z.number() })
    .refine(({ high, fair }) => high > fair, "cut-offs must fall: high, fair"),
  staleDays: z.int().positive(),
});
export type TrustConfig = z.infer<typeof trustConfigSchema>;

export const trustDefaults: TrustConfig = {
  formula: "product",
  bands: { high: 75, fair: 50 },
  staleDays: 180,
};
