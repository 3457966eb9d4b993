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
import { portion, remainder, worth } from "./parts-of-whole.ts";

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
  const ofSum = operation === "share" && (more.length > 0 || operations.has("sum"));
  const parts = ofSum ? partOfSum(operands) : [];
  if (more.length === 0) return [...comparisons[operation](side(a), side(b), sentence), ...parts];
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

/** What numbers of unlike things give; a share of them is one of both as well. */
const ofUnlike: ReadonlySet<Operation> = new Set(["sum", "difference", "remainder", "share"]);

function isUnlike(operands: readonly Operand[]): boolean {
  const units = operands.map(({ value }) => (value.kind === "count" && !value.measures ? value.unit : null));
  return !units.includes(null) && new Set(units).size > 1;
}

/**
 * Numbers of unlike things as numbers of things: lifts and escalators together, licences that no user has. Only where the
 * words name such a calculation, and for shares.
 */
function asThings(operands: readonly Operand[], operation: Operation, named: ReadonlySet<Operation>) {
  if (!ofUnlike.has(operation) || !isUnlike(operands)) return null;
  if (operation !== "share" && ![...ofUnlike].some((each) => named.has(each))) return null;
  return operands.map(({ value, ...operand }) => ({
    ...operand,
    value: value.kind === "count" ? { ...value, unit: "" } : value,
  }));
}

/** A ratio of two amounts is so many times: it proves no amount, whatever its unit. */
function withoutUnit(result: Result, operands: readonly Operand[]): Result {
  const { value } = result;
  if (value.kind !== "number" || operands.every((operand) => operand.value.kind === "number")) return result;
  return { ...result, value: { kind: "multiple", value: value.value, precision: 0 } };
}

/** What exactly these operands give by one operation, in a unit that follows from theirs. `named`: by the words alone. */
export function combine(
  operands: readonly Operand[],
  operation: Operation,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
  named: ReadonlySet<Operation> = operations,
): Result[] {
  const things = asThings(operands, operation, named);
  const united = things ?? inOneUnit(operands);
  const among: ReadonlySet<Operation> = things ? new Set([...operations, "sum"]) : operations;
  return [
    ...combineAsIs(operands, operation, operations, sentence).map((result) => withoutUnit(result, operands)),
    ...(united ? combineAsIs(united, operation, among, sentence).map((result) => withoutUnit(result, united)) : []),
  ];
}

const wholes: Partial<Record<Operation, (operands: readonly Operand[], sentence: Sentence) => Result[]>> = {
  sum: (operands) => toResult("sum", operands.length > 1 ? sum(operands.map(({ value }) => value)) : "units", operands),
  average: (operands) =>
    toResult("average", operands.length > 1 ? average(operands.map(({ value }) => value)) : "units", operands),
  remainder,
  portion,
  worth,
};

function combineAsIs(
  operands: readonly Operand[],
  operation: Operation,
  operations: ReadonlySet<Operation>,
  sentence: Sentence,
): Result[] {
  if (isComparison(operation)) return compared(operands, operation, operations, sentence);
  return wholes[operation]?.(operands, sentence) ?? [];
}
