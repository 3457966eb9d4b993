import { describe, expect, it } from "vitest";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import type { DateValue, WeekdayValue } from "#grounding/values/value";

/** A Tuesday and a Sunday. */
const tuesday: DateValue = { kind: "date", date: { year: 2026, month: 12, day: 29 } };
const sunday: DateValue = { kind: "date", date: { year: 2026, month: 11, day: 15 } };

function weekdaysOf(text: string): WeekdayValue[] {
  return findValues(text).filter((value) => value.kind === "weekday");
}

describe("weekdays beside dates", () => {
  it.each([
    "2026年12月29日（周二）",
    "2026年12月29日 星期二",
    "周二（2026年12月29日）",
    "Tuesday, 29 Dec 2026",
    "Tuesday the 29th of December 2026",
    "29 Dec 2026 (Tuesday)",
    "29 Dec 2026, Tuesday",
    "29 Dec 2026, a Tuesday",
    "29 Dec 2026 falls on a Tuesday",
    "on a Tuesday, 29 Dec 2026",
    "2026年12月29日，星期二。",
    "2026年12月29日是周二",
    "2026年12月29日付款，那天是星期二",
    "paid on 29 Dec 2026, which was a Tuesday",
  ])("are told of that date: %s", (text) => {
    expect(weekdaysOf(text).map(({ on }) => on)).toEqual([tuesday.date]);
  });

  it.each(["周二开会。2026年12月29日交货", "2026年12月29日，周二再谈", "Closed on Tuesday. 29 Dec 2026"])(
    "stand alone when more than a mark parts them: %s",
    (text) => {
      expect(weekdaysOf(text).map(({ on }) => on)).toEqual([undefined]);
    },
  );

  it("leave out a year that nobody wrote", () => {
    const [weekday] = findValues("12月29日（周二）", { asOf: "2027-01-15" }).filter(({ kind }) => kind === "weekday");
    expect(weekday).toMatchObject({ on: { month: 12, day: 29 } });
  });

  it("agree with their own date only", () => {
    const [right] = weekdaysOf("2026年12月29日（周二）");
    const [wrong] = weekdaysOf("2026年12月29日（周日）");
    const verdicts = [right, wrong].map((value) => value && [agrees(value, tuesday), agrees(value, sunday)]);
    expect(verdicts).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it("do not lean on the same weekday named elsewhere when the calendar says otherwise", () => {
    const [wrong] = weekdaysOf("Friday, 29 Dec 2026");
    expect(wrong && agrees(wrong, { kind: "weekday", value: 5, precision: 1 })).toBe(false);
  });
});
