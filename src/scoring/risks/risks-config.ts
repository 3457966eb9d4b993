import { z } from "zod";
import type { AssessmentItem } from "#domain/assessment-rules";

/** The nine checks (`10-method.md §17`), in the method's order; stated answers use the same names. */
export const riskIds = [
  "relationshipTrouble",
  "staleInformation",
  "commercialMisjudgement",
  "productFault",
  "weakBrand",
  "noNegotiationPlan",
  "supplierBalancing",
  "chainChanged",
  "faultyTender",
] as const satisfies readonly AssessmentItem<"risks">[];
export type RiskId = (typeof riskIds)[number];

/** Checks of a deal and checks of the account; a deal's check does not apply where there is no deal. */
export const riskScopes = {
  relationshipTrouble: "account",
  staleInformation: "account",
  commercialMisjudgement: "deal",
  productFault: "account",
  weakBrand: "account",
  noNegotiationPlan: "deal",
  supplierBalancing: "account",
  chainChanged: "deal",
  faultyTender: "deal",
} as const satisfies Record<RiskId, "account" | "deal">;

/** Flags of the decision chain (`10-method.md §9`) that may count as relationship trouble. */
export const riskChainFlags = ["detractor-at-top", "single-threaded", "no-coach", "rising-star-ignored"] as const;

const days = z.int().nonnegative();
const points = z.number().min(0).max(100);

/** Limits of the risk checks (`10-method.md §17`). Percents in points (5 = 5 %). */
export const risksConfigSchema = z.strictObject({
  relationshipTrouble: z.strictObject({
    chainFlags: z.array(z.enum(riskChainFlags)),
    /** Levels a contact's KR has to fall to raise the check. */
    krDrop: z.int().min(1).max(4),
    /** Days a visit may be overdue (`10-method.md §13`) before the check is raised. */
    overdueDays: days,
  }),
  staleInformation: z.strictObject({
    /** Days without a note that are still in time. */
    noteDays: days,
    /** Days after which key data is out of date. */
    keyDataDays: days,
  }),
  /** Days before the close date from which a deal is late, where nobody says so of its stage. */
  commercialMisjudgement: z.strictObject({ lateDays: days }),
  /** Days back from `asOf` in which a claim counts. */
  productFault: z.strictObject({ windowDays: z.int().positive() }),
  /** Our share of the market below which the brand is weak there. */
  weakBrand: z.strictObject({ marketSharePercent: points }),
  supplierBalancing: z.strictObject({
    /** Points our share of the wallet has to fall. */
    dropPoints: points,
    /** Points between the two largest suppliers up to which they are near equal. */
    nearEqualPoints: points,
  }),
  /** Days for which a change of the chain counts, where nobody has looked at the chain. */
  chainChanged: z.strictObject({ days }),
  /** Days after which a stated answer is stale. */
  statedDays: days,
  checkAgainDays: z.strictObject({
    relationshipTrouble: days,
    staleInformation: days,
    commercialMisjudgement: days,
    productFault: days,
    weakBrand: days,
    noNegotiationPlan: days,
    supplierBalancing: days,
    chainChanged: days,
    faultyTender: days,
  }),
  /** Raised checks from which each band begins; fewer than `watch` is `calm`. */
  bands: z
    .strictObject({ watch: z.int().positive(), alarm: z.int().positive() })
    .refine(({ watch, alarm }) => alarm > watch, "cut-offs must rise: watch, alarm"),
});
export type RisksConfig = z.infer<typeof risksConfigSchema>;

export const risksDefaults: RisksConfig = {
  relationshipTrouble: { chainFlags: ["detractor-at-top", "single-threaded"], krDrop: 1, overdueDays: 30 },
  staleInformation: { noteDays: 45, keyDataDays: 365 },
  commercialMisjudgement: { lateDays: 60 },
  productFault: { windowDays: 90 },
  weakBrand: { marketSharePercent: 5 },
  supplierBalancing: { dropPoints: 5, nearEqualPoints: 10 },
  chainChanged: { days: 180 },
  statedDays: 180,
  checkAgainDays: {
    relationshipTrouble: 14,
    staleInformation: 7,
    commercialMisjudgement: 7,
    productFault: 7,
    weakBrand: 30,
    noNegotiationPlan: 7,
    supplierBalancing: 30,
    chainChanged: 7,
    faultyTender: 3,
  },
  bands: { watch: 1, alarm: 3 },
};
