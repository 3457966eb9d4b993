import { parseChineseDigits, parseSmall } from "./chinese-numeral.ts";
import { matchAt } from "./match-at.ts";
import { monthName, monthNumber } from "./months.ts";
import type { DateParts, DateValue, RangeValue, Read } from "./value.ts";

type DatePattern = readonly [RegExp, (groups: Record<string, string | undefined>) => DateParts];

const zhYear =
  "(?<y>\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=年(?:\\d{1,2}月|[底初末度]|第?[一二三四1-4]季度|[上下]半年)))\\s?年(?:度)?";
const zhMonth = "(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月";
const zhDay = "(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号](?!内)";
const zhQuarter = "(?:第?\\s?(?<q>[一二三四]|\\d)\\s?季度?|Q(?<qq>\\d))";
const zhHalf = "(?<h>[上下])半年(?!报)";
const enMonth = `(?<mon>${monthName})\\.?`;
const enDay = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
const enYear = "(?<y>\\d{4})(?![\\d%])";
const edge = "(?![A-Za-z0-9])";
const quarterWords: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };

function yearOf(text: string): number {
  if (/^\d{2}$/.test(text)) return 2000 + Number(text);
  return /^\d/.test(text) ? Number(text) : (parseChineseDigits(text) ?? 0);
}

const halves: Readonly<Record<string, number>> = { 上: 1, 下: 2, first: 1, second: 2 };

/** Named groups of the patterns → the part of a date each one writes. */
const partReaders: Readonly<Record<string, (written: string) => DateParts>> = {
  y: (written) => ({ year: yearOf(written) }),
  m: (written) => ({ month: parseSmall(written) }),
  mon: (written) => ({ month: monthNumber(written) }),
  d: (written) => ({ day: parseSmall(written) }),
  q: (written) => ({ quarter: parseSmall(written) }),
  qq: (written) => ({ quarter: parseSmall(written) }),
  word: (written) => ({ quarter: quarterWords[written.toLowerCase()] ?? 0 }),
  h: (written) => ({ half: halves[written.toLowerCase()] ?? Number(written) }),
  h2: (written) => ({ half: halves[written] ?? 0 }),
};

function parts(groups: Record<string, string | undefined>): DateParts {
  const date: DateParts = {};
  for (const [name, written] of Object.entries(groups)) {
    if (written !== undefined) Object.assign(date, partReaders[name]?.(written));
  }
  return date;
}

function rule(source: string, flags = "y"): DatePattern {
  return [new RegExp(source, flags), parts];
}

/** Tried in order: the finest reading first. */
const digitRules: readonly DatePattern[] = [
  rule(`${zhYear}\\s?${zhMonth}份?\\s?${zhDay}`),
  rule(`${zhYear}\\s?${zhMonth}份?`),
  rule(`${zhYear}的?\\s?${zhQuarter}`),
  rule(`${zhYear}\\s?${zhHalf}`),
  rule(zhYear),
  rule(`${zhMonth}份?\\s?${zhDay}`),
  rule(`${zhMonth}份?(?!大)`),
  rule(`(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d|\\k<s>\\d)`),
  rule(`(?<y>(?:19|20)\\d\\d)[-/](?<m>0\\d|1\\d)(?![\\d-]|/\\d)`),
  rule(`(?<y>\\d{4})[- ]?(?:Q(?<q>\\d)|(?:第?(?<qq>[一二三四])季度))${edge}`),
  rule(`(?<y>\\d{4})[- ]?(?:H(?<h>\\d)${edge}|(?<h2>[上下])半年)`),
  rule(`${enDay} (?:of )?${enMonth},? ${enYear}`),
  rule(`${enDay} (?:of )?${enMonth}${edge}`),
  rule("(?<d>\\d{1,2})(?:日|号(?![楼线机文厂]))(?!内|均|常)"),
];
const letterRules: readonly DatePattern[] = [
  rule(`Q(?<q>\\d)(?: of |,? ?|/)(?:FY ?)?(?<y>\\d{4})${edge}`),
  rule(`H(?<h>\\d)(?: of |,? ?|/)(?<y>\\d{4})${edge}`),
  rule(`Q(?<q>\\d)${edge}`),
  rule(`FY ?(?<y>\\d{4}|\\d{2})${edge}`),
  rule(`${enMonth} ${enDay},? ${enYear}`),
  rule(`${enMonth},? ${enYear}`),
  rule(`${enMonth} ${enDay}(?![\\d,.]*\\d|[A-Za-z%])`),
  rule(`(?<word>first|second|third|fourth|last) quarter(?: of (?:FY ?)?${enYear})?\\b`, "iy"),
  rule(`(?<h>first|second) half of ${enYear}`, "iy"),
];
const chineseRules: readonly DatePattern[] = [
  rule(`${zhYear}\\s?${zhMonth}份?\\s?${zhDay}`),
  rule(`${zhYear}\\s?${zhMonth}份?`),
  rule(`${zhYear}\\s?(?:${zhQuarter})?`),
  rule(`${zhMonth}份?\\s?${zhDay}`),
  rule(`${zhMonth}份?(?!大)`),
  rule("第?(?<q>[一二三四])季度"),
  rule("第\\s?(?<q>\\d)\\s?季度"),
  rule("(?<h>[上下])半年\\s?(?<y>\\d{4})"),
  rule("(?<h>[上下])半年(?!报)"),
];
const bareYear = /((?:19|20)\d\d)(?![\d%]|[,.]\d|[A-Za-z])/y;
const loneMonth = /(?:January|February|March|April|June|July|August|September|October|November|December)\b/y;
const beforeMonth = /\b(?:in|by|until|since|from|to|before|after|early|late|mid|end of|of|during|through)[ -]$/i;
const zhMonthSpan = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?(?:月)?\s?[-–—~至到]\s?(\d{1,2})\s?月(?!\s?\d{1,2}\s?[日号])/y;
const enDaySpan = new RegExp(`(\\d{1,2})\\s?[-–]\\s?(\\d{1,2}) (${monthName})\\.?(?:,? (\\d{4})(?!\\d))?`, "y");

