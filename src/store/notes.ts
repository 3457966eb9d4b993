import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { notes } from "#db/schema/notes";
import { type Note, noteSchema } from "#domain/note";
import { AppError } from "#errors";
import { excludedColumns, type Fate, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type NoteRow = Omit<Note, "id">;

/** @throws AppError `not-found` */
export async function getNote(tx: Tx, orgId: string, id: string): Promise<Note> {
  const [row] = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.orgId, orgId), eq(notes.id, id)));
  if (!row) throw new AppError("not-found", `no note ${id}`, { params: { what: id } });
  return noteSchema.parse(row);
}

/** Those of the ids that are there. */
export async function findNotes(tx: Tx, orgId: string, ids: readonly string[]): Promise<Note[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.orgId, orgId), inArray(notes.id, [...ids])));
  return rows.map((row) => noteSchema.parse(row));
}

/** Which account the notes under these ids of their sources are of; those that are there. */
export async function findNoteAccounts(
  tx: Tx,
  orgId: string,
  externalIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx
    .select({ externalId: notes.externalId, accountId: notes.accountId })
    .from(notes)
    .where(and(eq(notes.orgId, orgId), inArray(notes.externalId, [...externalIds])));
  return new Map(rows.map(({ externalId, accountId }) => [externalId, accountId]));
}

/** Newest first; undated notes last. */
export async function listNotes(tx: Tx, orgId: string, accountId: string): Promise<Note[]> {
  const rows = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.orgId, orgId), eq(notes.accountId, accountId)))
    .orderBy(desc(notes.date), desc(notes.id));
  return rows.map((row) => noteSchema.parse(row));
}

const mostOfOneSource = 100;

/** Notes under one id of their source, and parts of it: a mail's attachments, the notes of one file. By that id. */
export async function listNotesOfSource(tx: Tx, orgId: string, externalId: string): Promise<Note[]> {
  const isPart = sql`starts_with(${notes.externalId}, ${`${externalId}#`})`;
  const rows = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.orgId, orgId), or(eq(notes.externalId, externalId), isPart)))
    .orderBy(asc(notes.externalId))
    .limit(mostOfOneSource);
  return rows.map((row) => noteSchema.parse(row));
}

/** Writes the notes; `changed` are those whose passages must be made anew. */
export async function upsertNotes(
  tx: Tx,
  orgId: string,
  rows: readonly NoteRow[],
): Promise<UpsertResult & { changed: Note[] }> {
  const { changed, result } = await planNotes(tx, orgId, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(notes)
      .values(chunk)
      .onConflictDoUpdate({ target: [notes.orgId, notes.externalId], set: excludedColumns(notes) });
  }
  return { ...result, changed: changed.map((row) => noteSchema.parse(row)) };
}

/** What `upsertNotes` would do. */
export async function compareNotes(tx: Tx, orgId: string, rows: readonly NoteRow[]): Promise<Fate[]> {
  return (await planNotes(tx, orgId, rows)).result.fates;
}

/** Notes come a few at a time into a table that may hold hundreds of thousands: only theirs are looked up. */
async function planNotes(tx: Tx, orgId: string, rows: readonly NoteRow[]) {
  const named = rows.map(({ externalId }) => externalId);
  return planUpsert(orgId, await readStoredKeys(tx, orgId, notes, named), rows);
}
