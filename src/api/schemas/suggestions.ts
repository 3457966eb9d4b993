import { z } from "@hono/zod-openapi";
import { suggestionDecisionSchema, suggestionDecisions } from "#domain/note-suggestion";
import { listOf } from "./building-blocks.ts";

const source = {
  id: z.string(),
  /** The sentence it comes from, word for word. */
  quote: z.string(),
  start: z.int(),
  end: z.int(),
};

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
export const suggestionDecisionRequestSchema = z.object({ decision: z.enum(suggestionDecisions) });
export const suggestionDecisionResponseSchema = suggestionDecisionSchema.openapi("SuggestionDecision");
