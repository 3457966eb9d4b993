import { z } from "zod";

/** The ladder from the bottom; everybody who sells to the customer is a vendor. */
export const orRungs = ["vendor", "supplier", "coreSupplier", "partner"] as const;
export type OrRung = (typeof orRungs)[number];
/** The rungs that have to be earned. */
export const orEarnedRungs = ["supplier", "coreSupplier", "partner"] as const satisfies readonly OrRung[];
export type OrEarnedRung = (typeof orEarnedRungs)[number];

const milestones = z.array(z.string().min(1)).min(1);

/** Organisation relationship (`10-method.md §9`). */
export const orLevelConfigSchema = z.strictObject({
  /** Milestone ids of each rung, in reading order. A company's own replace a rung's list whole. */
  milestones: z
    .strictObject({ supplier: milestones, coreSupplier: milestones, partner: milestones })
    .refine((rungs) => {
      const all = orEarnedRungs.flatMap((rung) => rungs[rung]);
      return new Set(all).size === all.length;
    }, "a milestone stands on one rung only, once"),
});
export type OrLevelConfig = z.infer<typeof orLevelConfigSchema>;

export const orLevelDefaults: OrLevelConfig = {
  milestones: {
    supplier: ["marketAccess", "productAccess"],
    coreSupplier: [
      "executiveVisits",
      "executiveBusinessReviews",
      "keyProductEntry",
      "severalProducts",
      "frameworkContract",
    ],
    partner: ["strategicAgreement", "topManagementMeeting", "jointInnovationOrExchange"],
  },
};
