import { agreesWithDate } from "./compare-dates.ts";
import type { DurationUnit, MeasuredValue, ScalarValue, Value } from "./value.ts";

/** Days and months do not convert into each other: a month has no fixed length. */
const durationBase: Record<DurationUnit, { base: "minute" | "day" | "month"; size: number }> = {
  minute: { base: "minute", size: 1 },
  hour: { base: "minute", size: 60 },
  day: { base: "day", size: 1 },
  week: { base: "day", size: 7 },
  month: { base: "month", size: 1 },
  quarter: { base: "month", size: 3 },
  year: { base: "month", size: 12 },
};

type Kind = MeasuredValue["kind"];

/**
 * Which kinds of evidence can prove which kinds of written values, beside their own kind. A plain number on either side
 * carries no unit that could disagree.
 */
const provenBy: Record<Kind, readonly Kind[]> = {
  number: ["number", "percent", "money", "count", "duration", "ordinal"],
  percent: ["percent", "number"],
  money: ["money", "number"],
  count: ["count", "number", "ordinal"],
  duration: ["duration", "number"],
  ordinal: ["ordinal", "number", "count"],
  time: ["time"],
};

/** A number in running text has a unit, if only a noun: "12 machines" proves neither 12 % nor 12 months. */
const provenByTextNumber: ReadonlySet<Kind> = new Set(["number", "money", "count", "ordinal"]);

function proves(written: Kind, evidence: Kind, inText: boolean): boolean {
  if (inText && evidence === "number" && !provenByTextNumber.has(written)) return false;
  return provenBy[written].includes(evidence);
}

/** Largest share of the value that a hedge (约, over) may hide. */
const hedgeShare = { about: 0.1, above: 0.25, below: 0.25 } as const;

function lastNonZeroPlace(value: number, precision: number): number {
  let place = precision;
  const size = Math.abs(value);
  while (place * 10 <= size && Math.abs(size / (place * 10) - Math.round(size / (place * 10))) < 1e-9) place *= 10;
  return place;
}

/** Lower and upper bound of the true values that the written one stands for. */
export function reach(written: MeasuredValue): { low: number; high: number } {
  const size = Math.abs(written.value);
  const half = written.precision / 2;
  if (written.approx === undefined) return { low: size - half, high: size + half };
  const place = lastNonZeroPlace(size, written.precision);
  const most = Math.max(hedgeShare[written.approx] * size, half);
  if (written.approx === "above") return { low: size - half, high: size + Math.max(half, Math.min(place, most)) };
  if (written.approx === "below") return { low: size - Math.max(half, Math.min(place, most)), high: size + half };
  const slack = Math.max(half, Math.min(place / 2, most));
  return { low: size - slack, high: size + slack };
}

function within(written: MeasuredValue, truth: number): boolean {
  if (written.signed && Math.sign(truth) !== Math.sign(written.value) && written.value !== 0) return false;
  const { low, high } = reach(written);
  const size = Math.abs(truth);
  const slack = Math.max(size, Math.abs(written.value)) * 1e-9;
  return size >= low - slack && size <= high + slack;
}

/** What the evidence says in the unit of the written value; null where the units cannot be compared. */
function convert(written: MeasuredValue, evidence: MeasuredValue): number[] | null {
  if (written.kind === "money" && evidence.kind === "money" && written.currency !== evidence.currency) return null;
  if (written.kind === "duration" && evidence.kind === "duration") {
    const [to, from] = [durationBase[written.unit], durationBase[evidence.unit]];
    return to.base === from.base ? [(evidence.value * from.size) / to.size] : null;
  }
  const ratio = Math.abs(evidence.value) <= 1 && evidence.kind === "number";
  if (written.kind === "percent" && ratio) return [evidence.value * 100, evidence.value];
  if (written.kind === "number" && evidence.kind === "percent") return [evidence.value, evidence.value / 100];
  return [evidence.value];
}

function measuredAgrees(written: MeasuredValue, evidence: MeasuredValue, inText: boolean): boolean {
  if (!proves(written.kind, evidence.kind, inText)) return false;
  return convert(written, evidence)?.some((truth) => within(written, truth)) ?? false;
}

/**
 * True when `evidence` proves `written`: the same by rounding to the last digit shown (half a unit of tolerance), by a
 * change of unit, or as a coarser date. A sign counts only where one was written: "down 12 %" stands for −12 %.
 * `inText`: the evidence was read out of running text.
 */
export function agrees(written: ScalarValue, evidence: Value, inText = false): boolean {
  if (evidence.kind === "range") return false;
  if (written.kind === "date") {
    if (evidence.kind === "date") return agreesWithDate(written.date, evidence.date);
    const year = written.date.year;
    const bare = written.bare === true && year !== undefined && evidence.kind !== "time";
    return bare && measuredAgrees({ kind: "number", value: year, precision: 1 }, evidence, inText);
  }
  if (evidence.kind === "date") {
    const year = evidence.date.year;
    return evidence.bare === true && year !== undefined && written.kind !== "percent" && written.value === year;
  }
  return measuredAgrees(written, evidence, inText);
}

/** How far apart two values are, relative to the written one; infinite where they cannot be compared. */
export function distance(written: ScalarValue, evidence: Value, inText = false): number {
  if (evidence.kind === "range" || evidence.kind === "date" || written.kind === "date") return Number.POSITIVE_INFINITY;
  if (!proves(written.kind, evidence.kind, inText)) return Number.POSITIVE_INFINITY;
  const truths = convert(written, evidence);
  if (!truths) return Number.POSITIVE_INFINITY;
  const gaps = truths.map((truth) => Math.abs(Math.abs(truth) - Math.abs(written.value)));
  const other = written.kind === evidence.kind ? 0 : 0.5;
  return Math.min(...gaps) / Math.max(Math.abs(written.value), written.precision) + other;
}
