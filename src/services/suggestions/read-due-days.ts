import { addDays, type Day, findDay, firstOfMonth } from "#domain/day";
import { findRelativeDates } from "#grounding/values/find-relative-dates";
import { findValues } from "#grounding/values/find-values";
import { lastDayOf, nearestWeekday } from "#grounding/values/resolve-relative";
import type { DateParts, DurationValue, FoundValue } from "#grounding/values/value";
import type { DueDay } from "#scoring/detectors/next-steps";

/**
 * The days of a sentence by which something is to be done, told from the day it was written: of a week, a month or a
 * quarter its last day, of a bare weekday the next one, of 三天内 and within two weeks the last day of the span. Without that day
 * only days with a year count.
 */
export function readDueDays(sentence: string, near: Day | null): DueDay[] {
  const values = findValues(sentence, near === null ? {} : { asOf: near });
  const found = values.flatMap((value): DueDay[] => {
    const isBefore = before.test(sentence.slice(value.end)) || beforeEn.test(sentence.slice(0, value.start));
    const day = dayOf(value, near, isBefore);
    return day === null ? [] : [{ day, start: value.start, end: value.end }];
  });
  const weeks = near === null ? [] : weeksOf(sentence, near);
  const free = found.filter(({ start, end }) => !weeks.some((week) => week.start < end && start < week.end));
  return [...free, ...weeks].sort((a, b) => a.start - b.start);
}

/** 12月前, before December: over when the month begins. */
const before = /^(?:份|度)?[之以]?前/u;
const beforeEn = /\bbefore $/iu;

function dayOf(value: FoundValue, near: Day | null, isBefore: boolean): Day | null {
  if (value.kind === "date") return isBefore ? dayBefore(value.date) : lastDay(value.date);
  if (value.kind === "range" && value.to.kind === "date") return lastDay(value.to.date);
  if (near === null) return null;
  if (value.kind === "weekday") return value.on ? null : dayText(nearestWeekday(near, value.value, 1));
  return value.kind === "duration" && value.approx === "most" ? within(near, value) : null;
}

/** 下周, next week: its Sunday. */
function weeksOf(sentence: string, near: Day): DueDay[] {
  return findRelativeDates(sentence, near).flatMap(({ start, end, to }): DueDay[] => {
    const day = to ? dayText(to) : null;
    return day === null ? [] : [{ day, start, end }];
  });
}

function lastDay(date: DateParts): Day | null {
  if (date.year === undefined || date.third !== undefined || date.half !== undefined) return null;
  if (date.day !== undefined) return dayText(date);
  return date.month === undefined && date.quarter === undefined ? null : dayText(lastDayOf(date));
}

/** A day itself counts: 周三前 is up to Wednesday. */
function dayBefore(date: DateParts): Day | null {
  const { year, month, day, quarter, third } = date;
  if (day !== undefined || third !== undefined || year === undefined || quarter !== undefined) return lastDay(date);
  return month === undefined || month < 1 || month > 12 ? null : addDays(firstOfMonth(year, month), -1);
}

function within(near: Day, { value, unit }: DurationValue): Day | null {
  const days = { day: 1, week: 7, month: 30 } as const;
  const length = unit === "day" || unit === "week" || unit === "month" ? days[unit] : null;
  return length === null || !Number.isInteger(value) ? null : addDays(near, value * length);
}

function dayText({ year = 0, month = 0, day = 0 }: DateParts): Day | null {
  const padded = (part: number, length: number) => String(part).padStart(length, "0");
  return findDay(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}
