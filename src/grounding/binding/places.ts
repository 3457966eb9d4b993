import type { FoundValue, ScalarValue } from "../values/value.ts";
import type { Measure } from "./attribute-words.ts";

export type Span = { start: number; end: number };

const clauseEnd = /[，；。！？!?\n]|[,;](?!\d)|\.(?=\s|$)/;

/** True where a comma or a stronger mark stands in a stretch of text; one inside a figure parts nothing. */
export function partsClauses(between: string): boolean {
  return clauseEnd.test(between);
}

/** Index of the first of `spans`, which stand in order, that starts at or after `at`. */
export function firstAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `spans` that end before `at` and start no more than `reach` characters before it, the nearest first. */
export function before<T extends Span>(spans: readonly T[], at: number, reach: number): T[] {
  const found: T[] = [];
  for (let index = firstAfter(spans, at) - 1; index >= 0; index -= 1) {
    const span = spans[index];
    if (!span || span.start < at - reach) break;
    if (span.end <= at) found.push(span);
  }
  return found;
}

/** Kinds of attributes that a written value can be the value of. */
const measuresOf: Readonly<Record<ScalarValue["kind"], readonly Measure[]>> = {
  money: ["money"],
  percent: ["percent"],
  discount: ["percent"],
  multiple: ["percent", "number"],
  count: ["count", "number"],
  ordinal: ["count", "number"],
  number: ["number", "count", "quantity", "percent", "money"],
  duration: ["duration"],
  date: ["date"],
  weekday: [],
  time: [],
};

export function kindOf(value: FoundValue): ScalarValue["kind"] {
  return value.kind === "range" ? value.from.kind : value.kind;
}

const points = /^(?:分|points?)$/i;

/** A bare figure, a percentage or so many points can be what a score or one of its factors gives. */
function canBePoints(value: FoundValue): boolean {
  return value.kind === "number" || (value.kind === "count" && points.test(value.unit));
}

const quantities: readonly Measure[] = ["quantity"];

function measuresWritten(value: FoundValue): readonly Measure[] {
  const part = value.kind === "range" ? value.from : value;
  return part.kind === "count" && part.measures ? quantities : measuresOf[part.kind];
}

/** True where an attribute of these kinds can have the value. */
export function fitsKinds(kinds: ReadonlySet<Measure>, value: FoundValue): boolean {
  if (kinds.has("points") && canBePoints(value)) return true;
  return measuresWritten(value).some((measure) => kinds.has(measure));
}

const inOrder = /分别|依次|各为|\brespectively\b/i;

/** True where a text pairs things with values by their order. */
export function pairsInOrder(text: string): boolean {
  return inOrder.test(text);
}

/**
 * Values and what they belong to where both are listed in the same order (收入和毛利率分别为 …, "revenue and margin were …
 * and … respectively"): as many things before the first of the values as there are values.
 */
export function pairInOrder<T extends Span>(
  text: string,
  things: readonly T[],
  values: readonly FoundValue[],
): ReadonlyMap<FoundValue, T> {
  const marker = inOrder.exec(text);
  const listed = marker?.[0].charCodeAt(0) === 0x72 ? values : values.slice(firstAfter(values, marker?.index ?? 0));
  const [first] = listed;
  const named = marker && first ? things.filter(({ end }) => end <= first.start) : [];
  if (named.length < 2 || named.length !== listed.length) return new Map();
  return new Map(listed.flatMap((value, at) => (named[at] ? [[value, named[at]] as const] : [])));
}
