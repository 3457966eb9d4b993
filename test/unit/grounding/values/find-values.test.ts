import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findValues } from "#grounding/values/find-values";

describe("findValues", () => {
  it("points at the text it read, whatever the text", () => {
    const piece = fc.constantFrom(
      "2,368万",
      "￥",
      "12%",
      "三成",
      "5 Mar",
      "年",
      "第",
      "—",
      "[F1]",
      "周三",
      "下个月",
      "翻一番",
      "几十",
      "twenty",
      "to",
      "and a half",
      "\ud83d",
      "{{",
      "Q1",
      " ",
      "\n",
      "-",
      "a",
      "个",
    );
    const anything = fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of findValues(text, { asOf: "2026-03-05" })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "1",
    "a1-",
    "9,",
    "万一",
    "一二",
    "2026-",
    "Mar ",
    "{{",
    "[F1",
    "1.",
    "¥-",
    "\ud83d",
    "第",
    "a.b@",
    "x ",
    "一百",
    "twenty ",
    "周",
    "1 000 ",
    "1:",
    "[[",
    "3/",
    "第一",
    "between 3 and ",
    "从3到",
    "{{{{",
    "‘“",
    "几",
    "half a ",
  ])("comes to an end on %j, many times over", (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(findValues(text).filter(({ start, end }) => start >= end || end > text.length)).toEqual([]);
  });

  it.each([" ", "a", "客", "(", "“‘", "{{F1}} ", "[N1]", "https://a.b ", "1".repeat(999), "x1-", "\ud83d\u0000"])(
    "comes to an end on a million characters of %j",
    (unit) => {
      expect(findValues(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toEqual([]);
    },
  );
});
