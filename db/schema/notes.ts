import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, sourceHash, updatedAt, vector } from "./columns.ts";
import { accounts } from "./customer.ts";
import { organisations } from "./organisation.ts";

export const notes = pgTable(
  "notes",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    kind: text("kind").notNull(),
    accountId: uuid("account_id"),
    title: text("title").notNull(),
    date: date("date", { mode: "string" }),
    author: text("author"),
    text: text("text").notNull(),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("notes_external").on(t.orgId, t.externalId),
    index("notes_account_date").on(t.orgId, t.accountId, t.date),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("notes"),
  ],
).enableRLS();

/**
 * A stretch of a note, as it is searched and cited. Offsets are UTF-16 units into the note's text. Without a foreign key, which
 * would look the note up for every row: who inserts passages locks all their notes at once (`insertPassages`), and a trigger
 * takes the passages of deleted notes away (migration `children-by-trigger`).
 */
export const passages = pgTable(
  "passages",
  {
    orgId: orgId(),
    id: id(),
    noteId: uuid("note_id").notNull(),
    accountId: uuid("account_id"),
    ordinal: integer("ordinal").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    text: text("text").notNull(),
    /** Headings it stands under, outermost first, and who speaks in it. */
    headings: text("headings").array().notNull().default([]),
    speakers: text("speakers").array().notNull().default([]),
    /** What is searched and embedded beside the text: title, headings, speaker and author as far as the text lacks them. */
    context: text("context").notNull().default(""),
    /** Of the rules that its terms were made by; 0 before there were versions. */
    indexVersion: integer("index_version").notNull().default(0),
    /** Looked through for names and values since it or they changed. */
    isLinked: boolean("is_linked").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("passages_ordinal").on(t.orgId, t.noteId, t.ordinal),
    index("passages_account").on(t.orgId, t.accountId),
    index("passages_unlinked").on(t.orgId, t.id).where(sql`not is_linked`),
    ownRowsOnly("passages"),
  ],
).enableRLS();

/**
 * Who and what a passage names, found by rule when it is indexed. `refId` is the contact, account or product meant;
 * `value` the money or date. Offsets are UTF-16 units into the passage's text.
 */
export const passageMentions = pgTable(
  "passage_mentions",
  {
    orgId: orgId(),
    passageId: uuid("passage_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    kind: text("kind").notNull(),
    refId: uuid("ref_id"),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    text: text("text").notNull(),
    value: jsonb("value"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.passageId, t.ordinal] }),
    index("passage_mentions_ref").on(t.orgId, t.refId),
    foreignKey({ columns: [t.orgId, t.passageId], foreignColumns: [passages.orgId, passages.id] }).onDelete("cascade"),
    ownRowsOnly("passage_mentions"),
  ],
).enableRLS();

/** Contacts who speak in a passage or wrote its note, found with its mentions. */
export const passageVoices = pgTable(
  "passage_voices",
  {
    orgId: orgId(),
    passageId: uuid("passage_id").notNull(),
    contactId: uuid("contact_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.passageId, t.contactId] }),
    index("passage_voices_contact").on(t.orgId, t.contactId),
    foreignKey({ columns: [t.orgId, t.passageId], foreignColumns: [passages.orgId, passages.id] }).onDelete("cascade"),
    ownRowsOnly("passage_voices"),
  ],
).enableRLS();

/**
 * The names that passages are looked through for, as they last were, so that a change of names costs only the passages
 * it can touch. `stale`: what changed and has not been looked for in every passage yet.
 */
export const linkedNames = pgTable(
  "linked_names",
  {
    orgId: orgId().primaryKey(),
    /** Hash of everything else that decides what is found: the rules, the home currency, our own people. */
    rules: text("rules").notNull(),
    hash: text("hash").notNull(),
    names: jsonb("names").notNull(),
    stale: jsonb("stale").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("linked_names"),
  ],
).enableRLS();

/** The terms of one field of a passage with their counts: what a posting is made from, and the keys to take it back. */
export const passageTerms = pgTable(
  "passage_terms",
  {
    orgId: orgId(),
    passageId: uuid("passage_id").notNull(),
    field: smallint("field").notNull(),
    terms: text("terms").array().notNull(),
    tfs: smallint("tfs").array().notNull(),
    len: integer("len").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.passageId, t.field] }),
    foreignKey({ columns: [t.orgId, t.passageId], foreignColumns: [passages.orgId, passages.id] }).onDelete("cascade"),
    ownRowsOnly("passage_terms"),
  ],
).enableRLS();

/**
 * One row per term and passage, document frequency counted at query time, so no statistic can drift. Without a foreign key,
 * which would look the passage up for every row: `passage_terms`, written in the same statement, holds the passage, and a
 * trigger takes the postings of deleted passages away (migration `postings-by-trigger`).
 */
export const lexPostings = pgTable(
  "lex_posting",
  {
    orgId: orgId(),
    field: smallint("field").notNull(),
    term: text("term").notNull(),
    passageId: uuid("passage_id").notNull(),
    tf: smallint("tf").notNull(),
    len: integer("len").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.field, t.term, t.passageId] }),
    index("lex_posting_passage").on(t.orgId, t.passageId),
    ownRowsOnly("lex_posting"),
  ],
).enableRLS();

/** How many passages a field has and how long they are together, as deltas: writers add rows and never wait for one. */
export const lexStats = pgTable(
  "lex_stat",
  {
    orgId: orgId(),
    id: id(),
    field: smallint("field").notNull(),
    n: integer("n").notNull(),
    sumLen: integer("sum_len").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("lex_stat_field").on(t.orgId, t.field),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("lex_stat"),
  ],
).enableRLS();

/**
 * Vectors of several models may stand side by side; search names the one it asks for. They hang on their passages as those
 * on their notes: locked by who inserts (`insertEmbeddings`), taken away by a trigger.
 */
export const passageEmbeddings = pgTable(
  "passage_embeddings",
  {
    orgId: orgId(),
    passageId: uuid("passage_id").notNull(),
    model: text("model").notNull(),
    dimensions: integer("dimensions").notNull(),
    embedding: vector("embedding").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.passageId, t.model] }), ownRowsOnly("passage_embeddings")],
).enableRLS();
