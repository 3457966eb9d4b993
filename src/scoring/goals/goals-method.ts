import { z } from "zod";
import { daySchema } from "#domain/day";
import { relationshipMeasures } from "#domain/relationship-goal";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreGoals } from "./goals.ts";

const measure = z.enum(relationshipMeasures);

/** `POST /v1/score/goals`: where relationship goals stand and which gap comes first. */
export const goalsMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    goals: z.array(
      z.object({
        id: z.string().min(1),
        accountId: z.string().min(1),
        /** `kr` of a contact 1–5, `or` of the account 1–4, `er` of it 0–100. */
        measure,
        /** For `kr` alone. */
        contactId: z.string().min(1).nullable().default(null),
        target: z.number(),
        ownerName: z.string().min(1).nullable().default(null),
        dueOn: daySchema.nullable().default(null),
      }),
    ),
    measured: z
      .array(
        z.object({
          measure,
          /** Contact of a `kr`, account of the others. */
          subjectId: z.string().min(1),
          value: z.number().nullable(),
          evidence: z.array(z.string()).default([]),
        }),
      )
      .default([]),
  }),
  example: {
    asOf: "2026-11-01",
    goals: [
      {
        id: "G1",
        accountId: "A1",
        measure: "kr",
        contactId: "C1",
        target: 4,
        ownerName: "Zhao Min",
        dueOn: "2026-12-31",
      },
      {
        id: "G2",
        accountId: "A1",
        measure: "kr",
        contactId: "C2",
        target: 3,
        ownerName: "Zhao Min",
        dueOn: "2026-09-30",
      },
      { id: "G3", accountId: "A1", measure: "or", target: 3, dueOn: "2027-06-30" },
      { id: "G4", accountId: "A1", measure: "er", target: 60 },
    ],
    measured: [
      { measure: "kr", subjectId: "C1", value: 2, evidence: ["contact:C1"] },
      { measure: "kr", subjectId: "C2", value: 2, evidence: ["contact:C2"] },
      { measure: "or", subjectId: "A1", value: 3, evidence: ["account:A1"] },
    ],
  },
  score: ({ asOf, goals, measured }, config) => scoreGoals({ asOf, goals, measured }, config),
});
