import { describe, expect, it } from "vitest";
import type { Section } from "../../../src/web/api/types.ts";
import {
  beginEdit,
  isUnchanged,
  sentencesToCheck,
  toSectionEdit,
  withAdded,
  withAddedPart,
  withRemoval,
  withSentence,
} from "../../../src/web/draft/edit/working-edit.ts";

const claim = (id: string) => ({
  id,
  kind: "fact" as const,
  text: `Sentence ${id}.`,
  evidence: ["F1"],
  origin: "template" as const,
});
const [first, second] = [claim("a"), claim("b")];
const section: Section = { id: "s", title: "S", claims: [first, second], blocks: [] };
const begun = beginEdit(3);

describe("an edit that is not saved", () => {
  it("is no change where a sentence is typed back to what it was", () => {
    const there = withSentence(begun, first, { text: "Mine." });
    expect(isUnchanged(withSentence(there, first, { text: first.text }))).toBe(true);
  });

  it("is a change where only the evidence of a sentence differs", () => {
    expect(isUnchanged(withSentence(begun, first, { evidence: [] }))).toBe(false);
  });

  it("takes an emptied sentence out", () => {
    expect(toSectionEdit(withSentence(begun, first, { text: "  " }), section).removed).toEqual(["a"]);
  });

  it("sends no words for a sentence that is taken out", () => {
    const edit = withRemoval(withSentence(begun, first, { text: "Mine." }), "a");
    expect(toSectionEdit(edit, section)).toMatchObject({ edited: [], removed: ["a"] });
  });

  it("leaves sentences alone that somebody else took out meanwhile", () => {
    const edit = withRemoval(withSentence(begun, first, { text: "Mine." }), "b");
    expect(toSectionEdit(edit, { ...section, claims: [] })).toMatchObject({ edited: [], removed: [] });
  });

  it("remembers how a sentence stood when it was begun", () => {
    expect(withSentence(begun, first, { text: "Mine." }).changed.a?.was).toBe("Sentence a.");
  });

  it("sends added sentences that hold words, and no others", () => {
    const two = withAdded(withAdded(begun, "k1"), "k2");
    expect(toSectionEdit(withAddedPart(two, "k2", { text: " Who signs? ", kind: "question" }), section).added).toEqual([
      { text: "Who signs?", kind: "question", evidence: [] },
    ]);
  });

  it("has changed and added sentences checked, and none that is left as it was", () => {
    const edit = withAddedPart(withAdded(withSentence(begun, first, { text: "Mine." }), "k1"), "k1", { text: "New." });
    expect(sentencesToCheck(edit, section).map(({ id, text }) => [id, text])).toEqual([
      ["a", "Mine."],
      ["k1", "New."],
    ]);
  });
});
