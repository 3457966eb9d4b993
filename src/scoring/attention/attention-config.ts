import { z } from "zod";

const count = z.int().positive();
const percent = z.number().gt(0).lte(100);

/** What makes an account worth looking at first, from its purchases and deals alone. Percents in points. */
export const attentionConfigSchema = z.strictObject({
  /** Calendar months of the recent window; the months before it, as many, are what it is compared with. */
  trendMonths: z.int().min(1).max(12),
  /** How much less than in the months before is a fall. */
  fallPercent: percent,
  /** Orders in the months before, below which their sum is chance and no trend. */
  minOrders: count,
  /** Quantile of the organisation's closed deals, in days from first contact to close, past which an open one has stalled. */
  stalledPercentile: percent,
  /** Part of an account's open deals that must have stalled before it is told. */
  stalledShare: percent,
  /** Closed deals below which nobody can say how long a deal usually takes. */
  minClosed: count,
});
export type AttentionConfig = z.infer<typeof attentionConfigSchema>;

export const attentionDefaults: AttentionConfig = {
  trendMonths: 3,
  fallPercent: 30,
  minOrders: 3,
  stalledPercentile: 90,
  stalledShare: 75,
  minClosed: 20,
};
