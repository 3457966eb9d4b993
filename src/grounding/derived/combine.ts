import type { MeasuredValue } from "../values/value.ts";
import {
  average,
  divide,
  growth,
  isQuantity,
  multiply,
  type Outcome,
  type Quantity,
  share,
  subtract,
  sum,
  withValue,
} from "./arithmetic.ts";
import { compareMentions, comparePeriods, type Sentence } from "./mention-order.ts";
import type { Operand } from "./operands.ts";
import type { Operation } from "./operation-words.ts";

/**
 * What operands give. `signed`: its sign says which way it goes. `unsure`: its sign can be understood in two ways, as with
 * outflows that some write below zero.
 */
export type Result = {
  operation: Operation;
  value: MeasuredValue;
  evidence: readonly string[];
  signed: boolean;
  unsure: boolean;
};

/** One side of a comparison: an operand, or several as one. */
type Side = { value: Quantity; operands: readonly Operand[] };
type Pair = { first: Side; second: Side; told: boolean };

function side(operand: Operand): Side {
  return { value: operand.value, operands: [operand] };
}

function toResult(
  operation: Operation,
  outcome: Outcome,
  operands: readonly Operand[],
  { signed = false, unsure = false } = {},
): Result[] {
  if (!isQuantity(outcome) || outcome.kind === "date") return [];
  return [{ operation, value: outcome, evidence: [...new Set(operands.map(({ id }) => id))], signed, unsure }];
}

function lead({ operands }: Side): Operand[] {
  return operands.slice(0, 1);
}

/** The later one first; without periods the one named first. `told` is false where neither shows the order. */
function ordered(a: Side, b: Side, sentence: Sentence): Pair[] {
  const [[one], [other]] = [lead(a), lead(b)];
  if (!one || !other) return [];
  const byPeriod = comparePeriods(one, other);
  if (byPeriod !== 0) return [byPeriod > 0 ? pair(a, b) : pair(b, a)];
  return mentioned(a, b, sentence);
}

function pair(first: Side, second: Side, told = true): Pair {
  return { first, second, told };
}

/** The one named first; both ways where the sentence does not tell. */
function mentioned(a: Side, b: Side, sentence: Sentence): Pair[] {
  const [[one], [other]] = [lead(a), lead(b)];
  const order = one && other ? compareMentions(one, other, sentence) : 0;
  if (order !== 0) return [order < 0 ? pair(a, b) : pair(b, a)];
  return [pair(a, b, false), pair(b, a, false)];
}

function isNegative({ value }: Side): boolean {
  return value.kind !== "date" && value.value < 0;
}

type Compare = (a: Side, b: Side, sentence: Sentence) => Result[];

function operandsOf({ first, second }: Pair): Operand[] {
  return [...first.operands, ...second.operands];
}

const compareDifference =
  (operation: "difference" | "change"): Compare =>
  (a, b, sentence) =>
    ordered(a, b, sentence).flatMap((found) =>
      toResult(operation, subtract(found.first.value, found.second.value), operandsOf(found), {
        signed: found.told,
        unsure: !found.told || (isNegative(found.first) && isNegative(found.second)),
      }),
    );

const compareGrowth: Compare = (a, b, sentence) =>
  ordered(a, b, sentence).flatMap((found) =>
    toResult("growth", growth(found.second.value, found.first.value), operandsOf(found), {
      signed: found.told,
      unsure: !found.told || isNegative(found.second),
    }),
  );

function size({ value }: Side): number {
  return value.kind === "date" ? 0 : Math.abs(value.value);
}

function shareOfPair(part: Side, whole: Side): Result[] {
  const unsure = isNegative(part) !== isNegative(whole);
  return toResult("share", share(part.value, whole.value), [...part.operands, ...whole.operands], { unsure });
}

/** The part is the smaller one, or the one named first. */
const compareShare: Compare = (a, b, sentence) => {
  const [part, whole] = size(a) <= size(b) ? [a, b] : [b, a];
  const named = mentioned(a, b, sentence).filter(({ first, told }) => told && first !== part);
  return [...shareOfPair(part, whole), ...named.flatMap(({ first, second }) => shareOfPair(first, second))];
};

const compareRatio: Compare = (a, b, sentence) =>
  mentioned(a, b, sentence).flatMap((found) =>
    toResult("ratio", divide(found.first.value, found.second.value), operandsOf(found), {
      unsure: isNegative(found.first) !== isNegative(found.second),
    }),
  );

const product: Compare = (a, b) => toResult("product", multiply(a.value, b.value), [...a.operands, ...b.operands]);

const comparisons = {
  difference: compareDifference("difference"),
  change: compareDifference("change"),
  growth: compareGrowth,
  share: compareShare,
  ratio: compareRatio,
  product,
} as const satisfies Partial<Record<Operation, Compare>>;

type Comparison = keyof typeof comparisons;

