import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../../src/web/api/note-types.ts";
import { changesOf, draftOf, isComplete } from "../../../src/web/notes/suggestion-draft.ts";

const source = { id: "x-1", quote: "原话。", start: 0, end: 3 };
const holder = { id: "c-1", externalId: "C-1", name: "沈建国" };
const suggestions = {
  person: { ...source, kind: "person", name: "邵启明", aliases: [], title: null },
  need: { ...source, kind: "need", cue: "want", statement: "要快", holder, isSpoken: true },
  task: {
    ...{ ...source, kind: "task", cue: "marked", statement: "报价", ownerName: "李伟", dueOn: null },
    ...{ contact: null, opportunity: null },
  },
} satisfies Record<string, Suggestion>;

describe("a suggestion that is changed before it is accepted", () => {
  it.each(Object.values(suggestions))("tells no changes of a $kind that nobody touched", (suggestion) => {
    expect(changesOf(suggestion, draftOf(suggestion))).toEqual({ kind: suggestion.kind });
  });

  it("tells what was changed alone, with what was emptied as unknown", () => {
    const draft = { kind: "task", statement: " 报价 ", ownerName: " ", dueOn: "2026-11-20" } as const;
    expect(changesOf(suggestions.task, draft)).toEqual({ kind: "task", ownerName: null, dueOn: "2026-11-20" });
  });

  it("tells who holds a need now, and how deep it lies", () => {
    const draft = { kind: "need", statement: "要快", layer: "latent", holderId: null, holder } as const;
    expect(changesOf(suggestions.need, draft)).toEqual({ kind: "need", layer: "latent", holderId: null });
  });

  it("is not complete without a name or words", () => {
    expect([isComplete({ kind: "person", name: " ", title: "" }), isComplete(draftOf(suggestions.need))]).toEqual([
      false,
      true,
    ]);
  });
});
