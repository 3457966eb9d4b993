import { v7 as newId } from "uuid";
import type { Note } from "#domain/note";
import type { NewPassage, StoredPassage } from "#store/passages";
import { indexVersion } from "./index-version.ts";
import { passageContexts } from "./passage-context.ts";
import { splitPassages } from "./split-passages.ts";

/** What has to be written so that notes are indexed as they read now. */
export type PassagePlan = {
  fresh: NewPassage[];
  /** Those whose text stayed: they keep id and vector, wherever they stand now. */
  kept: NewPassage[];
  /** Ids of kept ones whose terms, and of those whose vectors, no longer say what is searched. */
  reworded: string[];
  unembedded: string[];
  /** Ids of stored passages whose text is gone. */
  gone: string[];
};

type Draft = Omit<NewPassage, "id">;

/**
 * Compares notes with the passages stored for them. A passage is known by its note and its text: where one text stands
 * several times in a note, the first stored goes with the first found.
 */
export function planPassages(notes: readonly Note[], stored: readonly StoredPassage[]): PassagePlan {
  const plan: PassagePlan = { fresh: [], kept: [], reworded: [], unembedded: [], gone: [] };
  const byText = groupByText(stored);
  for (const draft of notes.flatMap(draftsOf)) {
    const before = byText.get(keyOf(draft))?.shift();
    if (before) keep(plan, before, draft);
    else plan.fresh.push({ id: newId(), ...draft });
  }
  plan.gone = [...byText.values()].flat().map(({ id }) => id);
  return plan;
}

function keep(plan: PassagePlan, before: StoredPassage, draft: Draft): void {
  plan.kept.push({ id: before.id, ...draft });
  const isOutdated = before.indexVersion < indexVersion;
  const isMoved = before.context !== draft.context;
  if (isOutdated || isMoved) plan.reworded.push(before.id);
  // Vectors from before there were contexts are of title and text, which is near enough.
  if (isMoved && before.indexVersion > 0) plan.unembedded.push(before.id);
}

const keyOf = ({ noteId, text }: Pick<StoredPassage, "noteId" | "text">) => `${noteId} ${text}`;

function groupByText(stored: readonly StoredPassage[]): Map<string, StoredPassage[]> {
  const groups = new Map<string, StoredPassage[]>();
  for (const passage of stored) {
    const key = keyOf(passage);
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  }
  return groups;
}

function draftsOf(note: Note): Draft[] {
  const pieces = splitPassages(note.text);
  const contexts = passageContexts(note.text, pieces);
  return pieces.map((piece, ordinal) => {
    const { headings = [], speakers = [] } = contexts[ordinal] ?? {};
    const context = contextOf(note, piece.text, [...headings, ...speakers]);
    return { noteId: note.id, accountId: note.accountId, ordinal, ...piece, headings, speakers, context, indexVersion };
  });
}

/** What a reader of the whole note knows in front of the passage; what the passage says itself is not said twice. */
function contextOf({ title, author }: Note, text: string, around: readonly string[]): string {
  const unsaid = around.filter((words) => !text.includes(words));
  return [...new Set([title, ...unsaid, author ?? ""])].filter((words) => words !== "").join("\n");
}
