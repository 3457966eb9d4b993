import type { Day } from "#domain/day";
import { numeralCharacters } from "./chinese-numeral.ts";
import type { CurrencyContext } from "./currencies.ts";
import { matchAt } from "./match-at.ts";
import { readBareYear } from "./read-date.ts";
import { readDates } from "./read-date-range.ts";
import { readFraction } from "./read-fraction.ts";
import { readDiscount, readMultiple } from "./read-multiple.ts";
import { readOrdinal } from "./read-ordinal.ts";
import { type ReadQuantity, readQuantity } from "./read-quantity.ts";
import { readLoneRange, readNeighbours, readRange } from "./read-range.ts";
import { countedFrom, readRelative } from "./read-relative.ts";
import { spanFrom } from "./read-span.ts";
import { readTimes, readWeekdays } from "./read-time-range.ts";
import type { Trigger } from "./trigger-words.ts";
import type { DurationValue, Read } from "./value.ts";

/** What a reading needs to know beside the text. */
export type ReadContext = CurrencyContext & { asOf?: Day | undefined };

const telephone = /\+?\d{2,4}(?:[- ]\d{3,8}){2,3}(?!\d)|0\d{2,3}-\d{7,8}(?!\d)/y;
const grouped = /\d{1,3}(?: \d{3}){1,6}(?!\d)/y;

/** A telephone number reads as one long number, whatever groups it is written in. */
function readTelephone(text: string, at: number): Read | null {
  const match = matchAt(telephone, text, at);
  if (!match || matchAt(grouped, text, at)?.[0] === match[0]) return null;
  const value = Number(match[0].replace(/\D/g, ""));
  return { value: { kind: "number", value, precision: 1 }, end: at + match[0].length };
}

function isDuration(read: Read): read is Read<DurationValue> {
  return read.value.kind === "duration";
}

/** A duration that is counted from the day of the text is a date; else it may be told up to that day, or from it. */
function reckoned(text: string, at: number, read: Read<DurationValue>, asOf: Day | undefined): Read {
  const counted = countedFrom(text, at, read, asOf);
  return counted.value.kind === "duration"
    ? { ...counted, value: spanFrom(text, at, counted.end, counted.value, asOf) }
    : counted;
}

/** Four bare digits are a year; a duration may be counted from the day of the text. */
function settle(text: string, at: number, quantity: ReadQuantity, { asOf }: ReadContext): Read {
  const { value, end, number } = quantity;
  const read: Read = { value, end };
  if (isDuration(read)) return reckoned(text, at, read, asOf);
  return value.kind === "number" && !number.scaled ? (readBareYear(text, at) ?? read) : read;
}

function readFigure(text: string, at: number, context: ReadContext): Read | null {
  const quantity = readQuantity(text, at, context);
  if (!quantity) return null;
  return readRange(text, at, quantity, context) ?? settle(text, at, quantity, context);
}

/** 半年前: a fraction of time counted from the day of the text. */
function readShare(text: string, at: number, { asOf }: ReadContext): Read | null {
  const read = readFraction(text, at);
  return read && isDuration(read) ? reckoned(text, at, read, asOf) : read;
}

type Reader = (text: string, at: number, context: ReadContext) => Read | null;

/** What digits of a time, a date or a fraction are followed by: quick looks before the patterns are gone through. */
const digitsOfTime = /\d{1,2}(?::\d{2})?\s?(?:[:点时apAP]|[-–—~]|(?:to|and|until|o)\b)/y;
const digitsOfShare = /\d{1,2}(?:分之|\/\d| (?:in|out)\b)/y;
const digitsOfRelative = /\d{1,2}(?:st|nd|rd|th)?,? (?:day )?of (?:the )?(?:last|this|next|current|coming|previous)/iy;
const digitsOfTelephone = /\+?\d{2,4}[- ]\d{3}/y;

/** Where a digit stands. */
export function readDigits(text: string, at: number, context: ReadContext): Read | null {
  return (
    (matchAt(digitsOfTime, text, at) ? readTimes(text, at) : null) ??
    (matchAt(digitsOfRelative, text, at) ? readRelative(text, at, context.asOf) : null) ??
    readDates(text, at) ??
    (matchAt(digitsOfTelephone, text, at) ? readTelephone(text, at) : null) ??
    (matchAt(digitsOfShare, text, at) ? readShare(text, at, context) : null) ??
    readFigure(text, at, context)
  );
}

const triggered: Record<Trigger, Reader> = {
  relative: (text, at, { asOf }) => readRelative(text, at, asOf),
  date: readDates,
  weekday: readWeekdays,
  time: readTimes,
  share: readShare,
  multiple: readMultiple,
  ordinal: readOrdinal,
  figure: readFigure,
};

/** The first of the readers to find something. */
function readBy(readers: readonly Reader[], text: string, at: number, context: ReadContext): Read | null {
  for (const read of readers) {
    const found = read(text, at, context);
    if (found) return found;
  }
  return null;
}

/** Where a letter stands: what its word may begin. */
export function readWord(text: string, at: number, context: ReadContext, triggers: readonly Trigger[]): Read | null {
  for (const trigger of triggers) {
    const found = triggered[trigger](text, at, context);
    if (found) return found;
  }
  return null;
}

const numeralOfTime = /[零一二两三四五六七八九十]{1,3}\s?[点时]/y;
const numeralOfDate = /[〇零一二两三四五六七八九十廿卅]{1,4}\s?[年月日号季]/y;
const numeralOfShare = /[一二两三四五六七八九十百千万]{1,3}分之|一半/y;

/** A reader behind a quick look. */
function behind(look: RegExp, read: Reader): Reader {
  return (text, at, context) => (matchAt(look, text, at) ? read(text, at, context) : null);
}

const { relative } = triggered;
const numeral: readonly Reader[] = [
  behind(numeralOfTime, readTimes),
  behind(numeralOfDate, readDates),
  behind(numeralOfShare, readShare),
  readDiscount,
  readNeighbours,
  readLoneRange,
  readFigure,
];

/** First characters → what may begin with them. */
const hanStarts: readonly (readonly [string, readonly Reader[]])[] = [
  [numeralCharacters, numeral],
  ["零", [readTimes, ...numeral]],
  ["上下", [relative, readDates, readTimes]],
  ["大前去昨今本这当明来后年月季", [relative]],
  ["周星礼", [readWeekdays]],
  ["早中晚凌清午傍夜深正", [readTimes]],
  ["第", [readDates, readOrdinal]],
  ["半", [readShare]],
  ["过", [readShare]],
  ["几数人", [readFigure]],
  ["翻减腰", [readMultiple]],
];
const hanReaders: ReadonlyMap<string, readonly Reader[]> = new Map(
  hanStarts.flatMap(([characters, readers]) => [...characters].map((character) => [character, readers] as const)),
);

/** Where a Chinese character stands. */
export function readHan(text: string, at: number, context: ReadContext): Read | null {
  return readBy(hanReaders.get(text[at] ?? "") ?? [], text, at, context);
}

/** Where a sign, a currency or a number sign stands. */
export function readSymbols(text: string, at: number, context: ReadContext): Read | null {
  if (text[at] === "#") return readOrdinal(text, at);
  return (text[at] === "+" ? readTelephone(text, at) : null) ?? readFigure(text, at, context);
}
