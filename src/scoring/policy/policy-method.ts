import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scorePolicy } from "./policy.ts";

const fact = z
  .strictObject({ value: z.number(), observedOn: daySchema.optional(), evidence: z.array(z.string()).optional() })
  .optional();

/** `POST /v1/score/policy`: what one account may be given, and why. */
export const policyMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      class: z.enum(["key", "nurture", "watch", "exit"]).optional(),
      falseKeyFlags: z.array(z.enum(["occasional-bulk", "volume-without-profit", "squeezer"])).optional(),
      facts: z
        .strictObject({
          volumePercentile: fact,
          paidOnTime: fact,
          priceIndex: fact,
          contractMonths: fact,
          cooperation: fact,
          qualityLoss: fact,
        })
        .default({}),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      class: "key",
      falseKeyFlags: [],
      facts: {
        volumePercentile: { value: 92 },
        paidOnTime: { value: 97.5, observedOn: "2026-10-31" },
        priceIndex: { value: 98 },
        cooperation: { value: 4, evidence: ["note:N-7"] },
        qualityLoss: { value: 0 },
      },
    },
  },
  score: ({ asOf, account: { id, class: ranked, falseKeyFlags, facts } }, config) =>
    scorePolicy({ accountId: id, asOf, class: ranked, falseKeyFlags, facts }, config),
});
