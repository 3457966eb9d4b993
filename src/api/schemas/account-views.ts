import { z } from "@hono/zod-openapi";
import { contactSchema } from "#domain/contact";
import { daySchema } from "#domain/day";
import { needSchema, needStatuses } from "#domain/need";
import { relationshipGoalSchema } from "#domain/relationship-goal";
import { explainedScoreSchema } from "./building-blocks.ts";

const person = z.object({ id: z.string(), name: z.string() }).nullable();

/** A need with what its quotations carry, and the question that would prove it. */
export const judgedNeedSchema = needSchema
  .omit({ accountId: true, holderId: true, status: true, quotes: true })
  .extend({
    /** What the recorder says. */
    claimed: z.enum(needStatuses),
    /** What the quotations carry. */
    held: z.enum(needStatuses),
    holder: person,
    quotes: z.array(
      z.object({
        noteRef: z.string(),
        /** Null where the note is not stored. */
        noteId: z.string().nullable(),
        date: daySchema.nullable(),
        quote: z.string(),
        speaker: person,
      }),
    ),
    question: z.object({ stage: z.string(), text: z.string() }).nullable(),
  })
  .openapi("JudgedNeed");

export const accountNeedsSchema = z
  .object({ asOf: daySchema, iceberg: explainedScoreSchema, needs: z.array(judgedNeedSchema) })
  .openapi("AccountNeeds");

const optionalScore = explainedScoreSchema.nullable();

export const accountRelationshipsSchema = z
  .object({
    asOf: daySchema,
    organisation: optionalScore,
    general: optionalScore,
    goals: optionalScore,
    contacts: z.array(
      contactSchema
        .pick({ id: true, externalId: true, name: true, title: true, department: true, power: true })
        .extend({ kr: optionalScore, trust: optionalScore, goal: relationshipGoalSchema.nullable() }),
    ),
  })
  .openapi("AccountRelationships");

export const accountWhiteSpaceSchema = z
  .object({
    asOf: daySchema,
    whiteSpace: explainedScoreSchema,
    products: z.array(z.object({ id: z.string(), name: z.string(), series: z.string().nullable() })),
    buyingUnits: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi("AccountWhiteSpace");
