import { addDays, addMonths, type Day, daysBetween, firstOfMonth, parseDay } from "#domain/day";
import type { RelativeUnit } from "./relative-rules.ts";
import type { DateParts, DurationValue } from "./value.ts";

const monday = parseDay("2001-01-01");

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return (((daysBetween(monday, day) % 7) + 7) % 7) + 1;
}

/** All three parts of a day. */
export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

type Shift = (asOf: Day, steps: number) => DateParts;

function monthOf(asOf: Day, months: number): { year: number; month: number } {
  const { year, month } = partsOfDay(asOf);
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

const shifts: Record<Exclude<RelativeUnit, "week">, Shift> = {
  year: (asOf, steps) => ({ year: partsOfDay(asOf).year + steps }),
  quarter: (asOf, steps) => {
    const { year, month } = monthOf(asOf, steps * 3);
    return { year, quarter: Math.ceil(month / 3) };
  },
  month: monthOf,
  day: (asOf, steps) => partsOfDay(addDays(asOf, steps)),
};

/** The year, quarter, month or day so many steps from the one of `asOf`. */
export function shifted(asOf: Day, unit: Exclude<RelativeUnit, "week">, steps: number): DateParts {
  return shifts[unit](asOf, steps);
}

/** The last day of a year, quarter or month. */
export function lastDayOf({ year = 0, quarter, month }: DateParts): DateParts {
  const last = month ?? (quarter === undefined ? 12 : quarter * 3);
  return partsOfDay(addDays(addMonths(firstOfMonth(year, last), 1), -1));
}

/** The day of the week in the week so many weeks from the one of `asOf`; weeks begin on Monday. */
export function dayInWeek(asOf: Day, weeks: number, weekday: number): DateParts {
  return partsOfDay(addDays(asOf, weeks * 7 + weekday - weekdayOf(asOf)));
}

/** The week of a day, counted from the one of 1 January 2001. */
export function weekNumberOf(day: Day): number {
  return Math.floor(daysBetween(monday, day) / 7);
}

/** The first such day of the week strictly after (`1`) or before (`-1`) `asOf`. */
export function nearestWeekday(asOf: Day, weekday: number, direction: 1 | -1): DateParts {
  const gap = (((weekday - weekdayOf(asOf)) * direction + 6) % 7) + 1;
  return partsOfDay(addDays(asOf, gap * direction));
}

/** 三天后 is a day, 三个月后 a month, 两年前 a year; null for hours and for parts of a month. */
export function after(asOf: Day, { value, unit }: DurationValue, direction: 1 | -1): DateParts | null {
  const days = { day: 1, week: 7 } as const;
  if (unit === "day" || unit === "week") {
    const count = value * days[unit];
    return Number.isInteger(count) && count < 40_000 ? partsOfDay(addDays(asOf, count * direction)) : null;
  }
  if (unit === "minute" || unit === "hour") return null;
  const months = value * { month: 1, quarter: 3, year: 12 }[unit];
  if (!Number.isInteger(months) || months > 2_400) return null;
  return unit === "year" && months % 12 === 0
    ? { year: partsOfDay(asOf).year + (months / 12) * direction }
    : monthOf(asOf, months * direction);
}
