import { datePartsOf } from "./date-parts.ts";
import { chineseRules, type DateRule, digitRules, letterRules, slashDate } from "./date-rules.ts";
import { matchAt } from "./match-at.ts";
import { monthNumber } from "./months.ts";
import type { DateParts, DateValue, Read } from "./value.ts";

const bareYear = /((?:19|20)\d\d)(?![\d%]|[,.]\d|[A-Za-z])/y;
const loneMonth = /(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/y;
const beforeMonth =
  /\b(?:in|by|until|till|since|from|to|before|after|early|late|mid|end of|of|during|through|between|every|this|next|last)[ -]$/i;
const afterMonth = /\s?(?:[-–—~]|to|until|through|and)\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y;

/** What digits of a date are followed by: a quick look before the rules are gone through. */
const digitsOfDate =
  /\d{1,4}(?:\s?[年月日号第上下一二三四季财QH]|\s?[-–—~至到/.]|(?:st|nd|rd|th)?[\s-](?:of\s)?(?:[JFMASONDQ]|quarter))/y;

function date(parts: DateParts, end: number): Read<DateValue> {
  return { value: { kind: "date", date: parts }, end };
}

function applyRules(rules: readonly DateRule[], text: string, at: number): Read<DateValue> | null {
  for (const rule of rules) {
    const match = matchAt(rule, text, at);
    if (match) return date(datePartsOf(match.groups ?? {}), at + match[0].length);
  }
  return null;
}

/** 3/5/2026 is March 5 or 5 March; 13/5/2026 can only be 13 May. Full stops put the day first. */
function readSlashDate(text: string, at: number): Read<DateValue> | null {
  const match = matchAt(slashDate, text, at);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const monthFirst = { year, month: first, day: second };
  const dayFirst = { year, month: second, day: first };
  const end = at + match[0].length;
  if (match[2] === "." || first > 12) return date(dayFirst, end);
  if (second > 12 || first === second) return date(monthFirst, end);
  return { value: { kind: "date", date: monthFirst, or: dayFirst }, end };
}

function readLoneMonth(text: string, at: number): Read<DateValue> | null {
  const match = matchAt(loneMonth, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const led = beforeMonth.test(text.slice(Math.max(0, at - 8), at)) || matchAt(afterMonth, text, end);
  return led ? date({ month: monthNumber(match[0]) }, end) : null;
}

/** A date, month, quarter, half-year or year at `at`, in any of the forms of `20-drafting-and-grounding.md §5`. */
export function readDate(text: string, at: number): Read<DateValue> | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) {
    if (!matchAt(digitsOfDate, text, at)) return null;
    return readSlashDate(text, at) ?? applyRules(digitRules, text, at);
  }
  if (code < 128) return applyRules(letterRules, text, at) ?? readLoneMonth(text, at);
  return applyRules(chineseRules, text, at);
}

/** 2026 standing alone: a year, or a number that looks like one. */
export function readBareYear(text: string, at: number): Read<DateValue> | null {
  const match = matchAt(bareYear, text, at);
  if (!match) return null;
  return { value: { kind: "date", date: { year: Number(match[1]) }, bare: true }, end: at + match[0].length };
}
