import { describe, expect, it } from "vitest";
import {
  addMonths,
  daysBetween,
  findDay,
  firstOfMonth,
  fullMonthsBetween,
  inWindow,
  monthsElapsed,
  parseDay,
  yearOf,
} from "#domain/day";

const day = parseDay;

describe("day", () => {
  it("refuses a day that is not in the calendar", () => {
    expect(findDay("2026-02-29")).toBeNull();
  });

  it("falls back to the last day of a short month", () => {
    expect(addMonths(day("2026-03-31"), -1)).toBe("2026-02-28");
  });

  it.each([
    ["2026-10-20", "2026-10-20", 0],
    ["2026-10-20", "2026-11-20", 1],
    ["2026-10-20", "2026-11-21", 2],
    ["2025-11-20", "2026-11-20", 12],
  ])("counts the calendar months from %s to %s as %i", (from, to, months) => {
    expect(monthsElapsed(day(from), day(to))).toBe(months);
  });

  it("starts a month of a year", () => {
    expect(firstOfMonth(yearOf(day("2026-11-30")) + 1, 2)).toBe("2027-02-01");
  });

  it("rounds full months down", () => {
    expect(fullMonthsBetween(day("2026-01-31"), day("2026-03-30"))).toBe(1);
  });

  it("counts days over a leap day", () => {
    expect(daysBetween(day("2028-02-28"), day("2028-03-01"))).toBe(2);
  });

  it("opens the twelve-month window the day after the same day a year before", () => {
    const asOf = day("2026-11-15");
    expect([inWindow(day("2025-11-15"), asOf, 12), inWindow(day("2025-11-16"), asOf, 12)]).toEqual([false, true]);
  });
});
