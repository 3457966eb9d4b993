import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { actionSchema } from "./action.ts";
import { scoreActionLint } from "./action-lint.ts";

/** `POST /v1/score/action-lint`: which of the seven questions each action of a plan leaves open. */
export const actionLintMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    actions: z.array(actionSchema).default([]),
    people: z.array(z.string()).optional(),
    objectives: z.array(z.string()).optional(),
  }),
  example: {
    asOf: "2026-11-01",
    people: ["U1", "C1"],
    objectives: ["O1"],
    actions: [
      {
        id: "T1",
        what: "Meet the approver",
        why: "O1",
        when: "2026-11-15",
        where: "customer's site",
        who: "U1",
        how: "With the test report",
        howMuch: "one day",
      },
      { id: "T2", what: "Offer a trial", why: "O1", when: "2026-10-20", who: "Mr Zhou", dependsOn: ["T1"] },
    ],
  },
  score: ({ asOf, actions, people, objectives }, config) =>
    scoreActionLint({ asOf, actions, people, objectives }, config),
});
