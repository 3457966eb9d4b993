import type { KnowledgeEntry, Ledger, LedgerEntry, NoteEntry } from "#domain/evidence";
import type { Note } from "#domain/note";
import { splitPassages } from "#retrieval/split-passages";

/** Notes by our id. */
export type NotesById = ReadonlyMap<string, Note>;

/**
 * Id of each passage of a ledger → what stands there now, null where the note is gone. A passage is looked up in its
 * own note and not searched for again: which ones a search finds depends on every other note.
 */
export function passagesNow(before: Ledger, notes: NotesById): Map<string, LedgerEntry | null> {
  const now = new Map<string, LedgerEntry | null>();
  for (const entry of before) {
    if (!isPassage(entry)) continue;
    const note = notes.get(noteOf(entry));
    now.set(entry.id, note ? passageNow(entry, note) : null);
  }
  return now;
}

/** Our ids of the notes a ledger quotes. */
export function notesQuoted(ledger: Ledger): string[] {
  const ids = ledger.flatMap((entry) => (isPassage(entry) ? noteOf(entry) : []));
  return [...new Set(ids)].filter((id) => id !== "");
}

export type PassageEntry = NoteEntry | KnowledgeEntry;

export function isPassage(entry: LedgerEntry): entry is PassageEntry {
  return entry.kind === "note" || entry.kind === "knowledge";
}

function noteOf(entry: PassageEntry): string {
  return (entry.kind === "note" ? entry.noteId : entry.documentId) ?? "";
}

/** The same words wherever in the note they stand now, else what has come in their place. */
function passageNow(entry: PassageEntry, note: Note): LedgerEntry {
  const { date: _date, ...rest } = entry;
  const { title, date, author } = note;
  const said = { ...rest, title, ...(date ? { date } : {}), text: textNow(entry, note) };
  if (said.kind === "knowledge") return said;
  const { author: _author, ...anonymous } = said;
  return author ? { ...anonymous, author } : anonymous;
}

function textNow({ text, start = 0 }: PassageEntry, note: Note): string {
  if (note.text.includes(text)) return text;
  const distance = (at: number) => Math.abs(at - start);
  const [nearest] = splitPassages(note.text).sort((a, b) => distance(a.start) - distance(b.start));
  return nearest?.text ?? "";
}
