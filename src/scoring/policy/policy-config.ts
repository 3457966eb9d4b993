import { z } from "zod";

/** Concessions of the sales policy (`10-method.md §14`). */
export const policyConcessions = ["price-concession", "longer-terms", "visit-budget"] as const;
export type PolicyConcession = (typeof policyConcessions)[number];

/** What the conditions measure; `holds` says on which side of the limit they hold. */
export const policyFacts = {
  volumePercentile: { unit: "percentile", min: 0, max: 100, holds: "at-least" },
  paidOnTime: { unit: "percent", min: 0, max: 100, holds: "at-least" },
  priceIndex: { unit: "index", min: 0, max: Infinity, holds: "at-least" },
  contractMonths: { unit: "months", min: 0, max: Infinity, holds: "at-least" },
  cooperation: { unit: "ordinal", min: 1, max: 5, holds: "at-least" },
  qualityLoss: { unit: "percent", min: 0, max: Infinity, holds: "at-most" },
} as const;
export type PolicyFactId = keyof typeof policyFacts;

/** A concession is allowed when both facts hold. */
export const concessionConditions = {
  "price-concession": ["volumePercentile", "paidOnTime"],
  "longer-terms": ["priceIndex", "contractMonths"],
  "visit-budget": ["cooperation", "qualityLoss"],
} as const satisfies Record<PolicyConcession, readonly PolicyFactId[]>;

const percent = z.number().min(0).max(100);
const factor = z.number().nonnegative();

/** The sales policy (`10-method.md §14`). */
export const policyConfigSchema = z.strictObject({
  limits: z.strictObject({
    /** Revenue percentile in the portfolio from which volume is high. */
    volumePercentile: percent,
    /** Share of invoices paid within the agreed term, %. */
    paidOnTime: percent,
    /** Our price here against the portfolio's average of 100. */
    priceIndex: z.number().nonnegative(),
    /** Months of contract still to run. */
    contractMonths: z.number().nonnegative(),
    /** Cooperation, rated 1–5. */
    cooperation: z.number().min(1).max(5),
    /** Highest loss by quality and claims, % of revenue. */
    qualityLoss: z.number().nonnegative(),
  }),
  /** Factor on the salesperson's commission by class of `10-method.md §4`. */
  commission: z.strictObject({ key: factor, nurture: factor, watch: factor, exit: factor }),
  /** Highest commission factor with a squeezer. */
  squeezerCommission: factor,
});
export type PolicyConfig = z.infer<typeof policyConfigSchema>;

export const policyDefaults: PolicyConfig = {
  limits: {
    volumePercentile: 80,
    paidOnTime: 95,
    priceIndex: 105,
    contractMonths: 12,
    cooperation: 4,
    qualityLoss: 0,
  },
  commission: { key: 1.2, nurture: 1.1, watch: 1, exit: 0.8 },
  squeezerCommission: 1,
};
