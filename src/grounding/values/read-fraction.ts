import { parseSmall } from "./chinese-numeral.ts";
import { smallNumbers } from "./english-numeral.ts";
import { matchAt } from "./match-at.ts";
import { readNumber } from "./read-number.ts";
import type { Read, ScalarValue } from "./value.ts";

const perHundred = /(百|千|万)分之(百)?/y;
const partOf = /(\d{1,2}|[二三四五六七八九十])分之(\d{1,2}|[一二三四五六七八九])/y;
const half = /一半|半数(?!以[上下])/y;
const overHalf = /过半(?:数)?|半数以上/y;
const written = /(\d{1,2})\/(\d{1,2})(?=\s?(?:of\b|的))/y;
const outOf =
  /(one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?(two|three|four|five|six|eight|ten|\d{1,3})\b(?![,.:/-]?\d|[ -](?:[A-Z]|days?|weeks?|months?|quarters?|years?|hours?|minutes?|stages?|steps?))/iy;
const halfPrice = /半价|half[- ]price\b/iy;
const halfSpan = /半(?:个)?(年(?![报度初底末])|月|天|小时)/y;
const englishHalf = /half (?:of|the)\b/iy;
const englishHalfSpan = /half(?:-| an? | of an? )(year|month|day|hour)\b/iy;
const partWord = "thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?";
/** What a part is compared by: a fifth of, a third more, a quarter lower. */
const ofWhat = "\\s+(?:of|more|less|fewer|higher|lower|larger|smaller|cheaper|faster|slower|above|below|up|down)\\b|-";
const englishPart = new RegExp(
  `(a|an|one|two|three|four)[ -](${partWord})\\b(?=${ofWhat})|(one|two|three|four)-(${partWord})\\b`,
  "iy",
);
/** Rose by a fifth, down a third: a part behind a word of change. */
const changedPart = new RegExp(
  `an? (${partWord})\\b(?! (?!(?:from|in|since|compared|over|to|year|on|and|against|versus|between|last|this)\\b)[a-z])`,
  "iy",
);
const changed =
  /\b(?:up|down|rose|risen|rise|grew|grown|growth|increase[ds]?|fell|fallen|fall|drop(?:ped|s)?|declined?|shrank|shrunk|gained|lost|climbed|jumped|cut|reduced|raised|lowered|decreased?)(?:(?: [a-z]+){0,2} by| of)?(?: (?:about|around|almost|nearly|over|more than))? $/i;
/** Half again as much and half as much again are one and a half times; half as many is half. */
const halfAgain = /half (?:again as (?:much|many|large|big|high|long)|as (?:much|many|large|big|high|long) again)\b/iy;
const halfAs = /half as (?:much|many|large|big|high|long)\b/iy;
const byHalf = /half\b(?=[.,;!?)]|\s(?:from|in|since|compared|over|to|year|on|and|against)\b|$)/iy;
const yearAndHalf = /an? (year|month|week|day|hour) and a half\b/iy;

const perUnit: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 万: 0.01 };
const spanUnits = {
  年: { value: 6, unit: "month" },
  月: { value: 0.5, unit: "month" },
  天: { value: 0.5, unit: "day" },
  小时: { value: 0.5, unit: "hour" },
  year: { value: 6, unit: "month" },
  month: { value: 0.5, unit: "month" },
  day: { value: 0.5, unit: "day" },
  hour: { value: 0.5, unit: "hour" },
} as const;
const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const parts: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

function percent(value: number, precision: number, end: number): Read<ScalarValue> {
  return { value: { kind: "percent", value, precision }, end };
}

/** 百分之十二, 千分之三: so many of a hundred, a thousand, ten thousand. */
function readPerHundred(text: string, at: number): Read<ScalarValue> | null {
  const match = matchAt(perHundred, text, at);
  const scale = perUnit[match?.[1] ?? ""];
  if (!match || scale === undefined) return null;
  const end = at + match[0].length;
  if (match[2]) return percent(100 * scale, 1, end);
  const number = readNumber(text, end);
  return number ? percent(number.value * scale, number.precision * scale, number.end) : null;
}

