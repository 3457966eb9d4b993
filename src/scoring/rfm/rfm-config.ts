import { z } from "zod";

const weight = z.number().positive();
const ascending = (limits: readonly number[]) =>
  limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? limit));
const descending = (limits: readonly number[]) => ascending([...limits].reverse());
const fourLimits = z.array(z.number().nonnegative()).length(4);

/** `10-method.md §1`. Each list of limits holds the limits of 5, 4, 3 and 2 points; whatever passes none gets 1. */
export const rfmConfigSchema = z.strictObject({
  windowMonths: z.int().positive(),
  weights: z.strictObject({ recency: weight, frequency: weight, monetary: weight }),
  bands: z.strictObject({
    /** Longest time since the last order, calendar months. */
    recencyMonths: fourLimits.refine(ascending, "limits must rise"),
    /** Fewest orders in the window. */
    frequencyOrders: fourLimits.refine(descending, "limits must fall"),
    /** Smallest net amount in the window, major units of the organisation's currency. */
    monetaryAmount: fourLimits.refine(descending, "limits must fall"),
  }),
  /** `mean`: high is above the portfolio's mean of points. A number: high is that many points or more. */
  high: z.union([z.literal("mean"), z.number().min(1).max(5)]),
  /** Used in place of `mean` where fewer than `minPortfolio` accounts have a score. */
  fixedHigh: z.number().min(1).max(5),
  minPortfolio: z.int().positive(),
});
export type RfmConfig = z.infer<typeof rfmConfigSchema>;

export const rfmDefaults: RfmConfig = {
  windowMonths: 12,
  weights: { recency: 4, frequency: 8, monetary: 8 },
  bands: {
    recencyMonths: [1, 3, 6, 12],
    frequencyOrders: [5, 4, 3, 2],
    monetaryAmount: [50_000, 20_000, 10_000, 5_000],
  },
  high: "mean",
  fixedHigh: 4,
  minPortfolio: 5,
};