function applyRules(rules: readonly DatePattern[], text: string, at: number): Read<DateValue> | null {
  for (const [pattern, build] of rules) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    return { value: { kind: "date", date: build(match.groups ?? {}) }, end: at + match[0].length };
  }
  return null;
}

function readDateSpan(text: string, at: number): Read<RangeValue> | null {
  const zh = matchAt(zhMonthSpan, text, at);
  if (zh) {
    const year = zh[1] === undefined ? {} : { year: Number(zh[1]) };
    return span({ ...year, month: Number(zh[2]) }, { ...year, month: Number(zh[3]) }, at + zh[0].length);
  }
  const en = matchAt(enDaySpan, text, at);
  if (!en) return null;
  const shared = { month: monthNumber(en[3] ?? ""), ...(en[4] !== undefined && { year: Number(en[4]) }) };
  return span({ ...shared, day: Number(en[1]) }, { ...shared, day: Number(en[2]) }, at + en[0].length);
}

function span(from: DateParts, to: DateParts, end: number): Read<RangeValue> {
  return { value: { kind: "range", from: { kind: "date", date: from }, to: { kind: "date", date: to } }, end };
}

function readLoneMonth(text: string, at: number): Read<DateValue> | null {
  const match = matchAt(loneMonth, text, at);
  if (!match || !beforeMonth.test(text.slice(Math.max(0, at - 8), at))) return null;
  return { value: { kind: "date", date: { month: monthNumber(match[0]) } }, end: at + match[0].length };
}

/** What digits of a date are followed by: a quick look before the rules are gone through. */
const digitsOfDate = /\d{1,4}(?:\s?[年月日号第上下一二三四QH]|\s?[-–—~至到/.]|(?:st|nd|rd|th)?\s(?:of\s)?[JFMASOND])/y;

/** A date, month, quarter, half-year or year at `at`, in any of the forms of `20-drafting-and-grounding.md §5`. */
export function readDate(text: string, at: number): Read<DateValue | RangeValue> | null {
  const character = text[at] ?? "";
  if (character >= "0" && character <= "9") {
    return matchAt(digitsOfDate, text, at) ? (readDateSpan(text, at) ?? applyRules(digitRules, text, at)) : null;
  }
  if (/[A-Za-z]/.test(character)) return applyRules(letterRules, text, at) ?? readLoneMonth(text, at);
  return applyRules(chineseRules, text, at);
}

/** 2026 standing alone: a year, or a number that looks like one. */
export function readBareYear(text: string, at: number): Read<DateValue> | null {
  const match = matchAt(bareYear, text, at);
  if (!match) return null;
  return { value: { kind: "date", date: { year: Number(match[1]) }, bare: true }, end: at + match[0].length };
}
