import type { MeasuredValue } from "../values/value.ts";
import { divide, growth, isQuantity, multiply, type Outcome, type Quantity, share, subtract } from "./arithmetic.ts";
import { findDenominator } from "./denominator.ts";
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
export type Side = { value: Quantity; operands: readonly Operand[] };
type Pair = { first: Side; second: Side; told: boolean };

export function side(operand: Operand): Side {
  return { value: operand.value, operands: [operand] };
}

export function toResult(
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

const isChange =
  /\b(?:changes?|effects?|impact|adjust\p{L}*|increase|decrease|variation|movement)\b|变动|变化|增减|调整|影响/iu;

/** A change that stands in the evidence itself, over what it changed. */
function ofChange(a: Side, b: Side): Result[] {
  const [change, ...more] = [a, b].filter(({ operands }) => operands.every(({ label }) => isChange.test(label)));
  const base = change === a ? b : a;
  if (!change || more.length > 0) return [];
  return toResult("growth", share(change.value, base.value), [...change.operands, ...base.operands], { signed: true });
}

const compareGrowth: Compare = (a, b, sentence) => [
  ...ofChange(a, b),
  ...ordered(a, b, sentence).flatMap((found) =>
    toResult("growth", growth(found.second.value, found.first.value), operandsOf(found), {
      signed: found.told,
      unsure: !found.told || isNegative(found.second),
    }),
  ),
];

function size({ value }: Side): number {
  return value.kind === "date" ? 0 : Math.abs(value.value);
}

function shareOfPair(part: Side, whole: Side): Result[] {
  const unsure = isNegative(part) !== isNegative(whole);
  return toResult("share", share(part.value, whole.value), [...part.operands, ...whole.operands], { unsure });
}

/** What is divided by second, where the sentence says which that is. */
function divided(a: Side, b: Side, sentence: Sentence): Pair | null {
  const [[one], [other]] = [lead(a), lead(b)];
  const whole = one && other ? findDenominator(one, other, sentence) : null;
  if (!whole) return null;
  return whole === one ? pair(b, a) : pair(a, b);
}

/** The whole is what the sentence divides by; where it does not say, the part is the smaller one, or the one named first. */
export const compareShare: Compare = (a, b, sentence) => {
  const said = divided(a, b, sentence);
  if (said) return shareOfPair(said.first, said.second);
  const [part, whole] = size(a) <= size(b) ? [a, b] : [b, a];
  const named = mentioned(a, b, sentence).filter(({ first, told }) => told && first !== part);
  return [...shareOfPair(part, whole), ...named.flatMap(({ first, second }) => shareOfPair(first, second))];
};

/** As they are named in the sentence; where that does not tell, the later one over the earlier. */
function inRatio(a: Side, b: Side, sentence: Sentence): Pair[] {
  const said = divided(a, b, sentence);
  if (said) return [said];
  const named = mentioned(a, b, sentence);
  return named.some(({ told }) => told) ? named : ordered(a, b, sentence);
}

/** So much for each: of two units only one can be divided by, whichever is named first. */
function isUnlike(a: Side, b: Side): boolean {
  return share(a.value, b.value) === "units";
}

const compareRatio: Compare = (a, b, sentence) =>
  (isUnlike(a, b) ? [pair(a, b), pair(b, a)] : inRatio(a, b, sentence)).flatMap((found) =>
    toResult("ratio", divide(found.first.value, found.second.value), operandsOf(found), {
      unsure: isNegative(found.first) !== isNegative(found.second),
    }),
  );

const product: Compare = (a, b) => toResult("product", multiply(a.value, b.value), [...a.operands, ...b.operands]);

export const comparisons = {
  difference: compareDifference("difference"),
  change: compareDifference("change"),
  growth: compareGrowth,
  share: compareShare,
  ratio: compareRatio,
  product,
} as const satisfies Partial<Record<Operation, Compare>>;

export type Comparison = keyof typeof comparisons;

export function isComparison(operation: Operation): operation is Comparison {
  return Object.hasOwn(comparisons, operation);
}
