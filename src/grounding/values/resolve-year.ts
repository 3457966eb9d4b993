import { type Day, daysBetween, findDay } from "#domain/day";
import type { DateParts } from "./value.ts";

/** Gives a month and day without a year the year that puts it nearest to `near`. */
export function resolveYear(date: DateParts, near: Day | undefined): DateParts {
  if (!near || date.year !== undefined || date.month === undefined) return date;
  const year = Number(near.slice(0, 4));
  const distances = [year - 1, year, year + 1].flatMap((candidate) => {
    const day = findDay(`${candidate}-${twoDigits(date.month ?? 1)}-${twoDigits(date.day ?? 15)}`);
    return day ? [{ candidate, distance: Math.abs(daysBetween(day, near)) }] : [];
  });
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best ? { ...date, year: best.candidate } : date;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
