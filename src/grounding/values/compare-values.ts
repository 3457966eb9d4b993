import { agreesWithDate, weekdayOfDate } from "./compare-dates.ts";
import { type Converted, convertUnits, isNear, shareDimension } from "./convert-units.ts";
import { reach } from "./reach.ts";
import { spanAgrees } from "./span-to-day.ts";
import type {
  Approximation,
  DateValue,
  MeasuredValue,
  RangeValue,
  ScalarValue,
  TimeValue,
  Value,
  WeekdayValue,
} from "./value.ts";

type Kind = MeasuredValue["kind"];

/**
 * Which kinds of evidence can prove which kinds of written values, beside their own kind. A plain number on either side
 * carries no unit that could disagree.
 */
const provenBy: Record<Kind, readonly Kind[]> = {
  number: ["number", "percent", "money", "count", "duration", "ordinal", "multiple"],
  percent: ["percent", "number", "multiple", "discount"],
  money: ["money", "number"],
  count: ["count", "number", "ordinal"],
  duration: ["duration", "number"],
  ordinal: ["ordinal", "number", "count"],
  time: ["time"],
  weekday: ["weekday"],
  multiple: ["multiple", "number", "percent", "count"],
  discount: ["discount", "percent"],
};

/** A number in running text has a unit, if only a noun: "12 machines" proves neither 12 % nor 12 months. */
const provenByTextNumber: ReadonlySet<Kind> = new Set(["number", "money", "count", "ordinal"]);

function proves(written: MeasuredValue, evidence: MeasuredValue, inText: boolean): boolean {
  if (inText && evidence.kind === "number" && !provenByTextNumber.has(written.kind)) return false;
  return provenBy[written.kind].includes(evidence.kind) || shareDimension(written, evidence);
}

/** Hedges that keep the true value above, or below, the written one. */
const upward: ReadonlySet<Approximation | undefined> = new Set<Approximation>(["above", "least", "odd"]);
const downward: ReadonlySet<Approximation | undefined> = new Set<Approximation>(["below", "nearly", "most"]);

function contradict(written: Approximation | undefined, evidence: Approximation | undefined): boolean {
  return (upward.has(written) && downward.has(evidence)) || (downward.has(written) && upward.has(evidence));
}

function within(written: MeasuredValue, truth: number): boolean {
  if (written.signed && Math.sign(truth) !== Math.sign(written.value) && written.value !== 0) return false;
  const { low, high, open } = reach(written);
  const size = Math.abs(truth);
  const slack = Math.max(size, Math.abs(written.value)) * 1e-9;
  const above = open === "low" ? size > low + slack : size >= low - slack;
  return above && (open === "high" ? size < high - slack : size <= high + slack);
}

/** Both the same by rounding, whatever hedges stand around them. */
function sameFigure({ approx, ...written }: MeasuredValue, truth: number): boolean {
  return within(written, truth);
}

/**
 * Evidence that is hedged itself proves the same figure with the same hedge, another one that does not point the other
 * way, or none ("about 30 orders" lets a claim say 30); dozens and 几十 prove only themselves.
 */
function fits(written: MeasuredValue, truth: number, hedge: Approximation | undefined): boolean {
  if (hedge === "some") return written.approx === "some" && sameFigure({ ...written, precision: 1 }, truth);
  if (hedge === undefined) return within(written, truth);
  return !contradict(written.approx, hedge) && (sameFigure(written, truth) || within(written, truth));
}

/** A written percentage, multiple or discount as evidence of another of these kinds may hold it. */
const conversions: Partial<Record<Kind, Partial<Record<Kind, (value: number) => number[]>>>> = {
  number: { percent: (value) => [value, value / 100] },
  percent: {
    number: (value) => (Math.abs(value) <= 1 ? [value * 100, value] : [value]),
    multiple: (value) => [value * 100, (value - 1) * 100],
    discount: (value) => [value, 100 - value],
  },
  multiple: { percent: (value) => [value / 100, 1 + value / 100] },
  discount: { percent: (value) => [value, 100 - value] },
};

const [halfDay, wholeDay] = [720, 1440];

/** 24:00 is 0:00 of the next day; 三点 without a half of the day may be 15:00. */
function clocks(written: TimeValue, evidence: TimeValue): number[] {
  const { value } = evidence;
  const same = value === 0 ? [0, wholeDay] : value === wholeDay ? [wholeDay, 0] : [value];
  const twelve = written.twelve === true || evidence.twelve === true;
  return twelve ? [...same, value + halfDay, value - halfDay] : same;
}

