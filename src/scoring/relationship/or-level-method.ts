import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { milestoneStates, scoreOrLevel } from "./or-level.ts";

const state = z.enum(milestoneStates);
const rating = z.number().min(1).max(5).optional();

/** A milestone's state alone, or with the records that show it. */
const milestoneSchema = z.union([
  state.transform((given) => ({ state: given, evidence: [] })),
  z.strictObject({ state, evidence: z.array(z.string()).default([]) }),
]);

/** `POST /v1/score/or-level`: the rung an account has reached, and what is missing for the next. */
export const orLevelMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      milestones: z.record(z.string(), milestoneSchema).default({}),
      elements: z
        .strictObject({ communication: rating, matching: rating, jointWork: rating, recognition: rating })
        .default({}),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      milestones: {
        marketAccess: "yes",
        productAccess: "yes",
        executiveVisits: { state: "yes", evidence: ["note:N-12"] },
        executiveBusinessReviews: "no",
        keyProductEntry: "yes",
        frameworkContract: "unknown",
      },
      elements: { communication: 4, matching: 3, jointWork: 2 },
    },
  },
  score: ({ asOf, account: { id, milestones, elements } }, config) =>
    scoreOrLevel({ accountId: id, asOf, milestones, elements }, config),
});
