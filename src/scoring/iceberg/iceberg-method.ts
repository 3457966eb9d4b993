import { z } from "zod";
import { decisionRoleSchema } from "#domain/contact";
import { daySchema } from "#domain/day";
import { maslowLevels, needQuoteSchema, needSchema } from "#domain/need";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreIceberg } from "./iceberg.ts";

const needInputSchema = needSchema.pick({ statement: true, layer: true, kind: true, status: true }).extend({
  id: z.string().min(1),
  holderId: z.string().nullable().default(null),
  maslow: z.enum(maslowLevels).nullable().default(null),
  quotes: z.array(needQuoteSchema.extend({ speakerId: z.string().nullable().default(null) })).default([]),
  recordedOn: daySchema.nullable().default(null),
});

/** `POST /v1/score/iceberg`: what is known of an account's needs, and what to ask next. */
export const icebergMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      needs: z.array(needInputSchema).default([]),
      decisionRoleHolders: z
        .array(z.object({ id: z.string().min(1), roles: z.array(decisionRoleSchema).default([]) }))
        .default([]),
      notes: z.array(z.object({ ref: z.string().min(1), text: z.string() })).optional(),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      needs: [
        {
          id: "N1",
          statement: "Lamps that last five years",
          layer: "explicit",
          kind: "organisation",
          status: "confirmed",
          holderId: "C1",
          quotes: [{ noteRef: "V1", quote: "They must last five years.", speakerId: "C1" }],
        },
        {
          id: "N2",
          statement: "Fewer night shifts for maintenance",
          layer: "latent",
          kind: "organisation",
          status: "confirmed",
          holderId: "C1",
          quotes: [{ noteRef: "V1", quote: "The night crew is stretched.", speakerId: "C2" }],
        },
        {
          id: "N3",
          statement: "Standing with the new board",
          layer: "deep",
          kind: "personal",
          maslow: "esteem",
          status: "hypothesis",
          holderId: "C1",
        },
      ],
      decisionRoleHolders: [
        { id: "C1", roles: ["D"] },
        { id: "C2", roles: ["E"] },
      ],
      notes: [{ ref: "V1", text: "Ms Chen: “They must last five years”. Mr Wang: “The night crew is stretched”." }],
    },
  },
  score: ({ asOf, account: { id, ...given } }, config) => scoreIceberg({ accountId: id, asOf, ...given }, config),
});
