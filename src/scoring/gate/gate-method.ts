import { z } from "zod";
import { daySchema } from "#domain/day";
import { checklistAnswerSchema } from "#domain/opportunity";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreGate } from "./gate.ts";

const answer = checklistAnswerSchema.optional();

/** `POST /v1/score/gate`: whether to open a project for one opportunity. */
export const gateMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    opportunity: z.object({
      id: z.string().min(1),
      answers: z
        .strictObject({
          leadReal: answer,
          fitsStrategy: answer,
          targetCustomer: answer,
          resourcesExist: answer,
          problemReal: answer,
          painAgreed: answer,
          wantsToAct: answer,
          buyingModelKnown: answer,
          budgetReady: answer,
          relationshipSupports: answer,
          risksKnown: answer,
        })
        .default({}),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    opportunity: {
      id: "P1",
      answers: {
        leadReal: "yes",
        fitsStrategy: "yes",
        targetCustomer: "yes",
        resourcesExist: "partly",
        problemReal: "yes",
        painAgreed: "yes",
        wantsToAct: "partly",
        budgetReady: "no",
        relationshipSupports: "yes",
        risksKnown: "partly",
      },
    },
  },
  score: ({ asOf, opportunity: { id, answers } }, config) => scoreGate({ opportunityId: id, asOf, answers }, config),
});
