import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { objectiveSchema, planPeriodSchema } from "./objective.ts";
import { scoreSmart } from "./smart.ts";

/** `POST /v1/score/smart`: what each objective of a plan lacks to be one. */
export const smartMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    plan: planPeriodSchema,
    objectives: z.array(objectiveSchema).default([]),
  }),
  example: {
    asOf: "2026-11-01",
    plan: { from: "2026-11-01", to: "2027-10-31" },
    objectives: [
      {
        id: "O1",
        metric: "Revenue, 12 months",
        object: "Lanzhou Metro",
        baseline: 2_000_000,
        target: 2_300_000,
        unit: "CNY",
        dueOn: "2027-10-31",
        linkedTo: ["gap:white-space"],
        trend: { yearlyGrowths: [8, 12, 10] },
      },
      { id: "O2", metric: "Decision-chain coverage", object: "Line 5 lighting", target: 75, dueOn: "2027-01-31" },
    ],
  },
  score: ({ asOf, plan, objectives }, config) => scoreSmart({ asOf, plan, objectives }, config),
});
