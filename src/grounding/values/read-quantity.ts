import { parseChineseDigits } from "./chinese-numeral.ts";
import type { CurrencyContext } from "./currencies.ts";
import { asDuration, asHalfMore, asOddDuration } from "./duration-suffixes.ts";
import { matchAt } from "./match-at.ts";
import { readCurrencyAfter, readCurrencyBefore } from "./read-currency.ts";
import { readNumber } from "./read-number.ts";
import { perBefore, readPer, readUnit } from "./read-unit.ts";
import type { Amount, ReadSuffix } from "./suffix.ts";
import { countUnits } from "./units.ts";
import type { MeasuredValue, Read, ReadNumber } from "./value.ts";

/** A quantity and what of it was written: ranges need to know which half carries the unit. */
export type ReadQuantity = Read<MeasuredValue> & { number: ReadNumber };

const percentPoints = /\s?(?:个百分点|百分点|percentage[ -]points?\b|pp\b|ppts?\b)/iy;
const basisPoints = /\s?(?:个基点|基点|bps?\b|basis[ -]points?\b)/iy;
const percentSign = /\s?(?:%|percent\b|per[ -]cent\b|pct\b)|-(?:percent|per cent)\b/iy;
const perThousand = /\s?‰| (?:per|in (?:a|every)) thousand\b/iy;
const perHundred = / (?:per|in (?:a|every)) hundred\b/iy;
const off = /\s?off\b(?! (?:the|of|on|from)\b)/iy;
const tenths = /\s?成(?![立功本员为熟交果长就品都分绩人])(半|[一二三四五六七八九](?![一二三四五六七八九十百千万]))?/y;
const discount = /\s?折(?![扣线叠旧腾返中射磨算合])/y;
const times =
  /\s?倍|(?:x|X|×)(?![A-Za-z0-9])|-?fold\b| times(?= (?:as|the|more|higher|larger|bigger|greater|faster|lower|that|what|its|their|Q[1-4]|H[12])\b)/y;
/** 增长两倍 is three times as much; 增长到两倍 twice. */
const increase =
  /(?:增长|增加|提高|提升|上升|上涨|扩大|多|高|高出|快|grew|increased|rose|up)(?:了|约|近|超过|逾|by)?\s?$/;
const ordinalSuffix = /(?:st|nd|rd|th)\b/y;

const asPoints: ReadSuffix = (text, number, amount) => {
  const match = matchAt(percentPoints, text, number.end);
  return match && { value: { kind: "percent", ...amount, points: true }, end: number.end + match[0].length };
};

/** 15 % off leaves 85 to pay. */
const asPercent: ReadSuffix = (text, number, amount) => {
  const match = matchAt(percentSign, text, number.end);
  if (!match) return null;
  const end = number.end + match[0].length;
  const cut = matchAt(off, text, end);
  if (!cut) return { value: { kind: "percent", ...amount }, end };
  return { value: { kind: "discount", ...amount, value: 100 - amount.value }, end: end + cut[0].length };
};

function scaledPercent(amount: Amount, scale: number): Amount {
  const exact = (value: number) => Number((value * scale).toPrecision(12));
  return { ...amount, value: exact(amount.value), precision: exact(amount.precision) };
}

const asPerThousand: ReadSuffix = (text, number, amount) => {
  const whole = matchAt(perHundred, text, number.end);
  if (whole) return { value: { kind: "percent", ...amount }, end: number.end + whole[0].length };
  const match = matchAt(perThousand, text, number.end);
  return match && { value: { kind: "percent", ...scaledPercent(amount, 0.1) }, end: number.end + match[0].length };
};

/** 50 basis points are half a percentage point. */
const asBasisPoints: ReadSuffix = (text, number, amount) => {
  const match = matchAt(basisPoints, text, number.end);
  const value = { kind: "percent", ...scaledPercent(amount, 0.01), points: true } as const;
  return match && { value, end: number.end + match[0].length };
};

/** 八折 leaves 80 %, 八五折 and 8.5折 leave 85 %. */
const asDiscount: ReadSuffix = (text, number, amount) => {
  const match = matchAt(discount, text, number.end);
  if (!match || amount.value <= 0 || amount.value >= 100) return null;
  const share = amount.value < 10 ? scaledPercent(amount, 10) : amount;
  return { value: { kind: "discount", ...share }, end: number.end + match[0].length };
};

const asMultiple: ReadSuffix = (text, number, amount, at) => {
  const match = matchAt(times, text, number.end);
  if (!match) return null;
  const more = increase.test(text.slice(Math.max(0, at - 14), at)) ? 1 : 0;
  return { value: { kind: "multiple", ...amount, value: amount.value + more }, end: number.end + match[0].length };
};

/** 三成 = 30 %, 三成五 = 35 %, to the last digit shown. */
const asTenths: ReadSuffix = (text, number, amount) => {
  const match = number.value <= 10 ? matchAt(tenths, text, number.end) : null;
  if (!match) return null;
  const more = match[1] === "半" ? 5 : (parseChineseDigits(match[1] ?? "") ?? 0);
  const precision = match[1] ? 1 : amount.precision * 10;
  return { value: { kind: "percent", value: amount.value * 10 + more, precision }, end: number.end + match[0].length };
};

