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
const englishPart =
  /(a|an|one|two|three|four)[ -](thirds?|quarters?|fifths?|tenths?)\b(?=\s+of\b|-)|(one|two|three|four)-(thirds?|quarters?|fifths?|tenths?)\b/iy;
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
const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };

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

function readEnglishPart(text: string, at: number): Read<ScalarValue> | null {
  const match = matchAt(englishPart, text, at);
  if (!match) return null;
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
