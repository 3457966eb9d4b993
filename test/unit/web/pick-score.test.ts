import { describe, expect, it } from "vitest";
import { isListOf, isNullable, isNumber, isShape, isText } from "#web/score/is-shape";
import { pickScore, sentencesOf } from "#web/score/pick-score";
import { subjectScore } from "./score-fixture.ts";

describe("pickScore", () => {
  const scores = [
    subjectScore({ method: "risks", subject: { type: "account", id: "a", name: "A" } }),
    subjectScore({ method: "risks", subject: { type: "opportunity", id: "o", name: "O" } }),
  ];

  it("takes the first of a method, or the one of a subject", () => {
    expect(pickScore(scores, "risks")?.subject.id).toBe("a");
    expect(pickScore(scores, "risks", "o")?.subject.id).toBe("o");
    expect(pickScore(scores, "gate")).toBeUndefined();
  });
});

describe("sentencesOf", () => {
  const explanation = [
    "量大利薄吗？",
    "量大：未命中。",
    "量大利薄：命中，毛利率 7.3%。",
    "下一步：谈价。",
    "Weak brand: no reference.",
  ];

  it("finds the sentence that opens with a name, not with a longer one", () => {
    expect(sentencesOf({ explanation }, "量大")).toEqual(["量大：未命中。"]);
    expect(sentencesOf({ explanation }, "Weak brand")).toEqual(["Weak brand: no reference."]);
    expect(sentencesOf({ explanation }, "Weak")).toEqual([]);
  });

  it("takes those that follow as well", () => {
    expect(sentencesOf({ explanation }, "量大利薄", 1)).toEqual(["量大利薄：命中，毛利率 7.3%。", "下一步：谈价。"]);
  });
});

describe("isShape", () => {
  const isRow = isShape({ id: isText, value: isNullable(isNumber), tags: isListOf(isText) });

  it.each([
    ["a whole one", { id: "1", value: null, tags: [], more: 1 }, true],
    ["a missing member", { id: "1", tags: [] }, false],
    ["a member of another type", { id: 1, value: 2, tags: [] }, false],
    ["an entry of another type", { id: "1", value: 2, tags: [3] }, false],
    ["nothing", null, false],
  ])("judges %s", (_name, value, expected) => {
    expect(isRow(value)).toBe(expected);
  });
});
