import { describe, expect, it } from "vitest";
import { withoutHanSpaces, withoutNames } from "#grounding/known-name-spans";
import { findValues } from "#grounding/values/find-values";

const names = ["宁波 3 号冷库", "Binh Duong plant phase 2", "三一重工", "T8"].map(withoutHanSpaces);

function spansOf(text: string): string[] {
  const ordered = [...names].sort((a, b) => b.length - a.length);
  return withoutNames(text, findValues(text), ordered).map(({ start, end }) => text.slice(start, end));
}

describe("figures inside known names", () => {
  it.each(["宁波 3 号冷库", "宁波3号冷库的商机", "Binh Duong plant phase 2 is open", "三一重工", "T8 系列"])(
    "are no values: %s",
    (text) => {
      expect(spansOf(text)).toEqual([]);
    },
  );

  it("leave the figures beside the name", () => {
    expect(spansOf("宁波3号冷库有 12 台，三一重工有 3 台")).toEqual(["12 台", "3 台"]);
  });
});
