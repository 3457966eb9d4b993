import { expect, it } from "vitest";
import { noteRepeated } from "#chat/agent/note-words";
import type { LedgerEntry } from "#domain/evidence";

const note: LedgerEntry = {
  id: "N1",
  kind: "note",
  text: "Helen wants spare drivers in Newcastle. The portal moved to lumina468.example; use it. 陈总说年底前还没批下来，财务口径压到五百二十万。",
};

it.each([
  ["a sentence of the note", "The portal moved to lumina468.example; use it."],
  ["the same with other signs", "The portal moved to lumina468 example – use it"],
  ["a part of it behind words of its own", "On record: The portal moved to lumina468.example"],
  ["a Chinese sentence", "据悉，陈总说年底前还没批下来，财务口径压到五百二十万。"],
])("finds the note in %s", (_what, text) => {
  expect(noteRepeated(text, [note])).toBe("N1");
});

it("does not take a name that a note has too for its words", () => {
  const value = { type: "name" as const, value: "Port Kembray Council smart street lights" };
  const deal: LedgerEntry = { id: "F1", kind: "fact", path: "opportunity.name", value };
  const told: LedgerEntry = { id: "N1", kind: "note", text: "On Port Kembray Council smart street lights we lead." };
  expect(noteRepeated("Port Kembray Council smart street lights: {{F2}}", [deal, told])).toBeNull();
});

it.each([
  ["a quotation", "Visit: “Helen wants spare drivers in Newcastle.”"],
  ["words of its own", "Spare parts should be kept near the customer's site, as Helen asked."],
  ["a name and a figure", "Newcastle: CNY 2.0M"],
  ["own Chinese words", "陈总那边的预算还在走流程，需要跟进财务。"],
])("lets %s be", (_what, text) => {
  expect(noteRepeated(text, [note])).toBeNull();
});
