import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import type { Passage } from "#domain/note";
import { splitPassages } from "#retrieval/split-passages";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import { type Dossier, evidenceTopics } from "../dossier.ts";
import type { NoteSentence } from "../quotes/note-sentences.ts";

export type NoteInput = Omit<NoteEntry, "id" | "kind">;
export type KnowledgeInput = Omit<KnowledgeEntry, "id" | "kind">;

function unique(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.id, passage])).values()];
}

const dated = ({ date, title }: Passage) => ({ title, ...(date ? { date } : {}) });

/** Every passage once, in the order of the topics that found it. */
export function noteEntries({ passages, account }: Dossier): NoteInput[] {
  return unique(evidenceTopics.flatMap((topic) => passages[topic])).map((passage) => ({
    ...dated(passage),
    text: passage.text,
    ...(passage.author ? { author: passage.author } : {}),
    noteId: passage.noteId,
    passageId: passage.id,
    start: passage.start,
    end: passage.end,
    entity: account.name,
    accountId: passage.accountId ?? account.id,
  }));
}

/** The passages that hold the words of notes, beyond those found already. */
export function passagesHolding(
  quotes: readonly NoteSentence[],
  found: readonly NoteInput[],
  { account }: Pick<Dossier, "account">,
): NoteInput[] {
  const all = [...found];
  for (const { text: words, note } of quotes) {
    if (all.some(({ noteId, text }) => noteId === note.id && holdsQuote(text, words))) continue;
    const { id, title, date, author, text: whole } = note;
    const stretch = splitPassages(whole).find(({ text }) => holdsQuote(text, words));
    all.push({
      title,
      ...(date ? { date } : {}),
      ...(author ? { author } : {}),
      ...(stretch ?? { text: whole, start: 0, end: whole.length }),
      noteId: id,
      entity: account.name,
      accountId: account.id,
    });
  }
  return all.slice(found.length);
}

export function knowledgeEntries({ knowledge }: Dossier): KnowledgeInput[] {
  return unique(knowledge).map((passage) => ({
    ...dated(passage),
    text: passage.text,
    documentId: passage.noteId,
    start: passage.start,
    end: passage.end,
  }));
}
