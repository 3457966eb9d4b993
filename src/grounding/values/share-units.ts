import type { FoundValue, MeasuredValue, MoneyValue, NumberValue } from "./value.ts";

/** What stands between the members of a list, and before its last one. */
const within = /^(?:\s?[、，]\s?|, )$/;
const last = /^(?:\s?[、和与及或]\s?|\s?以及\s?|,? (?:and|or) | & )$/;
/** Figures behind these words are names of things, not amounts of the list's unit. */
const naming =
  /(?:\b(?:levels?|phases?|grades?|class|types?|no\.?|stages?|steps?|items?|sections?|versions?|releases?|models?|lines?|plants?|halls?|tiers?|rooms?|pages?|chapters?|questions?)|第|\d\s?(?:of|out of|\/))\s?$/i;

const figure = /\d[\d,]*(?:\.\d+)?/;
/** “12,000 and 1.4 million”: a figure that would become so many times the last one is written out whole. */
const farLarger = 1e3;

type Placed<V> = V & { start: number; end: number };

type List = { start: number; end: number; head: FoundValue; tail: Placed<MeasuredValue> };

function isBare(value: FoundValue): value is Placed<NumberValue> {
  return value.kind === "number" && value.approx === undefined;
}

function isShared(value: FoundValue): value is Placed<MeasuredValue> {
  return ["money", "percent", "count", "duration", "number"].includes(value.kind);
}

/** By what the figure is multiplied where it is written: 10,000 in 3510 万元. */
function magnitudeOf(text: string, value: Placed<MeasuredValue>): number {
  const written = figure.exec(text.slice(value.start, value.end))?.[0].replace(/,/g, "");
  const size = Number(written);
  const scale = written === undefined || size === 0 ? 1 : Math.abs(value.value) / size;
  return [1e2, 1e3, 1e4, 1e6, 1e8, 1e9, 1e12].find((power) => Math.abs(scale - power) < power * 1e-9) ?? 1;
}

/** Where the list that ends with the value at `end` begins: bare figures with nothing but list marks between. */
function startOfList(text: string, values: readonly FoundValue[], end: number): number {
  let start = end;
  while (start > 0) {
    const [before, after] = [values[start - 1], values[start]];
    if (!before || !after || !(isBare(before) || before.kind === "money")) break;
    const mark = start === end ? last : within;
    if (!mark.test(text.slice(before.end, after.start))) break;
    start -= 1;
    if (!isBare(before)) break;
  }
  return start;
}

type Member = NumberValue | MoneyValue;

/** `member` as one of the list that `tail` gives its unit and magnitude to, and `head` its currency. */
function inUnit(text: string, member: Placed<Member>, tail: Placed<MeasuredValue>, head: FoundValue): FoundValue {
  const { start, end, signed } = member;
  const size = magnitudeOf(text, tail);
  const isWhole = magnitudeOf(text, member) > 1 || Math.abs(member.value * size) > farLarger * Math.abs(tail.value);
  const scale = isWhole ? 1 : size;
  const amount = {
    value: Number((member.value * scale).toPrecision(15)),
    precision: Number((member.precision * scale).toPrecision(12)),
    ...(signed && { signed }),
    start,
    end,
  };
  if (head.kind === "money") return { kind: "money", currency: head.currency, ...amount };
  const { approx: _hedge, signed: _sign, ...unit } = tail;
  return { ...unit, ...amount };
}

/** A list that ends with the value at `end`, and has a unit to share: where it begins; null where there is none. */
function findList(text: string, values: readonly FoundValue[], end: number): List | null {
  const tail = values[end];
  if (!tail || !isShared(tail)) return null;
  const start = startOfList(text, values, end);
  const head = values[start];
  if (start === end || !head || naming.test(text.slice(Math.max(0, head.start - 12), head.start))) return null;
  const isPriced = head.kind === "money";
  const fits = isPriced ? tail.kind === "number" || tail.kind === "money" : tail.kind !== "number";
  return fits ? { start, end, head, tail } : null;
}

/** The members of a list in its unit; the last one has it, unless the first alone names the currency. */
function membersOf(text: string, values: readonly FoundValue[], { start, end, head, tail }: List): FoundValue[] {
  return values.slice(start, end + 1).map((member) => {
    if (member.kind !== "money" && member.kind !== "number") return member;
    return member === tail && tail.kind !== "number" ? member : inUnit(text, member, tail, head);
  });
}

/**
 * The unit, magnitude and currency of a list hold for all of its members: “CNY 38.6, 42.9 and 35.1 million”, 3、4 和 5 个月,
 * “12, 15 and 18 %”. `values` are those of `text`, in reading order.
 */
export function shareUnits(text: string, values: FoundValue[]): FoundValue[] {
  const shared = [...values];
  for (let end = values.length - 1; end > 0; end -= 1) {
    const list = findList(text, values, end);
    if (!list) continue;
    shared.splice(list.start, list.end - list.start + 1, ...membersOf(text, values, list));
    end = list.start;
  }
  return shared;
}
