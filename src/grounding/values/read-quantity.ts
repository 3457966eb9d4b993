import { parseChineseDigits } from "./chinese-numeral.ts";
import type { CurrencyContext } from "./currencies.ts";
import { matchAt } from "./match-at.ts";
import { readCurrencyAfter, readCurrencyBefore } from "./read-currency.ts";
import { type ReadNumber, readNumber } from "./read-number.ts";
import { countUnits, durationStart, durationUnits } from "./units.ts";
import type { MeasuredValue, Read } from "./value.ts";

/** A quantity and what of it was written: ranges need to know which half carries the unit. */
export type ReadQuantity = Read<MeasuredValue> & { number: ReadNumber };
type Amount = { value: number; precision: number; signed?: true };
type ReadSuffix = (text: string, number: ReadNumber, amount: Amount) => Read<MeasuredValue> | null;

const percentPoints = /\s?(?:个百分点|百分点|percentage[ -]points?\b|pp\b)/iy;
const percentSign = /\s?(?:%|percent\b|per[ -]cent\b|pct\b)|-(?:percent|per cent)\b/iy;
const tenths = /\s?成(?![立功本员为熟交果长就品都分绩])(半|[一二三四五六七八九])?/y;
const andHalf = /\s?(?:个半(月|小时)|(年|天)半)/y;
const halfUnits = { 月: "month", 小时: "hour", 年: "year", 天: "day" } as const;
const ordinalSuffix = /(?:st|nd|rd|th)\b/y;

const asPoints: ReadSuffix = (text, number, amount) => {
  const match = matchAt(percentPoints, text, number.end);
  return match && { value: { kind: "percent", ...amount, points: true }, end: number.end + match[0].length };
};

const asPercent: ReadSuffix = (text, number, amount) => {
  const match = matchAt(percentSign, text, number.end);
  return match && { value: { kind: "percent", ...amount }, end: number.end + match[0].length };
};

/** 三成 = 30 %, 三成五 = 35 %, to the last digit shown. */
const asTenths: ReadSuffix = (text, number, amount) => {
  const match = number.value <= 10 ? matchAt(tenths, text, number.end) : null;
  if (!match) return null;
  const more = match[1] === "半" ? 5 : (parseChineseDigits(match[1] ?? "") ?? 0);
  const precision = match[1] ? 1 : amount.precision * 10;
  return { value: { kind: "percent", value: amount.value * 10 + more, precision }, end: number.end + match[0].length };
};

function isHalfUnit(word: string): word is keyof typeof halfUnits {
  return word in halfUnits;
}

const asDuration: ReadSuffix = (text, number, amount) => {
  if (!matchAt(durationStart, text, number.end)) return null;
  const half = matchAt(andHalf, text, number.end);
  const word = half?.[1] ?? half?.[2] ?? "";
  if (half && isHalfUnit(word)) {
    const value = { kind: "duration", value: amount.value + 0.5, precision: 0.5, unit: halfUnits[word] } as const;
    return { value, end: number.end + half[0].length };
  }
  for (const [pattern, unit] of durationUnits) {
    const match = matchAt(pattern, text, number.end);
    if (match) return { value: { kind: "duration", ...amount, unit }, end: number.end + match[0].length };
  }
  return null;
};

const asOrdinal: ReadSuffix = (text, number, amount) => {
  const match = number.script === "digits" ? matchAt(ordinalSuffix, text, number.end) : null;
  return match && { value: { kind: "ordinal", ...amount }, end: number.end + match[0].length };
};

/** 一个, 一次 are articles more often than figures, 十分 means very: left alone. */
const asCount: ReadSuffix = (text, number, amount) => {
  if (number.value === 1 && number.script !== "digits") return null;
  if (/^二$/.test(number.mantissa) && /^\s?次[开加利元供创]/.test(text.slice(number.end, number.end + 3))) return null;
  for (const pattern of countUnits) {
    const match = matchAt(pattern, text, number.end);
    const unit = match?.[1];
    if (number.mantissa === "十" && unit === "分") return null;
    if (match && unit) return { value: { kind: "count", ...amount, unit }, end: number.end + match[0].length };
  }
  return null;
};

const suffixes: readonly ReadSuffix[] = [asPoints, asPercent, asTenths, asDuration, asOrdinal, asCount];

function readSign(text: string, at: number): number {
  if (text[at] !== "-" && text[at] !== "+") return at;
  return /[A-Za-z0-9_)\]%]/.test(text[at - 1] ?? "") ? at : at + 1;
}

function amountOf(number: ReadNumber, signed: string | undefined): Amount {
  const { value, precision } = number;
  if (signed === undefined) return { value, precision };
  return { value: signed === "-" ? -value : value, precision, signed: true };
}

/** A number without a unit is a value only when it is written so that it can be nothing else. */
function readBare(text: string, number: ReadNumber, amount: Amount): ReadQuantity | null {
  const glued = /[A-Za-z0-9_]/.test(text[number.end] ?? "") && number.script !== "chinese";
  const one = number.script !== "digits" && number.value < 2;
  const lone = number.script === "chinese" && number.mantissa.length < 2;
  if (glued || one || lone) return null;
  return { value: { kind: "number", ...amount }, end: number.end, number };
}

type Head = { currency: string | undefined; sign: string | undefined; number: ReadNumber };

/** Sign, currency and figure in either order: -¥3万, ¥-3万, CNY 3M. */
function readHead(text: string, at: number, context: CurrencyContext): Head | null {
  const outer = readSign(text, at);
  const before = readCurrencyBefore(text, outer, context);
  const from = before?.end ?? outer;
  const inner = before ? readSign(text, from) : from;
  const number = readNumber(text, inner, before !== null);
  if (!number) return null;
  return { currency: before?.currency, sign: text.slice(at, outer) || text.slice(from, inner) || undefined, number };
}

function readMoney(text: string, head: Head, amount: Amount, context: CurrencyContext): ReadQuantity | null {
  const { number } = head;
  const after = readCurrencyAfter(text, number.end, context);
  const currency = head.currency ?? after?.currency;
  if (currency === undefined) return null;
  const end = after?.currency === currency ? after.end : number.end;
  return { value: { kind: "money", ...amount, currency }, end, number };
}

/** Money, percent, duration, ordinal, count or plain number at `at`; null where no figure starts. */
export function readQuantity(text: string, at: number, context: CurrencyContext): ReadQuantity | null {
  const head = readHead(text, at, context);
  if (!head) return null;
  const { number, sign } = head;
  const amount = amountOf(number, sign);
  const money = readMoney(text, head, amount, context);
  if (money) return money;
  for (const read of suffixes) {
    const found = read(text, number, amount);
    if (found) return { ...found, number };
  }
  return readBare(text, number, amount);
}
