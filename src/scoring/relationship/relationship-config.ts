import { z } from "zod";

const rating = z.int().min(1).max(5);

/** Key-relationship level of a contact (`10-method.md §9`). */
export const krConfigSchema = z.strictObject({
  /** Ratings that must be reached before a level may be given, whatever the mean. */
  gates: z.strictObject({
    coach: z.strictObject({ information: rating, guidance: rating }),
    exclusive: z.strictObject({ stance: rating }),
  }),
  staleDays: z.int().positive(),
});
export type KrConfig = z.infer<typeof krConfigSchema>;

export const krDefaults: KrConfig = {
  gates: { coach: { information: 4, guidance: 4 }, exclusive: { stance: 4 } },
  staleDays: 180,
};

const weight = z.number().nonnegative();

/** Decision-chain coverage of an opportunity (`10-method.md §9`). */
export const decisionChainConfigSchema = z
  .strictObject({
    weights: z.strictObject({ A: weight, D: weight, S: weight, E: weight, I: weight }),
    supporterLevel: rating,
    /** Power from which somebody who rejects us is flagged on the power map. */
    powerful: rating,
    /** Lowest coverage of each band; below `partial` is `thin`. */
    bands: z
      .strictObject({ covered: z.number(), partial: z.number() })
      .refine(({ covered, partial }) => covered > partial, "cut-offs must fall: covered, partial"),
  })
  .refine(({ weights }) => Object.values(weights).some((held) => held > 0), {
    path: ["weights"],
    message: "at least one weight must be above 0",
  });
export type DecisionChainConfig = z.infer<typeof decisionChainConfigSchema>;

export const decisionChainDefaults: DecisionChainConfig = {
  weights: { A: 25, D: 30, S: 20, E: 15, I: 10 },
  supporterLevel: 3,
  powerful: 4,
  bands: { covered: 75, partial: 40 },
};
