import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { notes, passages } from "#db/schema/notes";
import { type Note, noteSchema, type Passage } from "#domain/note";
import { parsePassages, passageColumns } from "./passages-row.ts";

/** A passage before it has its note's title, date and author beside it. */
export type NewPassage = Pick<Passage, "id" | "noteId" | "accountId" | "start" | "end" | "text"> & {
  ordinal: number;
  /** Headings it stands under, outermost first. */
  headings: string[];
  /** Who speaks in it. */
  speakers: string[];
  /** What is searched and embedded beside the text. */
  context: string;
  /** Of the rules its terms are made by. */
  indexVersion: number;
};

export type StoredPassage = Pick<NewPassage, "id" | "noteId" | "text" | "context" | "indexVersion">;

const rowsPerInsert = 1000;
const storedSchema = z.array(
  z.object({ id: z.string(), noteId: z.string(), text: z.string(), context: z.string(), indexVersion: z.int() }),
);

/** The passages of notes, in the order they stand. */
export async function listStoredPassages(tx: Tx, orgId: string, noteIds: string[]): Promise<StoredPassage[]> {
  const { id, noteId, text, context, indexVersion } = passages;
  const rows = await tx
    .select({ id, noteId, text, context, indexVersion })
    .from(passages)
    .where(and(eq(passages.orgId, orgId), inArray(passages.noteId, noteIds)))
    .orderBy(asc(passages.noteId), asc(passages.ordinal));
  return storedSchema.parse(rows);
}

/**
 * As arrays, one parameter per column: six times as fast as one parameter per value. The notes are held until the
 * transaction ends, in place of a foreign key; passages of notes that are gone by now are dropped.
 */
export async function insertPassages(tx: Tx, orgId: string, rows: readonly NewPassage[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const chunk = rows.slice(from, from + rowsPerInsert);
    const column = (key: keyof NewPassage) => sql.param(chunk.map((row) => row[key]));
    const lists = (key: "headings" | "speakers") => sql.param(chunk.map((row) => textArray(row[key])));
    await tx.execute(sql`
      with held as (
        select id from notes where org_id = ${orgId} and id = any(${column("noteId")}::uuid[]) for key share
      )
      insert into passages (org_id, id, note_id, account_id, ordinal, start, "end", text, headings, speakers, context,
        index_version)
      select ${orgId}::uuid, r.id, note_id, account_id, ordinal, start, "end", text, headings::text[], speakers::text[],
        context, index_version
      from unnest(${column("id")}::uuid[], ${column("noteId")}::uuid[], ${column("accountId")}::uuid[],
        ${column("ordinal")}::int[], ${column("start")}::int[], ${column("end")}::int[], ${column("text")}::text[],
        ${lists("headings")}::text[], ${lists("speakers")}::text[], ${column("context")}::text[],
        ${column("indexVersion")}::int[])
        as r(id, note_id, account_id, ordinal, start, "end", text, headings, speakers, context, index_version)
      join held on held.id = r.note_id`);
  }
}

/** A list inside a list of lists of different lengths, which SQL has no arrays for. */
const textArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** Gives passages that stay their new place and context; their text is what it was. */
export async function movePassages(tx: Tx, orgId: string, rows: readonly NewPassage[]): Promise<void> {
  if (rows.length === 0) return;
  // Two passages may change places, and no two of a note may hold one place, not even for a moment.
  const ids = sql.param(rows.map(({ id }) => id));
  await tx.execute(sql`
    update passages set ordinal = -1 - ordinal where org_id = ${orgId} and id = any(${ids}::uuid[]) and ordinal >= 0`);
  const moved = rows.map(({ text: _text, noteId: _noteId, ...row }) => row);
  await tx.execute(sql`
    update passages p set ordinal = r.ordinal, start = r.start, "end" = r."end", account_id = r."accountId",
      headings = r.headings, speakers = r.speakers, context = r.context, index_version = r."indexVersion", is_linked = false
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as r(id uuid, ordinal int, start int, "end" int,
      "accountId" uuid, headings text[], speakers text[], context text, "indexVersion" int)
    where p.org_id = ${orgId} and p.id = r.id`);
}

/** Embeddings and mentions go with their passages; terms and postings must be gone before (`removePassageTerms`). */
export async function deletePassages(tx: Tx, orgId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`delete from passages where org_id = ${orgId} and id = any(${sql.param(ids)}::uuid[])`);
}

/** Notes with passages that were indexed under older rules; those another process works on are left to it. */
export async function lockOutdatedNotes(
  tx: Tx,
  orgId: string,
  { indexVersion, limit }: { indexVersion: number; limit: number },
): Promise<Note[]> {
  const outdated = sql`exists (select from passages p where p.org_id = ${orgId} and p.note_id = ${notes.id}
    and p.index_version < ${indexVersion})`;
  const rows = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.orgId, orgId), outdated))
    .orderBy(asc(notes.id))
    .limit(limit)
    .for("update", { skipLocked: true });
  return rows.map((row) => noteSchema.parse(row));
}

/** The first passages of an account's newest notes dated up to `asOf`, newest first. */
export async function findNewestPassages(
  tx: Tx,
  orgId: string,
  { accountId, asOf, limit }: { accountId: string; asOf: string; limit: number },
): Promise<Passage[]> {
  const result = await tx.execute(sql`
    select ${passageColumns}
    from notes n
    join passages p on p.org_id = n.org_id and p.note_id = n.id and p.ordinal = 0
    where n.org_id = ${orgId} and n.account_id = ${accountId} and n.kind = 'note' and n.date <= ${asOf}::date
    order by n.date desc, n.external_id desc
    limit ${limit}`);
  return parsePassages(result.rows);
}
