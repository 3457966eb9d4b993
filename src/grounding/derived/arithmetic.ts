import { addDays, daysBetween, findDay } from "#domain/day";
import type { DateValue, DurationUnit, MeasuredValue } from "../values/value.ts";

/** What is calculated with: a value with its unit. */
export type Quantity = MeasuredValue | DateValue;
/** Why a calculation has no result: `units` or `currencies` that do not go together, division by `zero`. */
export type ArithmeticProblem = "units" | "currencies" | "zero";
export type Outcome = Quantity | ArithmeticProblem;

type Operation = (a: Quantity, b: Quantity) => Outcome;

export function isQuantity(outcome: Quantity | string): outcome is Quantity {
  return typeof outcome !== "string";
}

const [minute, day, month] = ["minute", "day", "month"] as const;
/** What units of time are counted in; days and months do not convert into each other. */
const durationBase: Record<DurationUnit, { base: "minute" | "day" | "month"; size: number }> = {
  minute: { base: minute, size: 1 },
  hour: { base: minute, size: 60 },
  day: { base: day, size: 1 },
  week: { base: day, size: 7 },
  month: { base: month, size: 1 },
  quarter: { base: month, size: 3 },
  year: { base: month, size: 12 },
};

/** Sums of decimals such as 0.1 + 0.2 keep no more digits than binary fractions carry. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : value;
}

/** The same unit with another value, exact. */
export function withValue(quantity: MeasuredValue, value: number): MeasuredValue {
  const { approx: _hedge, signed: _sign, ...bare } = quantity;
  return { ...bare, value: tidy(value), precision: 0 };
}

/** A figure without a unit. */
export function plain(value: number): MeasuredValue {
  return { kind: "number", value: tidy(value), precision: 0 };
}

/** Percent points: 30 is 30 %. */
export function percent(value: number): MeasuredValue {
  return { kind: "percent", value: tidy(value), precision: 0 };
}

function isPlain({ kind }: MeasuredValue): boolean {
  return kind === "number" || kind === "multiple";
}

type Unit = { name: string; size: number };

/** What a value is measured in; values of one name convert by their size. Times of day and ranks are not calculated with. */
function unitOf(quantity: MeasuredValue): Unit | null {
  switch (quantity.kind) {
    case "number":
    case "multiple":
      return { name: "", size: 1 };
    case "percent":
      return { name: "%", size: 1 };
    case "money":
      return { name: quantity.currency, size: 1 };
    case "count":
      return { name: `count ${quantity.unit}`, size: 1 };
    case "duration":
      return { name: durationBase[quantity.unit].base, size: durationBase[quantity.unit].size };
    default:
      return null;
  }
}

const anyCount = "count ";

function areSame({ name: a }: Unit, { name: b }: Unit): boolean {
  return a === b || (a === anyCount && b.startsWith(anyCount)) || (b === anyCount && a.startsWith(anyCount));
}

/** The second value in the unit of the first; null where the units differ. */
function inUnitOf(a: MeasuredValue, b: MeasuredValue): number | null {
  const [to, from] = [unitOf(a), unitOf(b)];
  return to && from && areSame(to, from) ? (b.value * from.size) / to.size : null;
}

/** Why two values have no common unit. */
function mismatch(a: Quantity, b: Quantity): ArithmeticProblem {
  return a.kind === "money" && b.kind === "money" && a.currency !== b.currency ? "currencies" : "units";
}

function dayOf({ date: { year, month: monthNumber, day: dayNumber } }: DateValue) {
  const twoDigits = (part: number | undefined) => String(part ?? "").padStart(2, "0");
  return findDay(`${String(year ?? "").padStart(4, "0")}-${twoDigits(monthNumber)}-${twoDigits(dayNumber)}`);
}

function dateOf(text: string): DateValue {
  const [year, monthNumber, dayNumber] = text.split("-").map(Number);
  return {
    kind: "date",
    date: {
      ...(year !== undefined && { year }),
      ...(monthNumber !== undefined && { month: monthNumber }),
      ...(dayNumber !== undefined && { day: dayNumber }),
    },
  };
}

/** Days from the second date to the first. */
function daysFrom(later: DateValue, earlier: DateValue): Outcome {
  const [to, from] = [dayOf(later), dayOf(earlier)];
  if (!to || !from) return "units";
  return { kind: "duration", value: daysBetween(from, to), precision: 0, unit: "day" };
}

function shifted(date: DateValue, by: Quantity, sign: 1 | -1): Outcome {
  const from = dayOf(date);
  if (!from || by.kind !== "duration" || durationBase[by.unit].base !== "day") return "units";
  return dateOf(addDays(from, sign * by.value * durationBase[by.unit].size));
}

