import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { actionSchema } from "./action.ts";
import { objectiveSchema, planPeriodSchema } from "./objective.ts";
import { scorePlanHealth } from "./plan-health.ts";

const count = z.int().nonnegative();

/** `POST /v1/score/plan-health`: how good one account plan is, as a plan. */
export const planHealthMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    plan: planPeriodSchema.extend({
      id: z.string().min(1),
      objectives: z.array(objectiveSchema).optional(),
      actions: z.array(actionSchema).optional(),
      people: z.array(z.string()).optional(),
      evidence: z.object({ claims: count, cited: count }).nullable().optional(),
      relationshipGaps: z.object({ total: count, addressed: count }).nullable().optional(),
      risks: z.object({ raised: count, owned: count }).nullable().optional(),
      updatedOn: daySchema.nullable().optional(),
      newestEvidenceOn: daySchema.nullable().optional(),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    plan: {
      id: "P1",
      from: "2026-11-01",
      to: "2027-10-31",
      objectives: [
        {
          id: "O1",
          metric: "Revenue, 12 months",
          object: "Lanzhou Metro",
          baseline: 2_000_000,
          target: 2_800_000,
          unit: "CNY",
          dueOn: "2027-10-31",
          linkedTo: ["gap:white-space"],
          trend: { yearlyGrowths: [8, 12, 10] },
        },
      ],
      actions: [
        { id: "T1", what: "Meet the approver", why: "O1", when: "2026-11-15", who: "U1", how: "With the test report" },
      ],
      people: ["U1"],
      evidence: { claims: 50, cited: 45 },
      relationshipGaps: { total: 4, addressed: 3 },
      risks: { raised: 2, owned: 1 },
      updatedOn: "2026-10-28",
      newestEvidenceOn: "2026-08-18",
    },
  },
  score: ({ asOf, plan: { id, from, to, ...parts } }, config) =>
    scorePlanHealth({ planId: id, asOf, period: { from, to }, ...parts }, config),
});
