import type { Suggestion, SuggestionChanges } from "../api/note-types.ts";

type Layer = "explicit" | "latent" | "deep";
type Named = { id: string; name: string };

/** A suggestion as a person changes it; what is not known is empty. */
export type SuggestionDraft =
  | { kind: "person"; name: string; title: string }
  | { kind: "need"; statement: string; layer: Layer; holderId: string | null; holder: Named | null }
  | { kind: "task"; statement: string; ownerName: string; dueOn: string };

export function draftOf(suggestion: Suggestion): SuggestionDraft {
  if (suggestion.kind === "person") return { kind: "person", name: suggestion.name, title: suggestion.title ?? "" };
  const { statement } = suggestion;
  if (suggestion.kind === "need") {
    const { holder } = suggestion;
    return { kind: "need", statement, layer: "explicit", holderId: holder.id, holder };
  }
  return { kind: "task", statement, ownerName: suggestion.ownerName ?? "", dueOn: suggestion.dueOn ?? "" };
}

/** Nobody is recorded without a name, and nothing without words. */
export function isComplete(draft: SuggestionDraft): boolean {
  return (draft.kind === "person" ? draft.name : draft.statement).trim() !== "";
}

type Of<Kind extends SuggestionDraft["kind"]> = Extract<SuggestionDraft, { kind: Kind }>;

/** What differs from the suggestion: words that nobody touched stay those of the note. */
export function changesOf(suggestion: Suggestion, draft: SuggestionDraft): SuggestionChanges {
  const before = draftOf(suggestion);
  if (draft.kind === "person" && before.kind === "person") return personChanges(before, draft);
  if (draft.kind === "need" && before.kind === "need") return needChanges(before, draft);
  if (draft.kind === "task" && before.kind === "task") return taskChanges(before, draft);
  return { kind: suggestion.kind };
}

function personChanges(before: Of<"person">, { name, title }: Of<"person">): SuggestionChanges {
  return {
    kind: "person",
    ...(differs(before.name, name) && { name: name.trim() }),
    ...(differs(before.title, title) && { title: title.trim() || null }),
  };
}

function needChanges(before: Of<"need">, { statement, layer, holderId }: Of<"need">): SuggestionChanges {
  return {
    kind: "need",
    ...(differs(before.statement, statement) && { statement: statement.trim() }),
    ...(layer !== before.layer && { layer }),
    ...(holderId !== before.holderId && { holderId }),
  };
}

function taskChanges(before: Of<"task">, { statement, ownerName, dueOn }: Of<"task">): SuggestionChanges {
  return {
    kind: "task",
    ...(differs(before.statement, statement) && { statement: statement.trim() }),
    ...(differs(before.ownerName, ownerName) && { ownerName: ownerName.trim() || null }),
    ...(differs(before.dueOn, dueOn) && { dueOn: dueOn || null }),
  };
}

function differs(before: string, after: string): boolean {
  return after.trim() !== before;
}
