import { z } from "zod";

export const matchDimensions = ["closeness", "potential", "win"] as const;
export type MatchDimension = (typeof matchDimensions)[number];

export const contactChannels = ["visit", "meeting", "call", "message"] as const;
export type ContactChannel = (typeof contactChannels)[number];

const weight = z.number().nonnegative();
const weighted = <Shape extends Record<string, typeof weight>>(shape: Shape) =>
  z
    .strictObject(shape)
    .refine((held) => Object.values(held).some((one) => Number(one) > 0), "at least one weight must be above 0");

/** Match matrix (`10-method.md §6`). */
export const matchConfigSchema = z.strictObject({
  closeness: weighted({ contactFrequency: weight, history: weight, trust: weight }),
  potential: weighted({ headroom: weight, growth: weight, industryInfluence: weight }),
  /** Where no open opportunity has a win rate. */
  win: weighted({ loyalty: weight, competitorThreat: weight }),
  /** Lowest value of a dimension that counts as high. */
  high: z.number().min(0).max(100),
  contactDays: z.int().positive(),
  /** What a contact counts for, in visits. */
  channels: z.strictObject({ visit: weight, meeting: weight, call: weight, message: weight }),
  tenureMonths: z.int().positive(),
  /** Growth in percent that gives 0 and 100 points. */
  growth: z
    .strictObject({ floor: z.number(), target: z.number() })
    .refine(({ floor, target }) => floor !== target, "floor and target must differ"),
});
export type MatchConfig = z.infer<typeof matchConfigSchema>;

export const matchDefaults: MatchConfig = {
  closeness: { contactFrequency: 0.4, history: 0.3, trust: 0.3 },
  potential: { headroom: 0.4, growth: 0.3, industryInfluence: 0.3 },
  win: { loyalty: 0.5, competitorThreat: 0.5 },
  high: 50,
  contactDays: 90,
  channels: { visit: 1, meeting: 1, call: 0.5, message: 0.25 },
  tenureMonths: 36,
  growth: { floor: -20, target: 30 },
};
