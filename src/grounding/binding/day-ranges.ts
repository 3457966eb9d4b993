import { addDays, type Day, daysBetween, findDay } from "#domain/day";
import type { DateParts } from "../values/value.ts";

/** First and last day. */
export type DayRange = { from: Day; to: Day };

function day(year: number, month: number, date: number): Day | null {
  return findDay(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}

/** Whole months from `month` on. */
function months(year: number, month: number, count: number): DayRange | null {
  const from = day(year, month, 1);
  const last = month + count;
  const next = last > 12 ? day(year + 1, last - 12, 1) : day(year, last, 1);
  return from && next ? { from, to: addDays(next, -1) } : null;
}

/** Parts of a year, from the finest: how many there are, and how many months each has. */
const parts = [
  { name: "month", count: 12, months: 1 },
  { name: "quarter", count: 4, months: 3 },
  { name: "half", count: 2, months: 6 },
] as const;

/** The days that a year, half, quarter or month has; null for a single day and where the year is missing. */
export function rangeOfParts(date: DateParts): DayRange | null {
  const { year } = date;
  if (year === undefined || date.day !== undefined) return null;
  const part = parts.find(({ name }) => date[name] !== undefined);
  if (!part) return months(year, 1, 12);
  const at = date[part.name] ?? 0;
  return at >= 1 && at <= part.count ? months(year, (at - 1) * part.months + 1, part.months) : null;
}

/** A ledger's period as days: `2026`, `2026-Q1`, `2026-H1`, `2026-03`, `2025-11-16/2026-11-15`. */
export function rangeOfPeriod(period: string): DayRange | null {
  const [from, to] = period.split("/");
  if (from !== undefined && to !== undefined) {
    const [first, last] = [findDay(from), findDay(to)];
    return first && last && first <= last ? { from: first, to: last } : null;
  }
  const match = /^(\d{4})(?:-(?:Q(\d)|H(\d)|(\d{2})))?$/.exec(period);
  if (!match) return null;
  const [, year, quarter, half, month] = match;
  return rangeOfParts({
    year: Number(year),
    ...(quarter !== undefined && { quarter: Number(quarter) }),
    ...(half !== undefined && { half: Number(half) }),
    ...(month !== undefined && { month: Number(month) }),
  });
}

/** How many days two ranges share; 0 when none. */
export function sharedDays(a: DayRange, b: DayRange): number {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from > to ? 0 : daysBetween(from, to) + 1;
}

export function lengthOf({ from, to }: DayRange): number {
  return daysBetween(from, to) + 1;
}
