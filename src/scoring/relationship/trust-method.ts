import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreTrust } from "./trust.ts";

const rating = z.number().min(1).max(10).optional();

/** The four ratings of trust as a request gives them; what is unknown is left out. */
export const trustRatingsSchema = z.strictObject({
  reliability: rating,
  competence: rating,
  closeness: rating,
  selfOrientation: rating,
});

/** `POST /v1/score/trust`: one contact's trust in us. */
export const trustMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    contact: z.object({
      id: z.string().min(1),
      trust: trustRatingsSchema.default({}),
      ratedOn: daySchema.nullable().default(null),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    contact: {
      id: "C1",
      trust: { reliability: 8, competence: 8, closeness: 5, selfOrientation: 4 },
      ratedOn: "2026-09-15",
    },
  },
  score: ({ asOf, contact: { id, trust, ratedOn } }, config) =>
    scoreTrust({ contactId: id, asOf, ratings: trust, ratedOn }, config),
});