function isComparison(operation: Operation): operation is Comparison {
  return Object.hasOwn(comparisons, operation);
}

type Aggregate = (values: readonly Quantity[]) => Outcome;

/** Several operands as one, or one ratio of two. */
function together(operands: readonly Operand[], aggregate: Aggregate): Side[] {
  const value = aggregate(operands.map((operand) => operand.value));
  return isQuantity(value) ? [{ value, operands }] : [];
}

function halves(operands: readonly Operand[], keyOf: (operand: Operand) => string): Operand[][] {
  const groups = new Map<string, Operand[]>();
  for (const operand of operands) {
    const held = groups.get(keyOf(operand));
    if (held) held.push(operand);
    else groups.set(keyOf(operand), [operand]);
  }
  const found = [...groups.values()];
  const even = found.length === 2 && found[0]?.length === found[1]?.length;
  return even ? found : [];
}

const ratioOf: Aggregate = ([a, b, ...more]) => (a && b && more.length === 0 ? divide(a, b) : "units");
const shareOf: Aggregate = ([a, b, ...more]) => (a && b && more.length === 0 ? share(a, b) : "units");
const differenceOf: Aggregate = ([a, b, ...more]) => (a && b && more.length === 0 ? subtract(a, b) : "units");

/** How several operands of one side become one value, by the words of the sentence; a sum where they do not say. */
const inner: Partial<Record<Operation, readonly Aggregate[]>> = {
  average: [average],
  share: [shareOf, (values) => shareOf(values.toReversed())],
  ratio: [ratioOf, (values) => ratioOf(values.toReversed())],
  difference: [differenceOf],
  change: [differenceOf],
};

function aggregatesFor(operations: ReadonlySet<Operation>, outer: Operation): Aggregate[] {
  const named = [...operations]
    .filter((operation) => operation !== outer)
    .flatMap((operation) => inner[operation] ?? []);
  return [...named, sum];
}

/** Two years of several things, or two things over several years: each as one, then compared. */
function grouped(
  operands: readonly Operand[],
  operation: Comparison,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
) {
  const splits = [halves(operands, ({ period }) => JSON.stringify(period)), halves(operands, ({ label }) => label)];
  return splits.flatMap(([one = [], other = []]) =>
    aggregatesFor(operations, operation).flatMap((aggregate) => {
      const [a] = together(one, aggregate);
      const [b] = together(other, aggregate);
      return a && b ? comparisons[operation](a, b, sentence) : [];
    }),
  );
}

/** One of them beside all the others: a part of a whole that is given, or of the sum. */
function partOfSum(operands: readonly Operand[]): Result[] {
  const whole = sum(operands.map(({ value }) => value));
  if (!isQuantity(whole)) return [];
  return operands.flatMap((operand) => {
    const others = operands.filter((other) => other !== operand);
    const rest = sum(others.map(({ value }) => value));
    return [
      ...toResult("share", share(operand.value, whole), operands),
      ...(isQuantity(rest) ? compareShare(side(operand), { value: rest, operands: others }, noSentence) : []),
    ];
  });
}
const noSentence: Sentence = { text: "", values: [] };

function compared(
  operands: readonly Operand[],
  operation: Comparison,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
) {
  const [a, b, ...more] = operands;
  if (!a || !b) return [];
  if (more.length === 0) return comparisons[operation](side(a), side(b), sentence);
  const parts = operation === "share" ? partOfSum(operands) : [];
  return [...parts, ...grouped(operands, operation, operations, sentence)];
}

const unitOf = (value: MeasuredValue): string => (value.kind === "money" ? value.currency : value.kind);

/** Plain figures beside values of one unit are of that unit too: tables write it once. */
function inOneUnit(operands: readonly Operand[]): Operand[] | null {
  const united = operands.filter(({ value }) => value.kind !== "number");
  const [first] = united;
  if (!first || united.length === operands.length) return null;
  if (united.some(({ value }) => unitOf(value) !== unitOf(first.value))) return null;
  return operands.map((operand) => ({ ...operand, value: withValue(first.value, operand.value.value) }));
}

/** What exactly these operands give by one operation. */
export function combine(
  operands: readonly Operand[],
  operation: Operation,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
): Result[] {
  const united = inOneUnit(operands);
  return [
    ...combineAsIs(operands, operation, operations, sentence),
    ...(united ? combineAsIs(united, operation, operations, sentence) : []),
  ];
}

function combineAsIs(
  operands: readonly Operand[],
  operation: Operation,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
): Result[] {
  if (isComparison(operation)) return compared(operands, operation, operations, sentence);
  const values = operands.map(({ value }) => value);
  if (operation === "sum") return toResult("sum", operands.length > 1 ? sum(values) : "units", operands);
  return operation === "average" ? toResult("average", operands.length > 1 ? average(values) : "units", operands) : [];
}