/** What the evidence says in the unit of the written value; null where the units cannot be compared. */
function convert(written: MeasuredValue, evidence: MeasuredValue): Converted | null {
  if (written.kind === "money" && evidence.kind === "money" && written.currency !== evidence.currency) return null;
  if (written.kind === "time" && evidence.kind === "time") {
    return { truths: clocks(written, evidence), changed: false };
  }
  const truths = conversions[written.kind]?.[evidence.kind]?.(evidence.value);
  return truths ? { truths, changed: false } : convertUnits(written, evidence);
}

function measuredAgrees(written: MeasuredValue, evidence: MeasuredValue, inText: boolean): boolean {
  if (!proves(written, evidence, inText)) return false;
  const converted = convert(written, evidence);
  if (!converted) return false;
  const { truths, changed } = converted;
  return truths.some((truth) => fits(written, truth, evidence.approx) && (!changed || isNear(written, truth)));
}

/** A year that nobody wrote may be the one before or after the nearest too. */
function isNearGuess({ date: { year, ...written } }: DateValue, { date: held }: DateValue): boolean {
  if (year === undefined || held.year === undefined || Math.abs(held.year - year) > 1) return false;
  return agreesWithDate(written, held);
}

/** A date that can be read in two ways agrees in either. */
function datesAgree(written: DateValue, evidence: DateValue): boolean {
  if (written.guessed && isNearGuess(written, evidence)) return true;
  return [written.date, written.or].some(
    (claimed) =>
      claimed !== undefined &&
      [evidence.date, evidence.or].some((held) => held !== undefined && agreesWithDate(claimed, held)),
  );
}

function dateAgrees(written: DateValue, evidence: ScalarValue, inText: boolean): boolean {
  if (evidence.kind === "date") return datesAgree(written, evidence);
  if (evidence.kind === "duration" && written.said?.kind === "duration") {
    return measuredAgrees(written.said, evidence, inText);
  }
  const year = written.date.year;
  if (written.bare !== true || year === undefined || clockKinds.has(evidence.kind)) return false;
  return measuredAgrees({ kind: "number", value: year, precision: 1 }, evidence, inText);
}

const clockKinds: ReadonlySet<ScalarValue["kind"]> = new Set<ScalarValue["kind"]>(["time", "weekday"]);

/** A weekday beside a whole date is that date's, whatever the evidence says of other days. */
function isOfOtherDate({ value, on }: WeekdayValue): boolean {
  const weekday = on ? weekdayOfDate(on) : null;
  return weekday !== null && weekday !== value;
}

/** A day proves its weekday, and how long it is since; a bare year a number that looks like one. */
function provenByDate(written: MeasuredValue, { date, bare }: DateValue): boolean {
  if (written.kind === "weekday")
    return agreesWithDate(written.on ?? {}, date) && weekdayOfDate(date) === written.value;
  if (written.kind === "duration") return spanAgrees(written, date);
  return bare === true && date.year !== undefined && written.kind !== "percent" && written.value === date.year;
}

/** Monday to Friday holds Wednesday; other ranges prove their ends only, which are evidence on their own. */
function heldInRange(written: ScalarValue, { from, to }: RangeValue): boolean {
  if (written.kind !== "weekday" || from.kind !== "weekday" || to.kind !== "weekday") return false;
  if (isOfOtherDate(written)) return false;
  const after = (weekday: number) => (weekday - from.value + 7) % 7;
  return after(written.value) <= after(to.value);
}

/**
 * True when `evidence` proves `written`: the same by rounding to the last digit shown (half a unit of tolerance), by a
 * change of unit, or as a coarser date. A sign counts only where one was written: "down 12 %" stands for −12 %.
 * `inText`: the evidence was read out of running text.
 */
export function agrees(written: ScalarValue, evidence: Value, inText = false): boolean {
  if (evidence.kind === "range") return heldInRange(written, evidence);
  if (written.kind === "date") return dateAgrees(written, evidence, inText);
  if (evidence.kind === "date") return provenByDate(written, evidence);
  if (written.kind === "weekday" && isOfOtherDate(written)) return false;
  return measuredAgrees(written, evidence, inText);
}

/** How far apart two values are, relative to the written one; infinite where they cannot be compared. */
export function distance(written: ScalarValue, evidence: Value, inText = false): number {
  if (evidence.kind === "range" || evidence.kind === "date" || written.kind === "date") return Number.POSITIVE_INFINITY;
  if (!proves(written, evidence, inText)) return Number.POSITIVE_INFINITY;
  const truths = convert(written, evidence)?.truths;
  if (!truths) return Number.POSITIVE_INFINITY;
  const gaps = truths.map((truth) => Math.abs(Math.abs(truth) - Math.abs(written.value)));
  const other = written.kind === evidence.kind ? 0 : 0.5;
  return Math.min(...gaps) / Math.max(Math.abs(written.value), written.precision) + other;
}
