import { parseSmall } from "./chinese-numeral.ts";
import type { CurrencyContext } from "./currencies.ts";
import { rangeJoiner } from "./joiners.ts";
import { matchAt } from "./match-at.ts";
import { type ReadQuantity, readQuantity } from "./read-quantity.ts";
import type { MeasuredValue, RangeValue, Read } from "./value.ts";

/** CNY 17,596,087 to CNY 18.3M: a first half that would become so many times the second is written out whole. */
const farLarger = 1e3;

/** 10–20万: the first half takes the unit, and the magnitude when it has none of its own. */
function inherit(first: ReadQuantity, second: ReadQuantity): MeasuredValue | null {
  if (first.value.kind === second.value.kind && first.value.kind !== "number" && first.value.kind !== "money") {
    return first.value;
  }
  const { value, precision } = first.value;
  const size = !first.number.scaled && second.number.scaled ? second.number.precision / ownPrecision(second) : 1;
  const scale = Math.abs(value * size) > farLarger * Math.abs(second.value.value) ? 1 : size;
  const figure = { value: value * scale, precision: precision * scale };
  if (first.value.kind === "money") return { ...first.value, ...figure };
  return first.value.kind === "number" ? { ...second.value, ...figure } : null;
}

/** Size of the last digit before the magnitude was applied. */
function ownPrecision({ number }: ReadQuantity): number {
  const decimals = /\.(\d+)$/.exec(number.mantissa)?.[1]?.length ?? 0;
  return number.script === "digits" ? 10 ** -decimals : number.precision;
}

function complete(first: ReadQuantity, second: ReadQuantity): RangeValue | null {
  const from = inherit(first, second);
  if (!from) return null;
  if (from.kind !== "money") return from.kind === second.value.kind ? { kind: "range", from, to: second.value } : null;
  if (second.value.kind === "money") {
    return second.value.currency === from.currency ? { kind: "range", from, to: second.value } : null;
  }
  if (second.value.kind !== "number") return null;
  return { kind: "range", from, to: { ...second.value, kind: "money", currency: from.currency } };
}

/** `10–20 %`, `3 到 5 家`, `¥10–20万`, `5 to 8 orders` when `first` was read at `start`; null when no range follows. */
export function readRange(
  text: string,
  start: number,
  first: ReadQuantity,
  context: CurrencyContext,
): Read<RangeValue> | null {
  const at = rangeJoiner(text, start, first.end);
  if (at === first.end || /[-+]/.test(text[at] ?? "")) return null;
  const second = readQuantity(text, at, context, first.value.kind === "money");
  const prefixed = second?.value.kind === "money" && first.value.kind === "number" && !/[\d零-龥]/.test(text[at] ?? "");
  if (!second || prefixed) return null;
  const value = complete(first, second);
  return value && { value, end: second.end };
}

const lone = /([一二三四五六七八九])\s?[到至~—–-]\s?(?=[一二三四五六七八九十])/y;

/** 三到五成, 三至五万元: a single Chinese digit takes scale and unit from the second half. */
export function readLoneRange(text: string, at: number, context: CurrencyContext): Read<RangeValue> | null {
  const match = matchAt(lone, text, at);
  const second = match && readQuantity(text, at + match[0].length, context);
  if (!match || !second || second.value.kind === "number" || second.value.kind === "ordinal") return null;
  const scale = second.value.value / parseSmall(second.number.mantissa.replace(/[万亿]+$/, ""));
  const from = { ...second.value, value: parseSmall(match[1] ?? "") * scale };
  return Number.isFinite(scale) ? { value: { kind: "range", from, to: second.value }, end: second.end } : null;
}

const neighbours =
  /([一二三四五六七八])([两二三四五六七八九])(?=\s?[十百千万亿个家天年月周成台套次人名位条份件项小分倍])/y;
const digit = "零一二三四五六七八九";

/** 三四天 = 3 to 4 days, 七八成 = 70 to 80 %: two neighbouring digits before one unit. */
export function readNeighbours(text: string, at: number, context: CurrencyContext): Read<RangeValue> | null {
  const match = matchAt(neighbours, text, at);
  const [low, high] = [digit.indexOf(match?.[1] ?? ""), digit.indexOf((match?.[2] ?? "").replace("两", "二"))];
  if (!match || high !== low + 1) return null;
  const second = readQuantity(text, at + 1, context);
  if (!second || second.value.kind === "ordinal") return null;
  const from = { ...second.value, value: (second.value.value / high) * low };
  return { value: { kind: "range", from, to: second.value }, end: second.end };
}
