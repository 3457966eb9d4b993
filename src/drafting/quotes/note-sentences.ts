import type { Note } from "#domain/note";
import { guardConduct } from "#scoring/conduct/guard-conduct";
import type { Dossier } from "../dossier.ts";
import type { LedgerIndex } from "../ledger-index.ts";
import { quotableSentences } from "./quotable-sentences.ts";
import type { Quote } from "./quote-finder.ts";

/** Words of a note, as they stand there. */
export type NoteSentence = { text: string; note: Note };

/** Every sentence of the account's notes that a draft may quote and that a test accepts, newest note first. */
export function noteSentences(
  { notes = [], conduct, asOf }: Pick<Dossier, "notes" | "conduct" | "asOf">,
  accept: (sentence: NoteSentence) => boolean,
): NoteSentence[] {
  return notes
    .filter(({ date }) => date === null || date <= asOf)
    .flatMap((note) => quotableSentences(note.text).map((text) => ({ text, note })))
    .filter((sentence) => accept(sentence) && guardConduct(sentence.text, conduct).verdict === "fine");
}

/** The same sentences as quotations of ledger entries; those whose passage the ledger lacks are left out. */
export function asQuotes(sentences: readonly NoteSentence[], index: LedgerIndex): Quote[] {
  return sentences.flatMap(({ text, note }) => {
    const entry = index.noteHolding(note.id, text);
    return entry ? [{ text, note: entry }] : [];
  });
}
