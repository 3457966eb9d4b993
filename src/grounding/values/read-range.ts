import type { CurrencyContext } from "./currencies.ts";
import { matchAt } from "./match-at.ts";
import { type ReadQuantity, readQuantity } from "./read-quantity.ts";
import { readTime } from "./read-time.ts";
import type { MeasuredValue, RangeValue, Read } from "./value.ts";

const joiner = /\s[-–—~]\s|[-–—~]|\s?[至到]\s?| to /y;

/** 10–20万: the first half takes the unit, and the magnitude when it has none of its own. */
function inherit(first: ReadQuantity, second: ReadQuantity): MeasuredValue | null {
  if (first.value.kind === second.value.kind && first.value.kind !== "number" && first.value.kind !== "money") {
    return first.value;
  }
  const scale = !first.number.scaled && second.number.scaled ? second.number.precision / ownPrecision(second) : 1;
  const { value, precision } = first.value;
  const figure = { value: value * scale, precision: precision * scale };
  if (first.value.kind === "money") return { ...first.value, ...figure };
  return first.value.kind === "number" ? { ...second.value, ...figure } : null;
}

/** Size of the last digit before the magnitude was applied. */
function ownPrecision({ number }: ReadQuantity): number {
  const decimals = /\.(\d+)$/.exec(number.mantissa)?.[1]?.length ?? 0;
  return number.script === "digits" ? 10 ** -decimals : number.precision;
}

function isYearPair(first: ReadQuantity, second: ReadQuantity): boolean {
  const year = /^(?:19|20)\d\d$/;
  return year.test(first.number.mantissa) && year.test(second.number.mantissa) && second.value.kind === "number";
}

function complete(first: ReadQuantity, second: ReadQuantity): RangeValue | null {
  if (isYearPair(first, second)) return null;
  const from = inherit(first, second);
  if (!from) return null;
  if (from.kind !== "money") return from.kind === second.value.kind ? { kind: "range", from, to: second.value } : null;
  if (second.value.kind === "money") {
    return second.value.currency === from.currency ? { kind: "range", from, to: second.value } : null;
  }
  if (second.value.kind !== "number") return null;
  return { kind: "range", from, to: { ...second.value, kind: "money", currency: from.currency } };
}

/** `10–20 %`, `3 到 5 家`, `¥10–20万`, `5 to 8 orders` when `first` was read at its start; null when no range follows. */
export function readRange(text: string, first: ReadQuantity, context: CurrencyContext): Read<RangeValue> | null {
  const join = matchAt(joiner, text, first.end);
  if (!join) return null;
  const at = first.end + join[0].length;
  if (/[-+]/.test(text[at] ?? "")) return null;
  const second = readQuantity(text, at, context);
  const prefixed = second?.value.kind === "money" && first.value.kind === "number" && !/[\d零-龥]/.test(text[at] ?? "");
  if (!second || prefixed) return null;
  const value = complete(first, second);
  return value && { value, end: second.end };
}

/** `9:00–18:00`. */
export function readTimeRange(text: string, at: number): Read | null {
  const first = readTime(text, at);
  if (!first) return null;
  const join = matchAt(joiner, text, first.end);
  const second = join && readTime(text, first.end + join[0].length);
  return second ? { value: { kind: "range", from: first.value, to: second.value }, end: second.end } : first;
}
