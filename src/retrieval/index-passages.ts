import type { Note } from "#domain/note";
import { type FieldName, lexicalFields } from "#store/lexical-fields";
import { insertTerms, type PassageTerms, removePassageTerms } from "#store/lexical-index";
import {
  deletePassages,
  insertPassages,
  listStoredPassages,
  lockOutdatedNotes,
  movePassages,
  type NewPassage,
} from "#store/passages";
import { deleteEmbeddings } from "#store/passages-embeddings";
import type { Tx } from "#store/tx";
import { indexVersion } from "./index-version.ts";
import { planPassages } from "./plan-passages.ts";
import { countTerms } from "./query-terms.ts";
import { tokenize } from "./tokenize.ts";

/** What `smallint` holds; a term that often in one passage says no more by occurring again. */
const maxFrequency = 32_767;
const notesAtOnce = 200;

/**
 * Makes notes that are already stored searchable as they read now. A passage whose text was there before keeps its id,
 * and its embedding unless its context changed; the embeddings of others have to be made (`embedPassages`).
 */
export async function indexNotes(tx: Tx, orgId: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const stored = await listStoredPassages(
    tx,
    orgId,
    notes.map(({ id }) => id),
  );
  const { fresh, kept, reworded, unembedded, gone } = planPassages(notes, stored);
  await removePassageTerms(tx, orgId, [...gone, ...reworded]);
  await deletePassages(tx, orgId, gone);
  await deleteEmbeddings(tx, orgId, unembedded);
  await movePassages(tx, orgId, kept);
  await insertPassages(tx, orgId, fresh);
  const changed = new Set(reworded);
  await insertTerms(tx, orgId, [...fresh, ...kept.filter(({ id }) => changed.has(id))].flatMap(termsOf));
}

/** Takes notes out of the search, before the notes themselves are deleted or replaced. */
export async function removeNotes(tx: Tx, orgId: string, noteIds: string[]): Promise<void> {
  if (noteIds.length === 0) return;
  const ids = (await listStoredPassages(tx, orgId, noteIds)).map(({ id }) => id);
  await removePassageTerms(tx, orgId, ids);
  await deletePassages(tx, orgId, ids);
}

/**
 * Indexes the next notes anew that were indexed under older rules.
 * @returns how many; 0 when none is left
 */
export async function reindexNextNotes(tx: Tx, orgId: string): Promise<number> {
  const notes = await lockOutdatedNotes(tx, orgId, { indexVersion, limit: notesAtOnce });
  await indexNotes(tx, orgId, notes);
  return notes.length;
}

function termsOf({ id, text, context }: NewPassage): PassageTerms[] {
  const { words, pairs } = tokenize(text);
  const around = tokenize(context).words;
  return [
    fieldTerms(id, "words", words),
    fieldTerms(id, "pairs", pairs),
    ...(around.length > 0 ? [fieldTerms(id, "context", around)] : []),
  ];
}

function fieldTerms(passageId: string, name: FieldName, occurring: string[]): PassageTerms {
  const counts = countTerms(occurring);
  return {
    passageId,
    field: lexicalFields[name],
    terms: [...counts.keys()],
    tfs: [...counts.values()].map((times) => Math.min(times, maxFrequency)),
    len: occurring.length,
  };
}
