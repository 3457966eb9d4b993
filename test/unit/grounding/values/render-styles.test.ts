import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findValues } from "#grounding/values/find-values";
import {
  dateStyles,
  numberStyles,
  renderDateAs,
  renderNumberAs,
  renderShareAs,
  shareStyles,
} from "#grounding/values/render-styles";

describe("render styles", () => {
  it.each([
    [
      23_680_000,
      ["23680000", "23,680,000", "２３６８００００", "2368万", "23.68 million", "二千三百六十八万", "贰仟叁佰陆拾捌万"],
    ],
    [10_005, ["10005", "10,005", "１０００５", "1.0005万", "0.010005 million", "一万零五", "壹万零伍"]],
    [12, ["12", "12", "１２", "0.0012万", "0.000012 million", "十二", "壹拾贰"]],
  ])("write %d in every style", (value, expected) => {
    expect(numberStyles.map((style) => renderNumberAs(value, style))).toEqual(expected);
  });

  it.each(numberStyles)("read back as the same number (%s)", (style) => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999 }), (value) => {
        const text = `${renderNumberAs(value, style)}元`;
        expect(findValues(text.replace("million元", "million yuan"))).toMatchObject([
          { kind: "money", value: expect.closeTo(value, 3), currency: "CNY" },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(dateStyles)("read back as the same date (%s)", (style) => {
    const date = fc.record({
      year: fc.integer({ min: 1950, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(date, (parts) => {
        expect(findValues(renderDateAs(parts, style))).toMatchObject([{ kind: "date", date: parts }]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(shareStyles)("read back as the same share (%s)", (style) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        const text = renderShareAs({ kind: "percent", value, precision: 1 }, style);
        expect(findValues(text)).toMatchObject([{ kind: "percent", value: expect.closeTo(value, 9) }]);
      }),
      { numRuns: 99 },
    );
  });
});
