import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { noteKinds, noteSchema, passageSchema } from "#domain/note";
import { semanticStates } from "#services/embed-question";
import { listOf } from "./building-blocks.ts";
import { namedMentionSchema } from "./mentions.ts";

const noteText = z.string().min(1).max(200_000);

export const noteInputSchema = z
  .object({
    accountId: z.string().max(200).optional(),
    externalId: z.string().min(1).max(200).optional(),
    title: z.string().min(1).max(500),
    date: daySchema.optional(),
    author: z.string().max(200).optional(),
    text: noteText,
  })
  .openapi("NoteInput", {
    example: { title: "Call 2026-11-12", date: "2026-11-12", text: "Budget confirmed for Q1." },
  });

export const notesBatchSchema = z.object({ notes: z.array(z.unknown()).min(1).max(1000) }).openapi("NotesBatch");

export const notesBatchResultSchema = z
  .object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.array(z.object({ index: z.int(), reason: z.string() })),
  })
  .openapi("NotesBatchResult");

export const noteSavedSchema = z.object({ id: z.string(), passages: z.int() }).openapi("NoteSaved");

export const noteResponseSchema = noteSchema
  .extend({
    accountName: z.string().nullable(),
    /** Whom, what, how much and when it names; offsets into `text`. */
    mentions: z.array(namedMentionSchema),
  })
  .openapi("Note");

export const notesQuerySchema = z.object({
  externalId: z
    .string()
    .min(1)
    .max(2000)
    .openapi({ description: "Id of a note at its source: of an imported file its path. Its parts are found too." }),
});

export const noteHeadsSchema = listOf(noteSchema.omit({ text: true }).openapi("NoteHead"));

export const searchQuerySchema = z.object({
  q: z.string().min(1).max(500),
  accountId: z.uuid().optional(),
  kind: z.enum(noteKinds).optional(),
  from: daySchema.optional().openapi({ description: "Notes of this day and later; undated notes are left out." }),
  to: daySchema.optional().openapi({ description: "Notes up to and with this day; undated notes are left out." }),
  person: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "What a contact said or wrote, and what mentions them: id, number, name or alias." }),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const searchResultSchema = z
  .object({
    passages: z.array(passageSchema.extend({ score: z.number(), matched: z.array(z.enum(["lexical", "semantic"])) })),
    /** Whether meaning took part, or words alone. */
    semantic: z.object({
      state: z.enum(semanticStates).openapi({
        description:
          "`off`: no embedding model is set; `pending`: its vectors are still being made; `unavailable`: it did not answer. In all three, words alone were searched for.",
      }),
      model: z.string().nullable(),
    }),
  })
  .openapi("SearchResult");