/** Values of one unit; a date and so many days; plain figures. */
export const add: Operation = (a, b) => {
  if (a.kind === "date") return shifted(a, b, 1);
  if (b.kind === "date") return shifted(b, a, 1);
  const other = inUnitOf(a, b);
  return other === null ? mismatch(a, b) : withValue(a, a.value + other);
};

/** Values of one unit; two days (the days between them); a day less so many days. */
export const subtract: Operation = (a, b) => {
  if (a.kind === "date") return b.kind === "date" ? daysFrom(a, b) : shifted(a, b, -1);
  if (b.kind === "date") return "units";
  const other = inUnitOf(a, b);
  return other === null ? mismatch(a, b) : withValue(a, a.value - other);
};

/** Figures without a unit, shares and numbers of things are what another unit is multiplied by; two amounts never are. */
const factors: ReadonlySet<Quantity["kind"]> = new Set(["number", "multiple", "percent", "count"]);

function factorOf(quantity: MeasuredValue): number {
  return quantity.kind === "percent" ? quantity.value / 100 : quantity.value;
}

/** A value times a figure, share or count; two counts only where one of them has no unit. */
export const multiply: Operation = (a, b) => {
  if (a.kind === "date" || b.kind === "date") return "units";
  if (isPlain(b) || b.kind === "percent") return withValue(a, a.value * factorOf(b));
  if (isPlain(a) || a.kind === "percent") return withValue(b, b.value * factorOf(a));
  if (factors.has(b.kind) && a.kind !== "count") return withValue(a, a.value * b.value);
  return factors.has(a.kind) && b.kind !== "count" ? withValue(b, b.value * a.value) : "units";
};

/** One unit over the same: a plain ratio. Anything over a figure, count, share or time keeps its unit: so much for each. */
export const divide: Operation = (a, b) => {
  if (a.kind === "date" || b.kind === "date") return "units";
  if (b.value === 0) return "zero";
  const other = inUnitOf(a, b);
  if (other !== null) return plain(a.value / other);
  if (isPlain(b) || b.kind === "percent") return withValue(a, a.value / factorOf(b));
  if (b.kind === "count" || b.kind === "duration") return isPlain(a) || a.kind === "percent" ? "units" : each(a, b);
  return mismatch(a, b);
};

function each(a: MeasuredValue, b: MeasuredValue): Outcome {
  return a.kind === "money" || a.kind === "count" || a.kind === "duration" ? withValue(a, a.value / b.value) : "units";
}

/** `(to − from) / |from|` in percent. */
export function growth(from: Quantity, to: Quantity): Outcome {
  const change = subtract(to, from);
  if (!isQuantity(change) || change.kind === "date" || from.kind === "date")
    return isQuantity(change) ? "units" : change;
  return from.value === 0 ? "zero" : percent((change.value / Math.abs(from.value)) * 100);
}

/** `part / whole` in percent, both of one unit. */
export function share(part: Quantity, whole: Quantity): Outcome {
  if (part.kind === "date" || whole.kind === "date") return "units";
  const other = inUnitOf(part, whole);
  if (other === null) return mismatch(part, whole);
  return other === 0 ? "zero" : percent((part.value / other) * 100);
}

/** Compound growth in percent a year: `((to / from) ^ (1 / years) − 1) × 100`; both above zero, years given as a figure or time. */
export function compoundGrowth(from: Quantity, to: Quantity, years: Quantity): Outcome {
  const times = divide(to, from);
  if (!isQuantity(times) || times.kind !== "number" || years.kind === "date")
    return isQuantity(times) ? "units" : times;
  const count = years.kind === "duration" ? (years.value * durationBase[years.unit].size) / 12 : years.value;
  if (years.kind === "duration" && durationBase[years.unit].base !== month) return "units";
  if (count === 0) return "zero";
  return times.value > 0 ? percent((times.value ** (1 / count) - 1) * 100) : "units";
}

/** All of one unit, in that of the first. */
export function sum(quantities: readonly Quantity[]): Outcome {
  const [first, ...rest] = quantities;
  if (!first || first.kind === "date") return "units";
  return rest.reduce<Outcome>(
    (total, next) => (isQuantity(total) ? add(total, next) : total),
    withValue(first, first.value),
  );
}

/** The sum over the number of values. */
export function average(quantities: readonly Quantity[]): Outcome {
  const total = sum(quantities);
  return isQuantity(total) ? divide(total, plain(quantities.length)) : total;
}

/** The smallest or largest of values of one unit. */
export function extreme(quantities: readonly Quantity[], pick: "min" | "max"): Outcome {
  const total = sum(quantities);
  const [first, ...rest] = quantities;
  if (!isQuantity(total) || !first) return isQuantity(total) ? "units" : total;
  return rest.reduce((best, next) => {
    const gap = subtract(next, best);
    if (!isQuantity(gap) || gap.kind === "date") return best;
    return (pick === "min" ? gap.value < 0 : gap.value > 0) ? next : best;
  }, first);
}
