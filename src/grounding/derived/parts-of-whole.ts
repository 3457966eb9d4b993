import type { MeasuredValue } from "../values/value.ts";
import { isQuantity, multiply, percent, subtract, sum } from "./arithmetic.ts";
import { type Result, toResult } from "./compare-sides.ts";
import type { Sentence } from "./mention-order.ts";
import type { Operand } from "./operands.ts";

function sizeOf({ value }: Operand): number {
  return Math.abs(value.value);
}

/** What is left of 100 % where parts are given in percent. */
function restOfAll(operands: readonly Operand[]): Result[] {
  if (!operands.every(({ value }) => value.kind === "percent" && !value.points)) return [];
  const given = operands.reduce((total, { value }) => total + value.value, 0);
  return given > 0 && given < 100 ? toResult("remainder", percent(100 - given), operands) : [];
}

/** `whole − Σ parts`, the whole the largest of them; nothing where the parts are more. */
export function remainder(operands: readonly Operand[]): Result[] {
  const rest = restOfAll(operands);
  const [whole, ...parts] = operands.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const taken = sum(parts.map(({ value }) => value));
  if (!whole || !isQuantity(taken)) return rest;
  const left = subtract(whole.value, taken);
  if (!isQuantity(left) || left.kind === "date" || left.value < 0) return rest;
  return [...rest, ...toResult("remainder", left, operands)];
}

/** `percent × amount`: so many percent of something. */
export function portion([a, b, ...more]: readonly Operand[]): Result[] {
  if (!a || !b || more.length > 0) return [];
  if ((a.value.kind === "percent") === (b.value.kind === "percent")) return [];
  return toResult("portion", multiply(a.value, b.value), [a, b]);
}

const unitPrice = /\bprices?\b|\bper\b|\beach\b|\bapiece\b|单价|均价|售价|每/i;
const counted: ReadonlySet<MeasuredValue["kind"]> = new Set(["number", "count"]);
const priced: ReadonlySet<MeasuredValue["kind"]> = new Set(["number", "money"]);

/** By its label, or by the sentence where only one of the two is an amount of money. */
function isPrice({ value, label }: Operand, other: Operand, { text }: Sentence): boolean {
  if (!priced.has(value.kind) || !counted.has(other.value.kind)) return false;
  return (unitPrice.test(label) && !unitPrice.test(other.label)) || (value.kind === "money" && unitPrice.test(text));
}

/** `unit price × number`; two other figures are never multiplied. */
export function worth([a, b, ...more]: readonly Operand[], sentence: Sentence): Result[] {
  if (!a || !b || more.length > 0) return [];
  return isPrice(a, b, sentence) || isPrice(b, a, sentence)
    ? toResult("worth", multiply(a.value, b.value), [a, b])
    : [];
}
