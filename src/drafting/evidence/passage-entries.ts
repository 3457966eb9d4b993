import type { KnowledgeEntry, NoteEntry } from "#domain/evidence";
import type { Passage } from "#domain/note";
import { type Dossier, evidenceTopics } from "../dossier.ts";

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

export function knowledgeEntries({ knowledge }: Dossier): KnowledgeInput[] {
  return unique(knowledge).map((passage) => ({
    ...dated(passage),
    text: passage.text,
    documentId: passage.noteId,
    start: passage.start,
    end: passage.end,
  }));
}
