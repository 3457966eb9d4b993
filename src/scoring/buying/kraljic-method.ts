import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreKraljic } from "./kraljic.ts";

const ratingSchema = z.strictObject({
  value: z.number(),
  ratedOn: daySchema.optional(),
  evidence: z.array(z.string()).optional(),
});

/** `POST /v1/score/kraljic`: where our category stands in one account's purchasing. */
export const kraljicMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      category: z.string().min(1),
      ratings: z.strictObject({ profitImpact: ratingSchema, supplyRisk: ratingSchema }).partial().default({}),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      category: "Sealing systems",
      ratings: {
        profitImpact: { value: 4, ratedOn: "2026-06-10", evidence: ["note:N-12"] },
        supplyRisk: { value: 2, ratedOn: "2026-06-10" },
      },
    },
  },
  score: ({ asOf, account: { id, category, ratings } }, config) =>
    scoreKraljic({ accountId: id, category, asOf, ratings }, config),
});
