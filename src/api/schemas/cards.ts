import { z } from "@hono/zod-openapi";
import { cardDismissalSchema } from "#domain/card-dismissal";
import { daySchema } from "#domain/day";
import { listOf } from "./building-blocks.ts";
import { catalogueMeasureSchema, catalogueTaskSchema } from "./catalogues.ts";

const named = z.object({ type: z.string(), id: z.string(), name: z.string() });

export const coachingCardSchema = z
  .object({
    id: z.string(),
    rule: z.string(),
    item: z.string().nullable(),
    subject: named,
    topics: z.array(named),
    title: z.string(),
    why: z.string(),
    next: z.string(),
    ruleText: z.string(),
    expectedEffect: z.number().min(0).max(100),
    /** expectedEffect = weight · share · gain. */
    basis: z.object({ scale: z.string(), weight: z.number(), share: z.number(), gain: z.number() }),
    figures: z
      .array(
        z.object({
          name: z.string(),
          value: z.union([z.number(), z.string(), z.boolean()]),
          unit: z.string(),
          evidence: z.array(z.string()).min(1),
        }),
      )
      .min(1),
    tasks: z.array(catalogueTaskSchema),
    measures: z.array(catalogueMeasureSchema),
  })
  .openapi("CoachingCard");

export const cardListSchema = listOf(coachingCardSchema).extend({
  asOf: daySchema,
  dismissed: z.array(z.object({ card: coachingCardSchema, dismissal: cardDismissalSchema })),
});

export const cardParam = z.object({ id: z.uuid(), cardId: z.string().min(1).max(400) });

export const dismissalRequestSchema = z.object({
  reason: z.string().trim().min(1).max(500),
  until: daySchema.optional().openapi({ description: "Last day on which the card stays away; without it for good" }),
});

export const dismissalResponseSchema = cardDismissalSchema.openapi("CardDismissal");
