import { type Day, daysBetween, findDay } from "#domain/day";
import { reach } from "./reach.ts";
import { lastDayOf } from "./resolve-relative.ts";
import type { DateParts, DurationUnit, DurationValue } from "./value.ts";

function dayOf({ year, month, day }: DateParts): Day | null {
  const twoDigits = (part: number | undefined) => String(part ?? "").padStart(2, "0");
  return year === undefined ? null : findDay(`${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** The first and the last day that a date may be: a month's, a year's, or the day itself. */
function boundsOf(date: DateParts): readonly [Day, Day] | null {
  const { year, month, day, quarter, half, third, week } = date;
  if (year === undefined || [quarter, half, third, week].some((part) => part !== undefined)) return null;
  if (day !== undefined) {
    const only = dayOf({ year, ...(month !== undefined && { month }), day });
    return only && [only, only];
  }
  const first = dayOf({ year, month: month ?? 1, day: 1 });
  const last = dayOf(lastDayOf({ year, ...(month !== undefined && { month }) }));
  return first && last && [first, last];
}

const daysIn: Readonly<Record<DurationUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  quarter: 365.25 / 4,
  year: 365.25,
};
const fine: ReadonlySet<DurationUnit> = new Set<DurationUnit>(["minute", "hour"]);

/**
 * True where a span of time reaches from the date to the day it is told up to, or from that day to the date: more than ten
 * years since 2016-05, 13 days until 2026-12-03. Whole years and months may be those that are full.
 */
export function spanAgrees(written: DurationValue, date: DateParts): boolean {
  const { since, until, unit, value, approx } = written;
  const bounds = boundsOf(date);
  const today = since ?? until;
  if (!bounds || today === undefined || fine.has(unit)) return false;
  const spans = bounds.map((day) => (since ? daysBetween(day, today) : daysBetween(today, day)) / daysIn[unit]);
  const [least, most] = [Math.min(...spans), Math.max(...spans)];
  if (most <= 0) return false;
  const { low, high } = reach(written);
  const full = approx === undefined && unit !== "day" && unit !== "week" ? value + 1 : high;
  return least <= Math.max(high, full) && most >= low;
}
