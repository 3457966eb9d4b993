import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
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

describe("day arithmetic beside Temporal", () => {
  const anyDay = fc
    .record({ year: fc.integer({ min: 10, max: 9990 }), at: fc.integer({ min: 0, max: 365 }) })
    .map(({ year, at }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: at }));
  const near = fc.tuple(anyDay, fc.integer({ min: -1000, max: 1000 })).map(([start, days]) => ({
    start,
    end: start.add({ days }),
  }));
  const text = (date: Temporal.PlainDate) => day(date.toString());

  it("counts the same days", () => {
    fc.assert(
      fc.property(near, ({ start, end }) => {
        expect(daysBetween(text(start), text(end))).toBe(start.until(end).days + 0);
      }),
    );
  });

  it("comes to the same day some months on or back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100, max: 100 }), (start, months) => {
        expect(addMonths(text(start), months)).toBe(start.add({ months }).toString());
      }),
    );
  });

  it("counts the same days over centuries", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (start, end) => {
        expect(daysBetween(text(start), text(end))).toBe(start.until(end).days + 0);
      }),
    );
  });

  it("counts the same months, a begun one as whole", () => {
    fc.assert(
      fc.property(near, ({ start, end }) => {
        const { months, days } = start.until(end, { largestUnit: "month" });
        expect(monthsElapsed(text(start), text(end))).toBe(months + (days > 0 ? 1 : 0));
      }),
    );
  });

  it("knows the same days as existing", () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
    const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0"));
    fc.assert(
      fc.property(year, two(14), two(33), (...parts) => {
        const exists = () => Temporal.PlainDate.from(parts.join("-"), { overflow: "reject" });
        expect(findDay(parts.join("-")) !== null).toBe(doesNotThrow(exists));
      }),
      { numRuns: 500 },
    );
  });
});

function doesNotThrow(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
