import { addDays, addMonths, type Day, findDay, firstOfMonth, yearOf } from "#domain/day";
import type { AskedPeriod } from "./understood.ts";

type Read = (match: RegExpExecArray, today: Day) => AskedPeriod | null;

const range = (from: Day, to: Day): AskedPeriod => ({ type: "range", from, to });
const months = (year: number, first: number, count: number): AskedPeriod => {
  const from = firstOfMonth(year, first);
  return range(from, addDays(addMonths(from, count), -1));
};
const quarterOf = (day: Day) => Math.floor((Number(day.slice(5, 7)) - 1) / 3);
const quarterAt = (day: Day, steps: number): AskedPeriod => {
  const from = addMonths(firstOfMonth(yearOf(day), quarterOf(day) * 3 + 1), steps * 3);
  return range(from, addDays(addMonths(from, 3), -1));
};
const monthAt = (day: Day, steps: number): AskedPeriod => {
  const from = addMonths(firstOfMonth(yearOf(day), Number(day.slice(5, 7))), steps);
  return range(from, addDays(addMonths(from, 1), -1));
};

const numerals: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  半: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  twelve: 12,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};
/** 3, 三 or three; NaN for no number. */
export function numeralOf(text: string): number {
  return numerals[text] ?? Number.parseInt(text, 10);
}

const year = "(20\\d{2})";
const few = "(\\d{1,2}|[一二两三四五六七八九十]+)";
/** The first that fits counts: finer periods stand before the year they lie in. */
const rules: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`${year}\\s*年?\\s*(?:第?([一二三四1-4])\\s*季度|q([1-4]))`),
    ([, of, word, digit]) => months(Number(of), (numeralOf(word ?? digit ?? "1") - 1) * 3 + 1, 3),
  ],
  [
    new RegExp(`q([1-4])\\s*(?:of\\s*)?${year}`),
    ([, quarter, of]) => months(Number(of), (Number(quarter) - 1) * 3 + 1, 3),
  ],
  [
    new RegExp(`${year}\\s*(?:年|-|/)\\s*(1[0-2]|0?[1-9])(?:\\s*月|(?![\\d-]))`),
    ([, of, month]) => months(Number(of), Number(month), 1),
  ],
  [
    /(今年|本年|this year).{0,3}(?:第?([一二三四1-4])\s*季度|q([1-4]))/,
    ([, , word, digit], today) => months(yearOf(today), (numeralOf(word ?? digit ?? "1") - 1) * 3 + 1, 3),
  ],
  [
    /(去年|last year).{0,3}(?:第?([一二三四1-4])\s*季度|q([1-4]))/,
    ([, , word, digit], today) => months(yearOf(today) - 1, (numeralOf(word ?? digit ?? "1") - 1) * 3 + 1, 3),
  ],
  [
    /(?:第([一二三四1-4])|([一二三四]))季度|\bq([1-4])\b/,
    ([, first, second, third], today) =>
      months(yearOf(today), (numeralOf(first ?? second ?? third ?? "1") - 1) * 3 + 1, 3),
  ],
  [/(?<![\d.])(1[0-2]|[1-9])月(?:份|底|初|中)?(?!\d)/, ([, month], today) => months(yearOf(today), Number(month), 1)],
  [/去年上半年/, (_, today) => months(yearOf(today) - 1, 1, 6)],
  [/去年下半年/, (_, today) => months(yearOf(today) - 1, 7, 6)],
  [/上半年|first half/, (_, today) => months(yearOf(today), 1, 6)],
  [/下半年|second half/, (_, today) => months(yearOf(today), 7, 6)],
  [/上(个|一)?季度|last quarter/, (_, today) => quarterAt(today, -1)],
  [/(本|这个?)季度|this quarter/, (_, today) => quarterAt(today, 0)],
  [/下(个|一)?季度|next quarter/, (_, today) => quarterAt(today, 1)],
  [/上个?月|last month/, (_, today) => monthAt(today, -1)],
  [/本月|这个月|当月|this month/, (_, today) => monthAt(today, 0)],
  [/下个?月|next month/, (_, today) => monthAt(today, 1)],
  [/(本|这)(一)?(周|星期|礼拜)|this week/, (_, today) => range(today, addDays(today, 7))],
  [/下(一|个)?(周|星期|礼拜)|next week/, (_, today) => range(today, addDays(today, 14))],
  [/(前|往前)一年|(上一个|前)(十二|12)个?月|(the )?year before|prior year/, () => ({ type: "prior12m" })],
  [
    /(过去|最近|近)(一年|12个?月|十二个月)|(last|past) (12|twelve) months|(past|trailing) year/,
    () => ({ type: "last12m" }),
  ],
  [
    new RegExp(`(?:过去|最近|近)(半|${few.slice(1, -1)})个?(?:月|年)`),
    ([whole, count = "3"], today) =>
      range(
        addDays(addMonths(today, -(numeralOf(count) * (whole.endsWith("年") && count !== "半" ? 12 : 1))), 1),
        today,
      ),
  ],
  [
    /(?:last|past) (\d{1,2}|two|three|four|five|six) months/,
    ([, count = "3"], today) => range(addDays(addMonths(today, -numeralOf(count)), 1), today),
  ],
  [/前年|year before last|two years ago/, (_, today) => months(yearOf(today) - 2, 1, 12)],
  [/去年|上一年|上年度?|last year/, (_, today) => months(yearOf(today) - 1, 1, 12)],
  [/今年|本年|this year|ytd|year to date/, (_, today) => months(yearOf(today), 1, 12)],
  [/明年|next year/, (_, today) => months(yearOf(today) + 1, 1, 12)],
  [new RegExp(`(?<![\\d-])${year}(?!\\d|-\\d)`), ([, of]) => months(Number(of), 1, 12)],
  [/(?<!\d)(19\d{2})(?!\d)/, ([, of]) => months(Number(of), 1, 12)],
];

/** The period that a masked question asks about; null where it names none. */
export function readPeriod(masked: string, today: Day): AskedPeriod | null {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(masked);
    if (match) return read(match, today);
  }
  return null;
}

/** Both ends of a range as days; null for the windows of twelve months, which the figures have already. */
export function rangeOf(period: AskedPeriod | null): { from: Day; to: Day } | null {
  if (period?.type !== "range") return null;
  const [from, to] = [findDay(period.from), findDay(period.to)];
  return from && to ? { from, to } : null;
}
