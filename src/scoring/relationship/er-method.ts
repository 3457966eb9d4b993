import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreEr } from "./er.ts";

const rating = z.number().min(1).max(5).nullable().default(null);

/** `POST /v1/score/er`: the general relationship with the departments along a customer's process. */
export const erMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      departments: z
        .array(
          z.strictObject({
            department: z.string().min(1),
            /** A stage of `config.er.stages`, or a word of the company's own. */
            stage: z.string().min(1).nullable().default(null),
            /** How many people we know there, or their ids; null = not known. */
            contacts: z
              .union([z.int().nonnegative(), z.array(z.string().min(1))])
              .nullable()
              .default(null),
            willingness: rating,
            smoothness: rating,
            observedOn: daySchema.nullable().default(null),
            evidence: z.array(z.string()).default([]),
          }),
        )
        .default([]),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      departments: [
        { department: "采购部", stage: "purchasing", contacts: ["C1", "C2"], willingness: 4, smoothness: 4 },
        { department: "质检部", stage: "receiving", contacts: ["C3"], willingness: 3, smoothness: 2 },
        { department: "生产部", stage: "use", contacts: 1, smoothness: 3, observedOn: "2026-09-10" },
        { department: "财务部", stage: "payment", contacts: 0 },
      ],
    },
  },
  score: ({ asOf, account: { id, departments } }, config) => scoreEr({ accountId: id, asOf, departments }, config),
});
