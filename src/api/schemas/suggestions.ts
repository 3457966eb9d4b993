import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { needLayers } from "#domain/need";
import { suggestionDecisionSchema, suggestionDecisions } from "#domain/note-suggestion";
import { taskLimits } from "#domain/task";
import { listOf } from "./building-blocks.ts";
import { nameOrNull, statement } from "./tasks.ts";

const source = {
  id: z.string(),
  /** The sentence it comes from, word for word. */
  quote: z.string(),
  start: z.int(),
  end: z.int(),
};

const named = z.object({ id: z.string(), name: z.string() });

export const suggestionSchema = z
  .discriminatedUnion("kind", [
    z.object({
      ...source,
      kind: z.literal("person"),
      name: z.string(),
      aliases: z.array(z.string()),
      title: z.string().nullable(),
    }),
    z.object({
      ...source,
      kind: z.literal("need"),
      cue: z.enum(["require", "want", "complain"]),
      statement: z.string(),
      holder: z.object({ id: z.string(), externalId: z.string(), name: z.string() }),
      /** The words are the holder's own. */
      isSpoken: z.boolean(),
    }),
    z.object({
      ...source,
      kind: z.literal("task"),
      cue: z.enum(["marked", "assigned", "promised", "planned"]),
      statement: z.string(),
      ownerName: z.string().nullable(),
      dueOn: daySchema.nullable(),
      contact: named.nullable(),
      opportunity: named.nullable(),
    }),
  ])
  .openapi("Suggestion");

export const suggestionListSchema = listOf(suggestionSchema)
  .extend({
    noteId: z.string(),
    accountId: z.string().nullable(),
    /** The note speaks to a program: nothing is suggested from it. */
    setAside: z.boolean(),
  })
  .openapi("SuggestionList");

export const suggestionParam = z.object({ id: z.uuid(), suggestionId: z.string().min(1).max(100) });

/** What of a suggestion is changed before it is accepted; the sentence it comes from stays. */
const changesSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("person"),
    name: z.string().trim().min(1).max(taskLimits.ownerName).optional(),
    title: nameOrNull,
  }),
  z.strictObject({
    kind: z.literal("need"),
    statement: statement.optional(),
    layer: z.enum(needLayers).optional(),
    holderId: z.uuid().nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal("task"),
    statement: statement.optional(),
    ownerName: nameOrNull,
    dueOn: daySchema.nullable().optional(),
  }),
]);

export const suggestionDecisionRequestSchema = z
  .object({ decision: z.enum(suggestionDecisions), changes: changesSchema.optional() })
  .openapi("SuggestionDecisionRequest", {
    example: { decision: "accepted", changes: { kind: "task", ownerName: "李伟", dueOn: "2026-11-25" } },
  });
export const suggestionDecisionResponseSchema = suggestionDecisionSchema.openapi("SuggestionDecision");