function ratio(count: number, of: number, end: number): Read<ScalarValue> | null {
  return count > 0 && of > 0 ? percent((count / of) * 100, 2, end) : null;
}

function isLength(word: string): word is "year" | "month" | "week" | "day" | "hour" {
  return /^(?:year|month|week|day|hour)$/.test(word);
}

function isSpanWord(word: string): word is keyof typeof spanUnits {
  return word in spanUnits;
}

function readSpan(text: string, at: number): Read<ScalarValue> | null {
  const more = matchAt(yearAndHalf, text, at);
  const length = (more?.[1] ?? "").toLowerCase();
  if (more && isLength(length)) {
    return { value: { kind: "duration", value: 1.5, unit: length, precision: 0.5 }, end: at + more[0].length };
  }
  const match = matchAt(halfSpan, text, at) ?? matchAt(englishHalfSpan, text, at);
  const word = (match?.[1] ?? "").toLowerCase();
  if (!match || !isSpanWord(word)) return null;
  const { value, unit } = spanUnits[word];
  return { value: { kind: "duration", value, unit, precision: value / 6 }, end: at + match[0].length };
}

function readHalf(text: string, at: number): Read<ScalarValue> | null {
  const price = matchAt(halfPrice, text, at);
  if (price) return { value: { kind: "discount", value: 50, precision: 1 }, end: at + price[0].length };
  const more = matchAt(overHalf, text, at);
  if (more) {
    const approx = more[0].endsWith("上") ? "least" : "above";
    return { value: { kind: "percent", value: 50, precision: 2, approx }, end: at + more[0].length };
  }
  if (matchAt(half, text, at)) return percent(50, 2, at + 2);
  const again = matchAt(halfAgain, text, at) ?? matchAt(halfAs, text, at);
  if (again) {
    const value = /again/i.test(again[0]) ? 1.5 : 0.5;
    return { value: { kind: "multiple", value, precision: 0.1 }, end: at + again[0].length };
  }
  if (matchAt(byHalf, text, at) && isAfterChange(text, at)) return percent(50, 2, at + 4);
  return matchAt(englishHalf, text, at) ? percent(50, 2, at + 4) : null;
}

function wordOrDigits(text: string): number {
  return smallNumbers.get(text.toLowerCase()) ?? Number(text);
}

/** 3/4 of, one in five, 9 out of 10. */
function readOutOf(text: string, at: number): Read<ScalarValue> | null {
  const share = matchAt(written, text, at) ?? matchAt(outOf, text, at);
  if (!share) return null;
  const [count, of] = [wordOrDigits(share[1] ?? ""), wordOrDigits(share[2] ?? "")];
  return count < of ? ratio(count, of, at + share[0].length) : null;
}

const changeReach = 40;

function isAfterChange(text: string, at: number): boolean {
  return changed.test(text.slice(Math.max(0, at - changeReach), at));
}

function readChangedPart(text: string, at: number): Read<ScalarValue> | null {
  const match = matchAt(changedPart, text, at);
  if (!match || !isAfterChange(text, at)) return null;
  return ratio(1, parts[(match[1] ?? "").toLowerCase()] ?? 0, at + match[0].length);
}

function readEnglishPart(text: string, at: number): Read<ScalarValue> | null {
  const match = matchAt(englishPart, text, at);
  if (!match) return readChangedPart(text, at);
  const [, count = match[3] ?? "", of = match[4] ?? ""] = match;
  const share = parts[of.toLowerCase().replace(/s$/, "")] ?? 0;
  return ratio(counts[count.toLowerCase()] ?? 0, share, at + match[0].length);
}

function readPart(text: string, at: number): Read<ScalarValue> | null {
  const chinese = matchAt(partOf, text, at);
  if (chinese) return ratio(parseSmall(chinese[2] ?? ""), parseSmall(chinese[1] ?? ""), at + chinese[0].length);
  return readOutOf(text, at) ?? readEnglishPart(text, at);
}

/** Fractions in words, both languages, as percents (三分之一, half of, two thirds of) or durations (半年 = 6 months). */
export function readFraction(text: string, at: number): Read<ScalarValue> | null {
  return readPerHundred(text, at) ?? readSpan(text, at) ?? readHalf(text, at) ?? readPart(text, at);
}
