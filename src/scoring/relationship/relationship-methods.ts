import { z } from "zod";
import { decisionRoleSchema, krRatingsSchema } from "#domain/contact";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreDecisionChain } from "./decision-chain.ts";
import { scoreKr } from "./kr-level.ts";

const ratedSchema = z.object({
  id: z.string().min(1),
  kr: krRatingsSchema.strict().default({}),
  ratedOn: daySchema.nullable().default(null),
});

/** A contact of a decision chain as a request gives it. */
export const chainContactSchema = ratedSchema.extend({
  roles: z.array(decisionRoleSchema).default([]),
  met: z.boolean().nullable().default(null),
  risingStar: z.boolean().default(false),
});

/** `POST /v1/score/kr`: one contact's relationship level. */
export const krMethod = defineScoringMethod({
  inputSchema: z.object({ asOf: daySchema, ...configMembers, contact: ratedSchema }),
  example: {
    asOf: "2026-11-01",
    contact: {
      id: "C1",
      kr: { stance: 4, support: 4, information: 3, guidance: 3, participation: 3, acceptance: 4 },
      ratedOn: "2026-09-15",
    },
  },
  score: ({ asOf, contact: { id, kr, ratedOn } }, config) => scoreKr({ contactId: id, asOf, kr, ratedOn }, config),
});

/** `POST /v1/score/decision-chain`: one opportunity's coverage and gaps. */
export const decisionChainMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    opportunity: z.object({ id: z.string().min(1), contacts: z.array(chainContactSchema).default([]) }),
  }),
  example: {
    asOf: "2026-11-01",
    opportunity: {
      id: "P1",
      contacts: [
        {
          id: "C1",
          roles: ["D"],
          kr: { stance: 4, support: 4, information: 3, guidance: 3, participation: 3, acceptance: 4 },
          ratedOn: "2026-09-15",
          met: true,
        },
        { id: "C2", roles: ["A"], met: false },
      ],
    },
  },
  score: ({ asOf, opportunity: { id, contacts } }, config) =>
    scoreDecisionChain({ opportunityId: id, asOf, contacts }, config),
});
