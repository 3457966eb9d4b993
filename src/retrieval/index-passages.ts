import { v7 as newId } from "uuid";
import type { Note } from "#domain/note";
import { lexicalFields } from "#store/lexical-fields";
import { insertTerms, type PassageTerms, removeTerms } from "#store/lexical-index";
import { deletePassages, insertPassages, type NewPassage } from "#store/passages";
import type { Tx } from "#store/tx";
import { countTerms } from "./query-terms.ts";
import { splitPassages } from "./split-passages.ts";
import { type Tokens, tokenize } from "./tokenize.ts";

/** What `smallint` holds; a term that often in one passage says no more by occurring again. */
const maxFrequency = 32_767;

/**
 * Makes notes that are already stored searchable, in place of whatever passages they had. Meant for new and changed
 * notes: passages get new ids, and their embeddings have to be made again (`embedPassages`).
 * A note's title is searched as part of its first passage, but is not in that passage's text.
 */
export async function indexNotes(tx: Tx, orgId: string, notes: Note[]): Promise<void> {
  if (notes.length === 0) return;
  const noteIds = notes.map((note) => note.id);
  await removeNotes(tx, orgId, noteIds);
  const passages = notes.flatMap(passagesOf);
  await insertPassages(
    tx,
    orgId,
    passages.map(({ passage }) => passage),
  );
  await insertTerms(
    tx,
    orgId,
    passages.flatMap(({ terms }) => terms),
  );
}

/** Takes notes out of the search, before the notes themselves are deleted or replaced. */
export async function removeNotes(tx: Tx, orgId: string, noteIds: string[]): Promise<void> {
  if (noteIds.length === 0) return;
  await removeTerms(tx, orgId, noteIds);
  await deletePassages(tx, orgId, noteIds);
}

function passagesOf(note: Note): { passage: NewPassage; terms: PassageTerms[] }[] {
  return splitPassages(note.text).map((piece, ordinal) => {
    const id = newId();
    const sources = ordinal === 0 ? [note.title, piece.text] : [piece.text];
    return {
      passage: { id, noteId: note.id, accountId: note.accountId, ordinal, ...piece },
      terms: termsOf(id, sources.map(tokenize)),
    };
  });
}

function termsOf(passageId: string, sources: Tokens[]): PassageTerms[] {
  return [
    fieldTerms(
      passageId,
      "words",
      sources.flatMap(({ words }) => words),
    ),
    fieldTerms(
      passageId,
      "pairs",
      sources.flatMap(({ pairs }) => pairs),
    ),
  ];
}

function fieldTerms(passageId: string, name: keyof typeof lexicalFields, occurring: string[]): PassageTerms {
  const counts = countTerms(occurring);
  return {
    passageId,
    field: lexicalFields[name],
    terms: [...counts.keys()],
    tfs: [...counts.values()].map((times) => Math.min(times, maxFrequency)),
    len: occurring.length,
  };
}
