import { findDay } from "#domain/day";
import { weekdayOf, weekNumberOf } from "./resolve-relative.ts";
import type { DateParts } from "./value.ts";

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBetween(value: number | undefined, low: number, high: number): boolean {
  return value === undefined || (Number.isInteger(value) && value >= low && value <= high);
}

/** False for month 13, 30 February, quarter 5. */
export function isPossible({ month, day, quarter, half }: DateParts): boolean {
  const longest = month === undefined ? 31 : (daysInMonth[month - 1] ?? 31);
  return isBetween(month, 1, 12) && isBetween(day, 1, longest) && isBetween(quarter, 1, 4) && isBetween(half, 1, 2);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** 1 (Monday) to 7 of a date with all its parts; null for a coarser or impossible one. */
export function weekdayOfDate({ year, month, day }: DateParts): number | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = findDay(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
  return found ? weekdayOf(found) : null;
}

function quarterOf({ month, quarter }: DateParts): number | undefined {
  return quarter ?? (month === undefined ? undefined : Math.ceil(month / 3));
}

function halfOf(date: DateParts): number | undefined {
  const quarter = quarterOf(date);
  return date.half ?? (quarter === undefined ? undefined : Math.ceil(quarter / 2));
}

/** Days 1 to 10 are the first third of a month, 11 to 20 the second, the rest the last. */
function thirdOf({ day, third }: DateParts): number | undefined {
  return third ?? (day === undefined ? undefined : Math.min(Math.ceil(day / 10), 3));
}

/** The week that a whole date lies in. */
function weekOf(date: DateParts): number | undefined {
  if (date.week !== undefined) return date.week;
  const { year, month, day } = date;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = findDay(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
  return found ? weekNumberOf(found) : undefined;
}

/**
 * True when everything the written date says is so in the evidence: 2026年3月, Q1 2026 and 3月5日 all stand for
 * 2026-03-05, but not the other way round.
 */
export function agreesWithDate(written: DateParts, evidence: DateParts): boolean {
  if (!isPossible(written)) return false;
  const { year, month, day, quarter, half, third, week } = written;
  return (
    (third === undefined || third === thirdOf(evidence)) &&
    (week === undefined || week === weekOf(evidence)) &&
    (year === undefined || year === evidence.year) &&
    (month === undefined || month === evidence.month) &&
    (day === undefined || day === evidence.day) &&
    (quarter === undefined || quarter === quarterOf(evidence)) &&
    (half === undefined || half === halfOf(evidence))
  );
}

/** Days between two dates, roughly; a part the evidence lacks counts as far off. For finding the nearest evidence only. */
export function dateDistance(written: DateParts, evidence: DateParts): number {
  return (
    gap(written.year, evidence.year, 2) * 365 +
    gap(written.month, evidence.month, 6) * 30 +
    gap(written.day, evidence.day, 15)
  );
}

function gap(written: number | undefined, evidence: number | undefined, unknown: number): number {
  if (written === undefined) return 0;
  return evidence === undefined ? unknown : Math.abs(written - evidence);
}
