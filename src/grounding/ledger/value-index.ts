import { agrees } from "../values/compare-values.ts";
import { searchRanges } from "../values/reach.ts";
import type { MeasuredValue, RangeValue, ScalarValue } from "../values/value.ts";
import type { EvidenceValue } from "./evidence-value.ts";

const measuredKinds = [
  ...(["number", "percent", "money", "count", "duration"] as const),
  ...(["ordinal", "time", "weekday", "multiple", "discount"] as const),
];

type Owner = { values: readonly EvidenceValue[] };
type Held<O> = { owner: O; evidence: EvidenceValue };

/** Finds who holds a value, or something close to it, without going through every entry. */
export type ValueIndex<O> = {
  findHolders: (value: ScalarValue) => O[];
  /** Some evidence of the same kind around the value, unordered; for saying what would have been right. */
  findNear: (value: ScalarValue) => { owner: O; evidence: EvidenceValue }[];
};

/** How much evidence on either side of a value, and how many dates, are worth comparing. */
const nearby = { each: 16, dates: 200 } as const;

/** Monday to Friday is found as each of its days. */
function weekdaysOf({ from, to }: RangeValue): number[] {
  if (from.kind !== "weekday" || to.kind !== "weekday") return [];
  const count = ((to.value - from.value + 7) % 7) + 1;
  return Array.from({ length: count }, (_, at) => ((from.value - 1 + at) % 7) + 1);
}

/** Magnitude by which a piece of evidence is found; a bare year is found as a number too. */
function sizesOf({ value }: EvidenceValue): number[] {
  if (value.kind === "range") return weekdaysOf(value);
  if (value.kind !== "date") return Number.isFinite(value.value) ? [Math.abs(value.value)] : [];
  return value.bare && value.date.year !== undefined ? [value.date.year] : [];
}

type Sized = { size: number };

/** Index of the first item that is at least `size` large. */
function lowerBound(items: readonly Sized[], size: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.size ?? size) < size) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupByYear<O>(dates: readonly Held<O>[]): Map<number | undefined, Held<O>[]> {
  const groups = new Map<number | undefined, Held<O>[]>();
  for (const item of dates) {
    const { value } = item.evidence;
    const year = value.kind === "date" ? value.date.year : undefined;
    const group = groups.get(year);
    if (group) group.push(item);
    else groups.set(year, [item]);
  }
  return groups;
}

/** Evidence by size, and dates by year, so that a value is looked up in logarithmic time. */
export function createValueIndex<O extends Owner>(owners: readonly O[]): ValueIndex<O> {
  const held = owners.flatMap((owner) => owner.values.map((evidence): Held<O> => ({ owner, evidence })));
  const sized = held.flatMap((item) => sizesOf(item.evidence).map((size) => ({ size, item })));
  sized.sort((a, b) => a.size - b.size);
  const dates = held.filter(({ evidence }) => evidence.value.kind === "date");
  const byYear = groupByYear(dates);

  function measuredCandidates(value: MeasuredValue): Held<O>[] {
    const found = searchRanges(value).flatMap(({ low, high }) => {
      const slack = Math.max(Math.abs(high), 1) * 1e-6;
      const inRange: Held<O>[] = [];
      for (let at = lowerBound(sized, low - slack); at < sized.length; at += 1) {
        const next = sized[at];
        if (!next || next.size > high + slack) break;
        inRange.push(next.item);
      }
      return inRange;
    });
    const isTold =
      value.kind === "weekday" || (value.kind === "duration" && (value.since ?? value.until) !== undefined);
    return isTold ? [...found, ...dates] : found;
  }

  function candidates(value: ScalarValue): Held<O>[] {
    if (value.kind !== "date") return measuredCandidates(value);
    const year = value.guessed ? undefined : value.date.year;
    const dated = year === undefined ? dates : (byYear.get(year) ?? []);
    if (!value.bare || year === undefined) return dated;
    return [...dated, ...measuredCandidates({ kind: "number", value: year, precision: 1 })];
  }

  const near = new Map(
    measuredKinds.map((kind) => [kind, sized.filter(({ item }) => item.evidence.value.kind === kind)]),
  );

  function around(kind: MeasuredValue["kind"], size: number): Held<O>[] {
    const list = near.get(kind) ?? [];
    const at = lowerBound(list, size);
    return list.slice(Math.max(0, at - nearby.each), at + nearby.each).map(({ item }) => item);
  }

  function findNear(value: ScalarValue): Held<O>[] {
    if (value.kind !== "date") {
      const kinds = value.kind === "number" ? [...near.keys()] : [value.kind, "number" as const];
      return kinds.flatMap((kind) => around(kind, Math.abs(value.value)));
    }
    const sameYear = byYear.get(value.date.year) ?? [];
    return (sameYear.length > 0 ? sameYear : dates).slice(0, nearby.dates);
  }

  return {
    findNear,
    findHolders: (value) => [
      ...new Set(
        candidates(value)
          .filter(({ evidence }) => agrees(value, evidence.value, evidence.shown !== undefined))
          .map(({ owner }) => owner),
      ),
    ],
  };
}
