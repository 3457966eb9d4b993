import { findApproximation } from "./approximation.ts";
import type { CurrencyContext } from "./currencies.ts";
import { foldText } from "./fold-text.ts";
import { matchAt } from "./match-at.ts";
import { readBareYear, readDate } from "./read-date.ts";
import { readFraction } from "./read-fraction.ts";
import { type ReadQuantity, readQuantity } from "./read-quantity.ts";
import { readRange, readTimeRange } from "./read-range.ts";
import { resolveYear } from "./resolve-year.ts";
import { skipDigitName, skipMarker, skipNumbering, skipWord } from "./skip-marker.ts";
import { mayBeTrigger } from "./trigger-words.ts";
import type { FoundValue, Read, Value } from "./value.ts";

export type FindOptions = {
  /** What 元 means, and ¥ and $ where they are ambiguous (ISO 4217). Default CNY. */
  currency?: string;
  /** Further currency codes to read, beside the common ones. */
  currencies?: readonly string[];
  /** The day of the text: a date without a year gets the year that puts it nearest to this day. */
  asOf?: string;
};

const starters = "零〇一二两三四五六七八九十百千万亿半第上下早晚中人$¥€£₩₹₫₪₽[【{+-";
const mayStart = new Uint8Array(0x10000);
for (let code = 48; code < 123; code += 1) if (/[0-9A-Za-z]/.test(String.fromCharCode(code))) mayStart[code] = 1;
for (const character of starters) mayStart[character.charCodeAt(0)] = 2;

const ordinal =
  /第\s?(\d{1,4}|[二三四五六七八九十]{1,3})(?![方曲一手]|季度?|[章节])\s?(?:个|次|名|位|家|届|期|轮|步|批|项)?/y;
const chineseRun = /[零〇一二两三四五六七八九十百千万亿]{1,64}/y;
const telephone = /\+?\d{2,4}(?:[- ]\d{3,8}){2,3}(?!\d)|0\d{2,3}-\d{7,8}(?!\d)/y;
const weekday = /(?:周|星期|礼拜)$/;
const digitRun = /[\d.,]{1,64}/y;

function isWordCode(code: number): boolean {
  return mayStart[code] === 1;
}

function readOrdinal(text: string, at: number, context: CurrencyContext): Read | null {
  const match = text[at] === "第" ? matchAt(ordinal, text, at) : null;
  if (!match?.[1]) return null;
  const number = readQuantity(`${match[1]} `, 0, context)?.number ?? readQuantity(`${match[1]}次`, 0, context)?.number;
  return number ? { value: { kind: "ordinal", value: number.value, precision: 1 }, end: at + match[0].length } : null;
}

/** A telephone number reads as one long number, whatever groups it is written in. */
function readTelephone(text: string, at: number): Read | null {
  const match = matchAt(telephone, text, at);
  if (!match) return null;
  const value = Number(match[0].replace(/\D/g, ""));
  return { value: { kind: "number", value, precision: 1 }, end: at + match[0].length };
}

/** Four bare digits are a year; 七 after 周 is a weekday. */
function settleQuantity(text: string, at: number, quantity: ReadQuantity): Read | null {
  if (weekday.test(text.slice(Math.max(0, at - 2), at)) && /^[一二三四五六日]/.test(text[at] ?? "")) return null;
  if (quantity.value.kind !== "number" || quantity.number.scaled) return quantity;
  return readBareYear(text, at) ?? quantity;
}

function readFigure(text: string, at: number, context: CurrencyContext): Read | null {
  const quantity = readQuantity(text, at, context);
  if (!quantity) return null;
  return readRange(text, quantity, context) ?? settleQuantity(text, at, quantity);
}

function readValue(text: string, at: number, context: CurrencyContext): Read<Value> | null {
  return (
    readTimeRange(text, at) ??
    readDate(text, at) ??
    readTelephone(text, at) ??
    readFraction(text, at) ??
    readOrdinal(text, at, context) ??
    readFigure(text, at, context)
  );
}

function skipUnread(text: string, at: number): number {
  const character = text[at] ?? "";
  if (/[A-Za-z]/.test(character)) return skipWord(text, at);
  if (/\d/.test(character)) {
    const named = skipDigitName(text, at);
    return named > at ? named : at + (matchAt(digitRun, text, at)?.[0].length ?? 1);
  }
  return at + (matchAt(chineseRun, text, at)?.[0].length ?? 1);
}

/** In the middle of a word that was too long to be read at once. */
function isInsideWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) && at > 0 && isWordCode(text.charCodeAt(at - 1));
}

function place(text: string, at: number, read: Read, options: FindOptions): FoundValue {
  const { value } = read;
  const spot = { start: at, end: read.end };
  if (value.kind === "date") return { ...value, date: resolveYear(value.date, options.asOf), ...spot };
  if (value.kind === "range") return { ...value, ...spot };
  const approx = findApproximation(text, { ...spot, isDuration: value.kind === "duration" });
  return approx ? { ...value, ...spot, approx } : { ...value, ...spot };
}

/**
 * Every number, percent, amount of money, count, duration, date, time of day, ordinal and range in `text`, Chinese
 * or English, left to right, with UTF-16 offsets (`20-drafting-and-grounding.md §5`). Left out: digits inside
 * names and record ids, list numbering, citations, references, addresses. Linear in the length of the text; never throws.
 */
export function findValues(text: string, options: FindOptions = {}): FoundValue[] {
  const folded = foldText(text);
  const context = { home: options.currency ?? "CNY", codes: new Set(options.currencies) };
  const found: FoundValue[] = [];
  let at = skipNumbering(folded, lineText(folded, 0));
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (code === lineFeed) at = skipNumbering(folded, lineText(folded, at + 1));
    else at = mayStart[code] === 0 ? at + 1 : step(folded, at, context, options, found);
  }
  return found;
}

const lineFeed = 10;
const space = 32;

/** Where the text of a line begins, behind its indent. */
function lineText(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === space) start += 1;
  return start;
}

/** Reads or skips what starts at `at`; the offset to go on from. */
function step(text: string, at: number, context: CurrencyContext, options: FindOptions, found: FoundValue[]): number {
  const letter = /[A-Za-z]/.test(text[at] ?? "");
  if (isInsideWord(text, at) && found.at(-1)?.end !== at) return at + 1;
  if (letter && !mayBeTrigger(text, at, context.codes)) return skipWord(text, at);
  const marker = skipMarker(text, at);
  if (marker > at) return marker;
  const read = readValue(text, at, context);
  if (!read) return Math.max(at + 1, skipUnread(text, at));
  found.push(place(text, at, read, options));
  return read.end;
}
