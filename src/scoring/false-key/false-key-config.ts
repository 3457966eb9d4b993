import { z } from "zod";

const percent = z.number().min(0).max(100);

/** `10-method.md §3`. Percents in points (25 = 25 %). */
export const falseKeyConfigSchema = z.strictObject({
  windowMonths: z.int().positive(),
  /** Occasional bulk: least share of the spend in one order, and most months with an order. */
  bulk: z.strictObject({ sharePercent: percent, months: z.int().positive() }),
  /** Volume without profit: percentile of revenue (0–1), margin floor, and share of the portfolio's margin (0–1). */
  volume: z.strictObject({
    percentile: z.number().gt(0).lte(1),
    marginFloorPercent: percent,
    portfolioMarginShare: z.number().min(0).max(1),
  }),
  /** Squeezer: least deductions as a share of revenue, and how many times the agreed term payment may take. */
  squeezer: z.strictObject({ deductionsPercent: percent, termFactor: z.number().min(1) }),
});
export type FalseKeyConfig = z.infer<typeof falseKeyConfigSchema>;

export const falseKeyDefaults: FalseKeyConfig = {
  windowMonths: 12,
  bulk: { sharePercent: 50, months: 2 },
  volume: { percentile: 0.8, marginFloorPercent: 10, portfolioMarginShare: 0.5 },
  squeezer: { deductionsPercent: 25, termFactor: 1.5 },
};