const asOrdinal: ReadSuffix = (text, number, amount) => {
  const match = number.script === "digits" ? matchAt(ordinalSuffix, text, number.end) : null;
  return match && { value: { kind: "ordinal", ...amount }, end: number.end + match[0].length };
};

/** Secondary development, everywhere, in pieces: no count. */
const figureOfSpeech = /二\s?次[开加利元供创]|四处(?!工|厂|分|办|项)|三三两两|五花八门|四面八方|千家万户|百家争鸣/y;

/** 一个, 一次 are articles more often than figures, 十分 means very: left alone. */
const asCount: ReadSuffix = (text, number, amount, at) => {
  if (number.value === 1 && number.script !== "digits") return null;
  if (matchAt(figureOfSpeech, text, at)) return null;
  for (const pattern of countUnits) {
    const match = matchAt(pattern, text, number.end);
    const unit = match?.[1];
    if (number.mantissa === "十" && unit === "分") return null;
    if (match && unit) return { value: { kind: "count", ...amount, unit }, end: number.end + match[0].length };
  }
  return null;
};

/** 一度 is “at one time”. */
function isFigureOfSpeech(number: ReadNumber, unit: string): boolean {
  return unit === "度" && number.value === 1 && number.script !== "digits";
}

/** Kilograms, square metres, lm/W. */
const asPhysical: ReadSuffix = (text, number, amount, at) => {
  const read = readUnit(text, number.end);
  if (!read || isFigureOfSpeech(number, read.unit)) return null;
  const { unit, measures, end, per = perBefore(text, at) } = read;
  return { value: { kind: "count", ...amount, unit, measures, ...(per && { per }) }, end };
};

/** First characters (lower case, behind one space or hyphen) → what they may begin, tried in this order. */
const suffixes: readonly (readonly [string | null, ReadSuffix])[] = [
  ["个百p", asPoints],
  ["个基b", asBasisPoints],
  ["%p", asPercent],
  ["‰pi", asPerThousand],
  ["成", asTenths],
  ["折", asDiscount],
  ["倍x×ft", asMultiple],
  ["a", asHalfMore],
  ["个", asOddDuration],
  [null, asDuration],
  [null, asPhysical],
  ["snrt", asOrdinal],
  [null, asCount],
];
const noSuffix = /[,.;:!?)\]，。；：、）】|]|$/y;

function readSuffix(text: string, number: ReadNumber, amount: Amount, at: number): Read<MeasuredValue> | null {
  if (matchAt(noSuffix, text, number.end)) return null;
  const next = text[number.end] ?? "";
  const first = (next === " " || next === "-" ? (text[number.end + 1] ?? "") : next).toLowerCase();
  for (const [starts, read] of suffixes) {
    const found = starts === null || starts.includes(first) ? read(text, number, amount, at) : null;
    if (found) return found;
  }
  return null;
}

function readSign(text: string, at: number): number {
  if (text[at] !== "-" && text[at] !== "+") return at;
  return /[A-Za-z0-9_)\]%]/.test(text[at - 1] ?? "") ? at : at + 1;
}

function amountOf({ value, precision, approx }: ReadNumber, signed: string | undefined): Amount {
  const hedge = approx === undefined ? {} : { approx };
  if (signed === undefined) return { value, precision, ...hedge };
  return { value: signed === "-" ? -value : value, precision, signed: true, ...hedge };
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
function readHead(text: string, at: number, context: CurrencyContext, money: boolean): Head | null {
  const outer = readSign(text, at);
  const before = readCurrencyBefore(text, outer, context);
  const from = before?.end ?? outer;
  const inner = before ? readSign(text, from) : from;
  const number = readNumber(text, inner, money || before !== null);
  if (!number) return null;
  return { currency: before?.currency, sign: text.slice(at, outer) || text.slice(from, inner) || undefined, number };
}

function readMoney(
  text: string,
  at: number,
  head: Head,
  amount: Amount,
  context: CurrencyContext,
): ReadQuantity | null {
  const { number } = head;
  const after = readCurrencyAfter(text, number.end, context);
  const currency = head.currency ?? after?.currency;
  if (currency === undefined) return null;
  const end = after?.currency === currency ? after.end : number.end;
  const per = readPer(text, end) ?? perBefore(text, at);
  return { value: { kind: "money", ...amount, currency, ...(per && { per }) }, end, number };
}

/**
 * Money, percent, duration, ordinal, count, multiple, discount or plain number at `at`; null where no figure starts.
 * `money`: it follows an amount of money, so that m and b are millions and billions.
 */
export function readQuantity(text: string, at: number, context: CurrencyContext, money = false): ReadQuantity | null {
  const head = readHead(text, at, context, money);
  if (!head) return null;
  const { number, sign } = head;
  const amount = amountOf(number, sign);
  const priced = readMoney(text, at, head, amount, context);
  if (priced) return priced;
  const found = readSuffix(text, number, amount, at);
  return found ? { ...found, number } : readBare(text, number, amount);
}
