import { type Measure, sizesOf } from "./physical-units.ts";
import type { DurationUnit, MeasuredValue } from "./value.ts";

/** Seconds in the units of time that have a fixed length; months of the calendar in the others. */
const seconds: Partial<Record<DurationUnit, number>> = { minute: 60, hour: 3600, day: 86_400, week: 604_800 };
const months: Partial<Record<DurationUnit, number>> = { month: 1, quarter: 3, year: 12 };
/** A month as it is counted in: 30 days, 31, and the twelfth of 365.25. */
const monthLengths = [30, 365.25 / 12, 31].map((days) => days * 86_400);

/** The evidence in the unit of the written value. `changed`: another unit was written. */
export type Converted = { truths: readonly number[]; changed: boolean };

const asItStands = 1;

/** Every size of one unit in another, as each can be read: GB are 1,000 or 1,024 MB. */
function factorsBetween(from: readonly Measure[], to: readonly Measure[]): number[] {
  return from.flatMap((one) =>
    to.flatMap((other) => (one.dimension === other.dimension ? [one.size / other.size] : [])),
  );
}

const percents: readonly Measure[] = [{ dimension: "share", size: 1 }];

/** What a value measures, where its unit is a physical one; a percentage is a share, as ppm are. */
function measuresOf(value: MeasuredValue): readonly Measure[] | undefined {
  if (value.kind === "count") return value.measures;
  if (value.kind === "percent") return value.points ? undefined : percents;
  const size = value.kind === "duration" ? seconds[value.unit] : undefined;
  return size === undefined ? undefined : [{ dimension: "time", size }];
}

/** True where two values of whatever kinds are measured in units of one dimension: 90 秒 and 1.5 minutes. */
export function shareDimension(a: MeasuredValue, b: MeasuredValue): boolean {
  const [one, other] = [measuresOf(a), measuresOf(b)];
  return one !== undefined && other !== undefined && factorsBetween(one, other).length > 0;
}

function perOf(value: MeasuredValue): readonly Measure[] | undefined {
  return value.kind === "count" || value.kind === "money" ? value.per : undefined;
}

/** What a change of the unit under the stroke multiplies by; null where the two are told for different things. */
function perFactors(written: MeasuredValue, evidence: MeasuredValue): readonly number[] | null {
  const [to, from] = [perOf(written), perOf(evidence)];
  if (!to || !from) return [asItStands];
  const factors = factorsBetween(to, from);
  return factors.length > 0 ? factors : null;
}

function byFactors(evidence: MeasuredValue, over: readonly number[], under: readonly number[]): Converted {
  if (over.length === 1 && under.length === 1 && over[0] === asItStands && under[0] === asItStands) {
    return { truths: [evidence.value], changed: false };
  }
  const factors = [...new Set(over.flatMap((one) => under.map((other) => one * other)))];
  return {
    truths: factors.map((factor) => evidence.value * factor),
    changed: factors.every((factor) => Math.abs(factor - 1) > 1e-9),
  };
}

/** Between days and months a month is any of its usual lengths. */
function betweenDurations(
  written: MeasuredValue & { kind: "duration" },
  evidence: MeasuredValue & { kind: "duration" },
): Converted {
  const [to, from] = [months[written.unit], months[evidence.unit]];
  const [toSeconds = 1, fromSeconds = 1] = [seconds[written.unit], seconds[evidence.unit]];
  if (to !== undefined && from !== undefined) return byFactors(evidence, [from / to], [asItStands]);
  if (to === undefined && from === undefined) return byFactors(evidence, [fromSeconds / toSeconds], [asItStands]);
  const lengths = monthLengths.map((length) =>
    from === undefined ? fromSeconds / (length * (to ?? 1)) : (from * length) / toSeconds,
  );
  return byFactors(evidence, lengths, [asItStands]);
}

function hasUnit(value: MeasuredValue): boolean {
  return value.kind === "count" && value.unit !== "";
}

/** What a change of unit multiplies by; null where the two are no units of one thing: 4.2 t are not 4.2 machines. */
function overFactors(written: MeasuredValue, evidence: MeasuredValue): readonly number[] | null {
  const [to, from] = [measuresOf(written), measuresOf(evidence)];
  if (to && from) {
    const factors = factorsBetween(from, to);
    return factors.length > 0 ? factors : null;
  }
  return (to || from) && hasUnit(written) && hasUnit(evidence) ? null : [asItStands];
}

/**
 * What the evidence says in the unit of the written value; null where the two cannot be of one thing: kilograms and metres,
 * tonnes a hectare and tonnes a tonne. Values without units stand as they are.
 */
export function convertUnits(written: MeasuredValue, evidence: MeasuredValue): Converted | null {
  if (written.kind === "duration" && evidence.kind === "duration") return betweenDurations(written, evidence);
  const under = perFactors(written, evidence);
  const over = under && overFactors(written, evidence);
  return over && byFactors(evidence, over, under);
}

/** A figure in another unit is rounded anew, and may be off by so much of it; after “about” by twice as much. */
const mostOff = 0.05;

/** Whether a figure in another unit than the evidence's is near enough to say the same: 7 weeks are not two months. */
export function isNear({ value, approx }: MeasuredValue, truth: number): boolean {
  if (approx !== undefined && approx !== "about") return true;
  const most = approx === undefined ? mostOff : 2 * mostOff;
  return Math.abs(Math.abs(value) - Math.abs(truth)) <= most * Math.abs(truth) + 1e-9;
}

function scalesOf(measures: readonly Measure[]): number[] {
  return measures.flatMap(({ dimension, size }) => [...sizesOf(dimension)].map((other) => size / other));
}

const durationSizes = [
  ...Object.values(seconds),
  ...Object.values(months).flatMap((of) => monthLengths.map((l) => l * of)),
];

/** By what a written value is multiplied to find evidence of it in any other unit. */
export function unitScales(written: MeasuredValue): number[] {
  const per = perOf(written);
  const under = per ? scalesOf(per).map((scale) => 1 / scale) : [asItStands];
  const over = written.kind === "duration" ? durationScales(written.unit) : scalesOfUnit(written);
  return [...new Set(over.flatMap((one) => under.map((other) => one * other)))];
}

function scalesOfUnit(written: MeasuredValue): number[] {
  const measures = measuresOf(written);
  return measures ? [asItStands, ...scalesOf(measures)] : [asItStands];
}

const knownScales = new Map<DurationUnit, number[]>();

function durationScales(unit: DurationUnit): number[] {
  const known = knownScales.get(unit) ?? readDurationScales(unit);
  knownScales.set(unit, known);
  return known;
}

function readDurationScales(unit: DurationUnit): number[] {
  const own = seconds[unit];
  const fixed = own === undefined ? monthLengths.map((length) => length * (months[unit] ?? 1)) : [own];
  return [...new Set(fixed.flatMap((size) => [...durationSizes, ...sizesOf("time")].map((other) => size / other)))];
}
