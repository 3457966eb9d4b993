import { rangeJoiner } from "./joiners.ts";
import { matchAt } from "./match-at.ts";
import { monthName, monthNumber } from "./months.ts";
import { readDate } from "./read-date.ts";
import type { DateParts, DateValue, RangeValue, Read } from "./value.ts";

const zhMonthSpan = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?(?:月)?\s?[-–—~至到]\s?(\d{1,2})\s?月(?!\s?\d{1,2}\s?[日号])/y;
const enDaySpan = new RegExp(`(\\d{1,2})\\s?(?:[-–]|to)\\s?(\\d{1,2}) (${monthName})\\.?(?:,? (\\d{4})(?!\\d))?`, "y");
const enMonthDaySpan = new RegExp(
  `(${monthName})\\.? (\\d{1,2})\\s?(?:[-–]|to)\\s?(\\d{1,2})(?![\\d:])(?:,? (\\d{4})(?!\\d))?`,
  "y",
);
const yearSpan = /((?:19|20)\d\d)\s?[-–—~至到]\s?((?:19|20)\d\d)(?![\d%]|[,.]\d|[A-Za-z])/y;
/** From 2018 to 2019, between 2017 and 2018: four digits on both sides are years, as each of them is alone. */
const yearWords = /((?:19|20)\d\d) (to|until|through|and) ((?:19|20)\d\d)(?![\d%]|[,.]\d|[A-Za-z])/y;
const afterBetween = /\bbetween $/i;

const afterFrom = /\bfrom $/i;

function span(from: DateParts, to: DateParts, end: number): Read<RangeValue> {
  return { value: { kind: "range", from: { kind: "date", date: from }, to: { kind: "date", date: to } }, end };
}

function readDaySpan(month: string, [first, last, year]: readonly (string | undefined)[], end: number) {
  const shared = { ...(year !== undefined && { year: Number(year) }), month: monthNumber(month) };
  return span({ ...shared, day: Number(first) }, { ...shared, day: Number(last) }, end);
}

/** Spans whose first half is no date by itself: 1–3月, 5–8 Mar, 2025–2026. */
function readShortSpan(text: string, at: number): Read<RangeValue> | null {
  const code = text.charCodeAt(at);
  if (code > 57) {
    const named = matchAt(enMonthDaySpan, text, at);
    return named && readDaySpan(named[1] ?? "", named.slice(2), at + named[0].length);
  }
  const zh = matchAt(zhMonthSpan, text, at);
  if (zh) {
    const year = zh[1] === undefined ? {} : { year: Number(zh[1]) };
    return span({ ...year, month: Number(zh[2]) }, { ...year, month: Number(zh[3]) }, at + zh[0].length);
  }
  const en = matchAt(enDaySpan, text, at);
  if (en) return readDaySpan(en[3] ?? "", [en[1], en[2], en[4]], at + en[0].length);
  return readYearSpan(text, at);
}

function readYearSpan(text: string, at: number): Read<RangeValue> | null {
  const words = matchAt(yearWords, text, at);
  if (words && (words[2] !== "and" || afterBetween.test(text.slice(Math.max(0, at - 9), at)))) {
    const [from, to] = [words[1], words[3]].map(
      (year) => ({ kind: "date", date: { year: Number(year) }, bare: true }) as const,
    );
    return from && to ? { value: { kind: "range", from, to }, end: at + words[0].length } : null;
  }
  const years = matchAt(yearSpan, text, at);
  return years && span({ year: Number(years[1]) }, { year: Number(years[2]) }, at + years[0].length);
}

/** What one half leaves out it has from the other: 3月5日至8日, March to May 2026. */
function completed(from: DateParts, to: DateParts): [DateParts, DateParts] {
  const year = from.year ?? to.year;
  const shared = year === undefined ? {} : { year };
  const ownMonth = to.day !== undefined && to.month === undefined && from.month !== undefined;
  return [
    { ...shared, ...from },
    { ...shared, ...(ownMonth && { month: from.month }), ...to },
  ];
}

/** "Moved from 15 March to 20 May" names two days, not the days between. */
function isMove(text: string, at: number, dates: readonly DateParts[]): boolean {
  return (
    dates.every(({ day, month }) => day !== undefined && month !== undefined) &&
    afterFrom.test(text.slice(Math.max(0, at - 5), at))
  );
}

function readSecond(text: string, first: Read<DateValue>, at: number): Read<DateValue> | null {
  const join = rangeJoiner(text, at, first.end);
  return join === first.end ? null : readDate(text, join);
}

/** A date, or two dates joined to a span. */
export function readDates(text: string, at: number): Read<DateValue | RangeValue> | null {
  const short = readShortSpan(text, at);
  if (short) return short;
  const first = readDate(text, at);
  if (!first) return null;
  const second = readSecond(text, first, at);
  if (!second || isMove(text, at, [first.value.date, second.value.date])) return first;
  return span(...completed(first.value.date, second.value.date), second.end);
}
