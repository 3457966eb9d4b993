import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "#domain/day";
import { findRelativeDates } from "#grounding/values/find-relative-dates";

/** A Thursday. */
const day = parseDay("2026-11-12");

const golden: readonly (readonly [text: string, written: string, told: object])[] = [
  ["昨天拜访了他", "昨天", { date: { year: 2026, month: 11, day: 11 } }],
  ["大後天交樣品", "大後天", { date: { year: 2026, month: 11, day: 15 } }],
  ["三天前来过电话", "三天前", { date: { year: 2026, month: 11, day: 9 } }],
  ["下周三开会", "下周三", { date: { year: 2026, month: 11, day: 18 } }],
  ["上個週日驗收", "上個週日", { date: { year: 2026, month: 11, day: 8 } }],
  ["本周内答复", "本周", { date: { year: 2026, month: 11, day: 9 }, to: { year: 2026, month: 11, day: 15 } }],
  ["下个月15号付款", "下个月15号", { date: { year: 2026, month: 12, day: 15 } }],
  ["上月的回款", "上月", { date: { year: 2026, month: 10 } }],
  ["下季度定标", "下季度", { date: { year: 2027, quarter: 1 } }],
  ["明年3月投产", "明年3月", { date: { year: 2027, month: 3 } }],
  ["去年第三季度丢了单", "去年第三季度", { date: { year: 2025, quarter: 3 } }],
  ["明年Q2再谈", "明年Q2", { date: { year: 2027, quarter: 2 } }],
  ["后年上半年扩产", "后年上半年", { date: { year: 2028, half: 1 } }],
  ["We met yesterday.", "yesterday", { date: { year: 2026, month: 11, day: 11 } }],
  ["Call the day after tomorrow.", "the day after tomorrow", { date: { year: 2026, month: 11, day: 14 } }],
  ["He called two days ago.", "two days ago", { date: { year: 2026, month: 11, day: 10 } }],
  ["We spoke last Friday.", "last Friday", { date: { year: 2026, month: 11, day: 6 } }],
  ["Visit next Tuesday.", "next Tuesday", { date: { year: 2026, month: 11, day: 17 } }],
  ["Signed last Thursday.", "last Thursday", { date: { year: 2026, month: 11, day: 5 } }],
  ["Tender next quarter.", "next quarter", { date: { year: 2027, quarter: 1 } }],
  ["Budget for next year.", "next year", { date: { year: 2027 } }],
];

test.each(golden)("reads %s", (text, written, told) => {
  const start = text.indexOf(written);
  expect(findRelativeDates(text, day)).toEqual([{ start, end: start + written.length, ...told }]);
});

test.each(["以下月度指标", "十年后年产量翻番", "下周期性检修", "季节性需求", "Thistoday nexty"])(
  "reads nothing in %s",
  (text) => {
    expect(findRelativeDates(text, day)).toEqual([]);
  },
);

test("finds spans in order that lie in the text and do not overlap", () => {
  const words = fc.constantFrom(
    "昨天",
    "下週三",
    "明年",
    "3月",
    "next ",
    "Friday",
    " last",
    " year",
    "，",
    "上",
    "个",
    "月",
    "15号",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const found = findRelativeDates(text, day);
      const edges = found.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }),
  );
});
