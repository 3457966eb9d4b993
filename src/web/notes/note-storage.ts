/** A note that is being written. */
export type UnsavedNote = { title: string; date: string; author: string; text: string };

const fields = ["title", "date", "author", "text"] as const satisfies readonly (keyof UnsavedNote)[];
const keyOf = (accountId: string) => `groundplan.note.${accountId}`;

/** What was written and not saved, so that a reload loses nothing. Only this browser holds it. */
export function readUnsavedNote(accountId: string): UnsavedNote | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? "null");
    return isUnsavedNote(kept) ? kept : null;
  } catch {
    // What another version of the page left behind, or a browser that keeps nothing.
    return null;
  }
}

/** Without a word in it a note is forgotten. */
export function keepUnsavedNote(accountId: string, note: UnsavedNote | null): void {
  try {
    if (note && note.text.trim() !== "") localStorage.setItem(keyOf(accountId), JSON.stringify(note));
    else localStorage.removeItem(keyOf(accountId));
  } catch {
    // Storage is full or forbidden: the note lives as long as the page.
  }
}

function isUnsavedNote(kept: unknown): kept is UnsavedNote {
  if (typeof kept !== "object" || kept === null) return false;
  const held = new Map(Object.entries(kept));
  return fields.every((field) => typeof held.get(field) === "string");
}
