import type { MeasuredValue } from "../values/value.ts";
import {
  average,
  divide,
  isQuantity,
  type Outcome,
  type Quantity,
  share,
  subtract,
  sum,
  withValue,
} from "./arithmetic.ts";
import {
  type Comparison,
  compareShare,
  comparisons,
  isComparison,
  type Result,
  type Side,
  side,
  toResult,
} from "./compare-sides.ts";
import { groupBy } from "./group-by.ts";
import type { Sentence } from "./mention-order.ts";
import type { Operand } from "./operands.ts";
import type { Operation } from "./operation-words.ts";

type Aggregate = (values: readonly Quantity[]) => Outcome;

/** Several operands as one, or one ratio of two. */
function together(operands: readonly Operand[], aggregate: Aggregate): Side[] {
  const value = aggregate(operands.map((operand) => operand.value));
  return isQuantity(value) ? [{ value, operands }] : [];
}

function halves(operands: readonly Operand[], keyOf: (operand: Operand) => string): Operand[][] {
  const found = groupBy(operands, keyOf);
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
