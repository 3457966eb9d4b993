import { z } from "zod";

/** The six parts of plan health and their names in a score. */
export const planHealthParts = ["smart", "fiveW2h", "evidence", "relationshipGaps", "riskOwners", "freshness"] as const;
export type PlanHealthPart = (typeof planHealthParts)[number];

const percentPoints = z.number().min(0).max(100);
const weight = z.number().nonnegative();
const days = z.int().nonnegative();

/** Plan health (`10-method.md §11`). */
export const planHealthConfigSchema = z.strictObject({
  weights: z
    .strictObject({
      smart: weight,
      fiveW2h: weight,
      evidence: weight,
      relationshipGaps: weight,
      riskOwners: weight,
      freshness: weight,
    })
    .refine((weights) => Object.values(weights).some((held) => held > 0), "at least one weight must be above 0"),
  /** Full points up to `fullDays` of age, none from `noneDays` on, on a straight line between. */
  freshness: z
    .strictObject({ fullDays: days, noneDays: days })
    .refine(({ fullDays, noneDays }) => fullDays < noneDays, "must rise: fullDays, noneDays"),
  /** Lowest value of each band; below `fair` is `poor`. */
  bands: z
    .strictObject({ healthy: percentPoints, fair: percentPoints })
    .refine(({ healthy, fair }) => healthy > fair, "cut-offs must fall: healthy, fair"),
});
export type PlanHealthConfig = z.infer<typeof planHealthConfigSchema>;

export const planHealthDefaults: PlanHealthConfig = {
  weights: { smart: 25, fiveW2h: 20, evidence: 20, relationshipGaps: 15, riskOwners: 10, freshness: 10 },
  freshness: { fullDays: 30, noneDays: 180 },
  bands: { healthy: 80, fair: 60 },
};
