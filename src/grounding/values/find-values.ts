import { type Day, findDay } from "#domain/day";
import { findApproximation } from "./approximation.ts";
import { bindWeekdays } from "./bind-weekdays.ts";
import { numeralCharacters } from "./chinese-numeral.ts";
import { foldText } from "./fold-text.ts";
import { matchAt } from "./match-at.ts";
import { mayStart, startClass } from "./may-start.ts";
import { type ReadContext, readDigits, readHan, readSymbols, readWord } from "./read-value.ts";
import { resolveYear } from "./resolve-year.ts";
import { shareUnits } from "./share-units.ts";
import { skipDigitName, skipMarker, skipNumbering, skipWord } from "./skip-marker.ts";
import { type Trigger, triggersAt } from "./trigger-words.ts";
import type { DateValue, FoundValue, Read } from "./value.ts";

export type FindOptions = {
  /** What 元 means, and ¥ and $ where they are ambiguous (ISO 4217). Default CNY. */
  currency?: string;
  /** Further currency codes to read, beside the common ones. */
  currencies?: readonly string[];
  /**
   * The day of the text: a date without a year gets the year that puts it nearest to this day, and 上个月 or "three
   * weeks ago" become dates. Without it only what they say by themselves is found (明年一季度: 一季度).
   */
  asOf?: string;
};

type Start = Exclude<(typeof startClass)[keyof typeof startClass], 0>;

const chineseRun = new RegExp(`[${numeralCharacters}]{1,64}`, "y");
const digitRun = /[\d.,]{1,64}/y;

function skipUnread(text: string, at: number, start: Start): number {
  if (start === startClass.letter) return skipWord(text, at);
  if (start === startClass.digit) {
    const named = skipDigitName(text, at);
    return named > at ? named : at + (matchAt(digitRun, text, at)?.[0].length ?? 1);
  }
  return at + (matchAt(chineseRun, text, at)?.[0].length ?? 1);
}

function isWordStart(start: number): boolean {
  return start === startClass.digit || start === startClass.letter;
}

/** In the middle of a word that was too long to be read at once. */
function isInsideWord(text: string, at: number, start: Start): boolean {
  return isWordStart(start) && at > 0 && isWordStart(mayStart(text.charCodeAt(at - 1)));
}

function dated(value: DateValue, asOf: Day | undefined): DateValue {
  const date = resolveYear(value.date, asOf);
  return date.year === value.date.year ? value : { ...value, date, guessed: true };
}

function place(text: string, at: number, read: Read, asOf: Day | undefined): FoundValue {
  const { value } = read;
  const spot = { start: at, end: read.end };
  if (value.kind === "date") return { ...dated(value, asOf), ...spot };
  if (value.kind === "range" || value.approx !== undefined) return { ...value, ...spot };
  const approx = findApproximation(text, { ...spot, isDuration: value.kind === "duration" });
  return approx ? { ...value, ...spot, approx } : { ...value, ...spot };
}

const none: readonly Trigger[] = [];
const lineFeed = 10;
const space = 32;

/** Where the text of a line begins, behind its indent. */
function lineText(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === space) start += 1;
  return start;
}

function readAt(text: string, at: number, start: Start, context: ReadContext): Read | null {
  if (start === startClass.digit) return readDigits(text, at, context);
  return start === startClass.han ? readHan(text, at, context) : readSymbols(text, at, context);
}

/** Reads or skips what starts at `at`; the offset to go on from. */
function step(text: string, at: number, start: Start, context: ReadContext, found: FoundValue[]): number {
  if (isInsideWord(text, at, start) && found.at(-1)?.end !== at) return at + 1;
  const triggers = start === startClass.letter ? triggersAt(text, at, context.codes) : none;
  if (triggers === null) return skipWord(text, at);
  const marker = start === startClass.han ? at : skipMarker(text, at);
  if (marker > at) return marker;
  const read = start === startClass.letter ? readWord(text, at, context, triggers) : readAt(text, at, start, context);
  if (!read) return Math.max(at + 1, skipUnread(text, at, start));
  found.push(place(text, at, read, context.asOf));
  return read.end;
}

function isStart(start: number): start is Start {
  return start !== startClass.none;
}

/**
 * Every number, percent, amount of money, count, duration, date, weekday, time of day, ordinal, multiple, discount and
 * range in `text`, Chinese or English, left to right, with UTF-16 offsets (`20-drafting-and-grounding.md §5`). Left out:
 * digits inside names and record ids, list numbering, citations, references, addresses.
 *
 * Linear in the length of the text and never throws: one look at a character decides whether anything can begin there;
 * every pattern is sticky, without nested quantifiers, and looks at most some 650 characters ahead and 18 back.
 */
export function findValues(text: string, options: FindOptions = {}): FoundValue[] {
  const folded = foldText(text);
  const asOf = options.asOf === undefined ? undefined : (findDay(options.asOf) ?? undefined);
  const context = { home: options.currency ?? "CNY", codes: new Set(options.currencies), asOf };
  const found: FoundValue[] = [];
  let at = skipNumbering(folded, lineText(folded, 0));
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const start = mayStart(code);
    if (code === lineFeed) at = skipNumbering(folded, lineText(folded, at + 1));
    else at = isStart(start) ? step(folded, at, start, context, found) : at + 1;
  }
  return bindWeekdays(folded, shareUnits(folded, found));
}
