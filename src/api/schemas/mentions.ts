import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { mentionKindSchema, mentionSchema } from "#domain/mention";
import { asOfQuery, listOf, pageQuery } from "./building-blocks.ts";

/** `name`: what the contact, account or product is called on record; null for values. */
export const namedMentionSchema = mentionSchema.extend({ name: z.string().nullable() });

export const mentionsQuery = asOfQuery
  .extend(pageQuery.shape)
  .extend({ kind: mentionKindSchema.optional(), cursor: z.uuid().optional() });

const passage = z.object({
  id: z.string(),
  noteId: z.string(),
  externalId: z.string(),
  title: z.string(),
  date: daySchema.nullable(),
  author: z.string().nullable(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  /** Offsets into `text`. */
  mentions: z.array(namedMentionSchema),
  /** Contacts who speak in it or wrote its note. */
  voices: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Passages that have yet to be looked through. */
const pending = z.int();

export const accountMentionsSchema = listOf(passage).extend({ asOf: daySchema, pending }).openapi("AccountMentions");

const foundName = z.object({
  kind: mentionKindSchema,
  refId: z.string().nullable(),
  name: z.string(),
  accountId: z.string().nullable(),
  mentions: z.int(),
  passages: z.int(),
  firstDate: daySchema.nullable(),
  lastDate: daySchema.nullable(),
});

const quote = z.object({
  ref: z.string(),
  noteId: z.string().nullable(),
  date: daySchema.nullable(),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
});

export const namedInNotesSchema = listOf(foundName)
  .extend({
    asOf: daySchema,
    pending,
    /** People whom notes name with a title or a part in a decision, and who are no contact. */
    unlinkedPeople: z.array(
      z.object({
        /** What it is decided by: `POST /v1/accounts/{id}/detections/{detectionId}`. */
        id: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        title: z.string().nullable(),
        message: z.string(),
        quotes: z.array(quote),
      }),
    ),
  })
  .openapi("NamedInNotes");
