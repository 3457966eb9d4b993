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
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

type Parts = { year: number; month: number; day: number };

/** By digits: a portfolio measures a day per order, and building calendar objects for them would take most of the time. */
function partsOf(text: string): Parts {
  return { year: digitsOf(text, 0, 4), month: digitsOf(text, 5, 7), day: digitsOf(text, 8, 10) };
}

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/**
 * Days since 0000-03-01 of the proleptic Gregorian calendar: years begin in March here, so that the leap day is a
 * year's last. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
function dayNumber({ year, month, day }: Parts): number {
  const years = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + dayOfYear;
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
  const from = partsOf(day);
  const at = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  if (year < 0 || year > lastYear) return plain(day).add({ months }).toString() as Day;
  return dayOf({ year, month, day: Math.min(from.day, lengthOfMonth(year, month)) });
}

const lastYear = 9999;

function dayOf({ year, month, day }: Parts): Day {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}` as Day;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
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

/** The last of some days; null where there is none. */
export function lastDay(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(partsOf(to)) - dayNumber(partsOf(from));
}

/**
 * Calendar months from `from` to `to`, rounded up: one month exactly is 1, one month and a day is 2,
 * the same day is 0. So "≤ 3 months" means "no later than the same day three months on".
 */
export function monthsElapsed(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month + (end.day > start.day ? 1 : 0);
}

/** Whole calendar months from `from` to `to`, rounded down. */
export function fullMonthsBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: "month" }).months;
}

/** True when `day` lies in the `months` calendar months ending with `asOf`: after `asOf − months`, up to `asOf`. */
export function inWindow(day: Day, asOf: Day, months: number): boolean {
  return day > addMonths(asOf, -months) && day <= asOf;
}
