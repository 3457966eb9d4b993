import { z } from "zod";

const weight = z.number().nonnegative();
const percent = z.number().min(0).max(100);

/** General relationship (`10-method.md §9`). */
export const erConfigSchema = z.strictObject({
  weights: z
    .strictObject({ coverage: weight, willingness: weight, smoothness: weight })
    .refine((weights) => Object.values(weights).some((held) => held > 0), "at least one weight must be above 0"),
  /** Stages of the customer's process, first to last; departments are listed along them. */
  stages: z.array(z.string().min(1)).refine((all) => new Set(all).size === all.length, "a stage stands once"),
  /** Lowest value of each band; below `fair` is `thin`. */
  bands: z
    .strictObject({ solid: percent, fair: percent })
    .refine(({ solid, fair }) => solid > fair, "cut-offs must fall: solid, fair"),
  staleDays: z.int().positive(),
});
export type ErConfig = z.infer<typeof erConfigSchema>;

export const erDefaults: ErConfig = {
  weights: { coverage: 40, willingness: 30, smoothness: 30 },
  stages: ["planning", "selection", "purchasing", "receiving", "use", "payment"],
  bands: { solid: 70, fair: 40 },
  staleDays: 180,
};
