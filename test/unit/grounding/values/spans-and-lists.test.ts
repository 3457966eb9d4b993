import { describe, expect, it } from "vitest";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import type { DateParts } from "#grounding/values/value";
import { briefValues } from "./brief-value.ts";

/** A Friday. */
const asOf = "2026-10-16";

describe("lists with one unit", () => {
  it.each([
    ["EUR 4.1, 5.2 and 6.3 million", ["money 4100000 EUR", "money 5200000 EUR", "money 6300000 EUR"]],
    ["依次为 720、810 和 905 万元", ["money 7200000 CNY", "money 8100000 CNY", "money 9050000 CNY"]],
    ["7, 9 and 11 %", ["percent 7", "percent 9", "percent 11"]],
    ["2、3 和 4 周", ["duration 2 week", "duration 3 week", "duration 4 week"]],
    ["60, 80 or 100 kW", ["count 60 kW", "count 80 kW", "count 100 kW"]],
    ["1,200 and 1.4 t", ["count 1200 t", "count 1.4 t"]],
  ])("give it to every member: %s", (text, expected) => {
    expect(briefValues(text)).toEqual(expected);
  });

  it.each([
    ["level 4 and 20 %", ["number 4", "percent 20"]],
    ["2 of 3 and 15 %", ["number 2", "number 3", "percent 15"]],
    ["5.5, then 20 %", ["number 5.5", "percent 20"]],
    ["CNY 3M and 12 orders", ["money 3000000 CNY", "count 12 orders"]],
    ["CNY 17,596,087 to CNY 18.3M", ["range money 17596087 CNY..money 18300000 CNY"]],
    ["12,000, 14,000 and 1.4 million", ["number 12000", "number 14000", "number 1400000"]],
  ])("keep what has its own: %s", (text, expected) => {
    expect(briefValues(text)).toEqual(expected);
  });
});

describe("days of another month", () => {
  it.each([
    ["next month, on the 5th", "date 2026-11-5"],
    ["the 22nd of last month", "date 2026-9-22"],
    ["下个月 5 号", "date 2026-11-5"],
    ["本月 21 日", "date 2026-10-21"],
    ["上个月的 9 日", "date 2026-9-9"],
    ["明年 3 月 12 日", "date 2027-3-12"],
    ["再过三天", "date 2026-10-19"],
  ])("are counted from the day of the text: %s", (text, expected) => {
    expect(briefValues(text, { asOf })).toEqual([expected]);
  });
});

/** Whether what a text says of a span of time follows from a date. */
function spans(text: string, date: DateParts): boolean {
  const [written] = findValues(text, { asOf });
  return written !== undefined && written.kind !== "range" && agrees(written, { kind: "date", date });
}

describe("spans of time up to today", () => {
  it.each([
    ["Supplier for more than eight years", { year: 2018, month: 3 }],
    ["合作八年多了", { year: 2018, month: 3 }],
    ["已合作八年", { year: 2018, month: 3 }],
    ["距开标还有 20 天", { year: 2026, month: 11, day: 5 }],
    ["20 days left", { year: 2026, month: 11, day: 5 }],
    ["for about two months", { year: 2026, month: 8, day: 14 }],
  ])("follow from a date: %s", (text, date) => {
    expect(spans(text, date)).toBe(true);
  });

  it.each([
    ["Supplier for more than nine years", { year: 2018, month: 3 }],
    ["合作五年多了", { year: 2018, month: 3 }],
    ["距开标还有 19 天", { year: 2026, month: 11, day: 5 }],
    ["20 days left", { year: 2026, month: 9, day: 26 }],
    ["eight years", { year: 2018, month: 3 }],
  ])("do not follow from another, or without such words: %s", (text, date) => {
    expect(spans(text, date)).toBe(false);
  });
});

describe("dates without a year", () => {
  it.each([
    [2028, true],
    [2026, true],
    [2027, true],
    [2025, false],
  ])("may be those of the nearest year or of one beside it: %d", (year, expected) => {
    const [written] = findValues("4 月 2 日", { asOf });
    expect(written?.kind === "date" && agrees(written, { kind: "date", date: { year, month: 4, day: 2 } })).toBe(
      expected,
    );
  });
});

describe("parts and times in words", () => {
  it.each([
    ["an eighth more than last year", "percent 12.5"],
    ["sales fell by a third.", "percent 33.3333333333"],
    ["up a quarter on the year", "percent 25"],
    ["cut by half.", "percent 50"],
    ["six per thousand", "percent 0.6"],
    ["6 per hundred", "percent 6"],
    ["千分之六", "percent 0.6"],
    ["half again as much", "multiple 1.5"],
    ["half as many", "multiple 0.5"],
    ["翻一番", "multiple 2"],
    ["twelve point five million euros", "money 12500000 EUR"],
  ])("are read as what they are: %s", (text, expected) => {
    expect(briefValues(text)[0]).toBe(expected);
  });

  it.each(["delayed by a quarter", "reduced by a third party", "a quarter hour"])("are no share in %s", (text) => {
    expect(briefValues(text).some((value) => value.startsWith("percent"))).toBe(false);
  });
});
