import { describe, expect, it } from "vitest";
import { layOutSection } from "#domain/lay-out-section";
import { numberCitations } from "#slack/blocks/number-citations";
import { someAnswer } from "./some-views.ts";

const answer = someAnswer("Nordwind");
const printed = layOutSection({ id: "answer", title: "", claims: answer.claims, blocks: answer.blocks });
const { list, find } = numberCitations(printed, answer.evidence);

describe("numbering citations", () => {
  it("counts from 1 in the order of first mention as it is read", () => {
    expect(list.map(({ number, id }) => [number, id])).toEqual([
      [1, "F1"],
      [2, "N1"],
      [3, "K1"],
      [4, "S1"],
      [5, "R1"],
      [6, "F404"],
    ]);
  });

  it("gives what is cited again the number it has", () => {
    expect(find("N1")?.number).toBe(2);
  });

  it("keeps a citation of what the evidence does not hold, without an entry", () => {
    expect(find("F404")).toEqual({ number: 6, id: "F404", entry: null });
  });

  it("knows nothing of what is not cited", () => {
    expect(find("N9")).toBeUndefined();
  });
});
