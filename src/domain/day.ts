import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A calendar date `YYYY-MM-DD`: no time, no zone, so the same day everywhere. Sorts as text. */
export const daySchema = z
  .string()
  .refine(isDay, { message: "not a calendar date YYYY-MM-DD" })
  .brand<"Day">()
  .meta({ format: "date" });
export type Day = z.infer<typeof daySchema>;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** @throws ZodError when `text` is not an existing calendar date. */
export function parseDay(text: string): Day {
  return daySchema.parse(text);
}

/** Null where `text` is not an existing calendar date. */
export function findDay(text: string): Day | null {
  const parsed = daySchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** `months` calendar months later (earlier when negative); the 31st falls back to a short month's last day. */
export function addMonths(day: Day, months: number): Day {
  return plain(day).add({ months }).toString() as Day;
}

export function addDays(day: Day, days: number): Day {
  return plain(day).add({ days }).toString() as Day;
}

export function yearOf(day: Day): number {
  return plain(day).year;
}

/** First day of `month` (1–12) of `year`. */
export function firstOfMonth(year: number, month: number): Day {
  return Temporal.PlainDate.from({ year, month, day: 1 }).toString() as Day;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: "day" }).days;
}

/**
 * Calendar months from `from` to `to`, rounded up: one month exactly is 1, one month and a day is 2,
 * the same day is 0. So "≤ 3 months" means "no later than the same day three months on".
 */
export function monthsElapsed(from: Day, to: Day): number {
  const span = plain(from).until(plain(to), { largestUnit: "month" });
  return span.months + (span.days > 0 ? 1 : 0);
}

/** Whole calendar months from `from` to `to`, rounded down. */
export function fullMonthsBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: "month" }).months;
}

/** True when `day` lies in the `months` calendar months ending with `asOf`: after `asOf − months`, up to `asOf`. */
export function inWindow(day: Day, asOf: Day, months: number): boolean {
  return day > addMonths(asOf, -months) && day <= asOf;
}
