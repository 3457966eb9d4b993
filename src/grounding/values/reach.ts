import { unitScales } from "./convert-units.ts";
import type { Approximation, MeasuredValue } from "./value.ts";

/** Sizes of true values that a written one stands for; `open`: that bound does not belong to it. */
export type Reach = { low: number; high: number; open?: "low" | "high" };

/** 20,000,000 written to the 10,000 has its last digit at 10,000,000. */
function lastNonZeroPlace(value: number, precision: number): number {
  let place = precision;
  const size = Math.abs(value);
  while (place * 10 <= size && Math.abs(size / (place * 10) - Math.round(size / (place * 10))) < 1e-9) place *= 10;
  return place;
}

/**
 * About: ± 5 %, and no more than one unit of the last digit that is not zero (about 117 million: 116 to 118); at least what
 * rounding to the digits shown gives without the word.
 */
function aboutSlack(size: number, precision: number): number {
  return Math.max(precision / 2, Math.min(0.05 * size, lastNonZeroPlace(size, precision)));
}

/** Nearly: up to 10 % more, and no more than one unit of the last digit that is not zero. */
function nearlySlack(size: number, precision: number): number {
  return Math.max(precision / 2, Math.min(0.1 * size, lastNonZeroPlace(size, precision)));
}

/**
 * How far beyond its figure "over 20" still makes sense: one unit of the last digit that is not zero, a quarter of the
 * figure at most, one unit of the last digit shown at least.
 */
function sensibleSlack(size: number, precision: number): number {
  return Math.max(precision, Math.min(lastNonZeroPlace(size, precision), 0.25 * size));
}

type Bounds = (size: number, precision: number) => Reach;

const hedged: Record<Approximation, Bounds> = {
  about: (size, precision) => ({
    low: size - aboutSlack(size, precision),
    high: size + aboutSlack(size, precision),
  }),
  above: (size, precision) => ({ low: size, high: size + sensibleSlack(size, precision), open: "low" }),
  least: (size, precision) => ({ low: size, high: size + sensibleSlack(size, precision) }),
  below: (size, precision) => ({ low: size - sensibleSlack(size, precision), high: size, open: "high" }),
  nearly: (size, precision) => ({ low: size - nearlySlack(size, precision), high: size, open: "high" }),
  most: (size, precision) => ({ low: size - sensibleSlack(size, precision), high: size }),
  odd: (size, precision) => ({ low: size, high: size + lastNonZeroPlace(size, precision), open: "low" }),
  some: (size, precision) => ({ low: size, high: size + precision, open: "high" }),
};

/**
 * Lower and upper bound of the true values that the written one stands for, by size: half a unit of the last digit
 * shown; hedges as named above (nearly: up to 10 % below, never reaching it; 20 多: up to 30).
 */
export function reach({ value, precision, approx }: MeasuredValue): Reach {
  const size = Math.abs(value);
  if (approx === undefined) return { low: size - precision / 2, high: size + precision / 2 };
  return hedged[approx](size, precision);
}

function scaled({ low, high }: Reach, factor: number, shift = 0): Reach {
  return { low: low * factor + shift, high: high * factor + shift };
}

function mirrored({ low, high }: Reach, from: number): Reach {
  return { low: from - high, high: from - low };
}

/** Sizes at which evidence of any kind may hold a written value, as `agrees` converts between the kinds. */
const searched: Record<MeasuredValue["kind"], (own: Reach) => Reach[]> = {
  number: (own) => [own, scaled(own, 100)],
  percent: (own) => [own, scaled(own, 0.01), scaled(own, 0.01, 1), mirrored(own, 100)],
  money: (own) => [own],
  count: (own) => [own],
  duration: (own) => [own],
  ordinal: (own) => [own],
  time: (own) => [own, scaled(own, 1, 720), scaled(own, 1, -720), scaled(own, 1, 1440), scaled(own, 1, -1440)],
  weekday: (own) => [own],
  multiple: (own) => [own, scaled(own, 100), scaled(own, 100, -100), mirrored(scaled(own, 100), 100)],
  discount: (own) => [own, mirrored(own, 100)],
};

const inUnits: ReadonlySet<MeasuredValue["kind"]> = new Set<MeasuredValue["kind"]>(["count", "duration", "money"]);

/** Ranges of sizes worth comparing with `written`, in its own unit and others; whatever proves it lies in one of them. */
export function searchRanges(written: MeasuredValue): Reach[] {
  const own = searched[written.kind](reach(written));
  if (!inUnits.has(written.kind)) return own;
  return own.flatMap((range) => unitScales(written).map((factor) => scaled(range, factor)));
}
