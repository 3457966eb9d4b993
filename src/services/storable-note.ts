type Words = { externalId: string; title: string; author: string | null; text: string };

const drop = (words: string) => words.replaceAll("\0", "");

/** A note without U+0000: it stands for nothing in a text, and PostgreSQL keeps no text that holds it. */
export function storableNote<Note extends Words>(note: Note): Note {
  const author = note.author === null ? null : drop(note.author);
  return { ...note, externalId: drop(note.externalId), title: drop(note.title), author, text: drop(note.text) };
}
