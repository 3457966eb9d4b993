import { addDays, addMonths, type Day, daysBetween, parseDay } from "#domain/day";
import { simplifyChinese } from "#domain/simplify-chinese";
import { parseSmall } from "./chinese-numeral.ts";
import type { DateParts } from "./value.ts";

/** A date that is told from the day of the text, and where: UTF-16 offsets, `end` exclusive. */
export type RelativeDate = { start: number; end: number; date: DateParts; to?: DateParts };

type Told = Omit<RelativeDate, "start" | "end">;
type Groups = Record<string, string | undefined>;
type Rule = readonly [RegExp, (groups: Groups, day: Day) => Told];

const dayWords: Readonly<Record<string, number>> = {
  ...{ 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 },
  ...{ yesterday: -1, today: 0, tomorrow: 1, "day before yesterday": -2, "day after tomorrow": 2 },
};
const steps: Readonly<Record<string, number>> = {
  ...{ 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 },
  ...{ 前: -2, 去: -1, 今: 0, 明: 1, 来: 1, 后: 2 },
  ...{ last: -1, this: 0, next: 1 },
};
const englishDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const numbers: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 };
/** A Monday, to count weekdays from. */
const someMonday = parseDay("2024-01-01");

/** Monday is 0. */
function weekdayOf(day: Day): number {
  return ((daysBetween(someMonday, day) % 7) + 7) % 7;
}

const monthParts = (day: Day): DateParts => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });
function dayParts(day: Day): DateParts {
  return { ...monthParts(day), day: Number(day.slice(8)) };
}

const stepOf = (groups: Groups): number => steps[groups.step?.toLowerCase() ?? ""] ?? 0;

function weekTold(monday: Day, weekday: number | null): Told {
  if (weekday !== null) return { date: dayParts(addDays(monday, weekday)) };
  return { date: dayParts(monday), to: dayParts(addDays(monday, 6)) };
}

function weekOf(day: Day, step: number): Day {
  return addDays(day, step * 7 - weekdayOf(day));
}

function zhWeek(groups: Groups, day: Day): Told {
  const written = groups.weekday;
  const weekday = written === undefined ? null : "一二三四五六日天".indexOf(written);
  return weekTold(weekOf(day, stepOf(groups)), weekday === null ? null : Math.min(weekday, 6));
}

/** Last Friday is the latest one before the day; this and next Friday are those of the weeks that begin on Mondays. */
function enWeekday(groups: Groups, day: Day): Told {
  const weekday = englishDays.indexOf(groups.weekday?.toLowerCase() ?? "");
  const step = stepOf(groups);
  if (step >= 0) return weekTold(weekOf(day, step), weekday);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return { date: dayParts(addDays(day, -(back === 0 ? 7 : back))) };
}

function monthTold(groups: Groups, day: Day): Told {
  const month = monthParts(addMonths(day, stepOf(groups)));
  return { date: groups.date === undefined ? month : { ...month, day: parseSmall(groups.date) } };
}

function quarterTold(groups: Groups, day: Day): Told {
  const month = addMonths(day, 3 * stepOf(groups));
  return { date: { year: Number(month.slice(0, 4)), quarter: Math.ceil(Number(month.slice(5, 7)) / 3) } };
}

function yearTold(groups: Groups, day: Day): Told {
  const { month, date, q, quarter = q, half } = groups;
  return {
    date: {
      year: Number(day.slice(0, 4)) + stepOf(groups),
      ...(month !== undefined && { month: parseSmall(month) }),
      ...(date !== undefined && { day: parseSmall(date) }),
      ...(quarter !== undefined && { quarter: parseSmall(quarter) }),
      ...(half !== undefined && { half: half === "上" ? 1 : 2 }),
    },
  };
}

function dayTold({ word = "" }: Groups, day: Day): Told {
  return { date: dayParts(addDays(day, dayWords[word.toLowerCase()] ?? 0)) };
}

function daysTold({ count = "", side }: Groups, day: Day): Told {
  const days = numbers[count.toLowerCase()] ?? parseSmall(count);
  return { date: dayParts(addDays(day, side === "后" ? days : -days)) };
}

const zhNumber = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const zhStep = "(?<![以如])(?<step>上上|下下|上|本|这|下)个?";

/** The finer reading of what begins alike goes first. */
const rules: readonly Rule[] = [
  [/(?<word>大前|大后|前|昨|今|明|后)天/gu, dayTold],
  [/(?<word>昨|今|明)日/gu, dayTold],
  [/(?<count>\d{1,2}|[一二两三四五六七八九十]{1,3})天(?<side>前|后)/gu, daysTold],
  [new RegExp(`${zhStep}(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天])|(?![期年转边折末]))`, "gu"), zhWeek],
  [new RegExp(`${zhStep}月(?:份?(?<date>${zhNumber})[日号]|份|(?![度均薪供亮台]))`, "gu"), monthTold],
  [new RegExp(`${zhStep}季(?:度|(?!节))`, "gu"), quarterTold],
  [
    new RegExp(
      "(?<!年)(?<step>前|去|今|明|来|后)年(?:的?\\s?(?:" +
        `(?<month>${zhNumber})月份?(?:(?<date>${zhNumber})[日号])?` +
        "|第?(?<quarter>[一二三四1-4])季度?|Q(?<q>[1-4])|(?<half>[上下])半年))?(?![均轻])",
      "giu",
    ),
    yearTold,
  ],
  [/\b(?:the )?(?<word>day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow)\b/giu, dayTold],
  [/\b(?<count>\d{1,2}|a|one|two|three|four|five|six|ten) days? ago\b/giu, daysTold],
  [new RegExp(`\\b(?<step>last|this|next) (?<weekday>${englishDays.join("|")})\\b`, "giu"), enWeekday],
  [/\b(?<step>last|this|next) week\b/giu, (groups, day) => weekTold(weekOf(day, stepOf(groups)), null)],
  [/\b(?<step>last|this|next) month\b/giu, monthTold],
  [/\b(?<step>last|this|next) quarter\b/giu, quarterTold],
  [/\b(?<step>last|this|next) year\b/giu, yearTold],
];

/**
 * Dates that are told from the day of the text (昨天, 下周三, 明年3月, last Friday, next quarter), Chinese in either script and
 * English, left to right, none overlapping another. Weeks begin on Mondays.
 */
export function findRelativeDates(text: string, day: Day): RelativeDate[] {
  const simple = simplifyChinese(text);
  const folded = simple.length === text.length ? simple : text;
  const found = rules.flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].map((match) => {
      return { start: match.index, end: match.index + match[0].length, ...read(match.groups ?? {}, day) };
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: RelativeDate[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
