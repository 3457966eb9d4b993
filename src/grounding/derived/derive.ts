import { agrees } from "../values/compare-values.ts";
import type { MeasuredValue } from "../values/value.ts";
import { percent, plain } from "./arithmetic.ts";
import { combine } from "./combine.ts";
import type { Result } from "./compare-sides.ts";
import type { Sentence } from "./mention-order.ts";
import { type Direction, findOperations, type Operation } from "./operation-words.ts";
import type { Selection } from "./select-operands.ts";

/**
 * What a sentence says was done with the evidence, and which way the result is said to go. `results`: the operations that
 * the words beside a figure leave for it; the others give no more than what these are made from.
 */
export type Stated = { operations: ReadonlySet<Operation>; direction: Direction; results?: ReadonlySet<Operation> };

/**
 * How a written value stands to what operands give. `follows`: it is the result. `unsure`: of its size, but which way it
 * goes is not decided by the evidence. `opposite`: of its size, but it goes the other way.
 */
export type Derivation = { verdict: "follows" | "unsure" | "opposite"; result: Result };

/** A change that is shown in percent is a growth, as is a difference. */
const alsoMeant: Partial<Record<Operation, readonly Operation[]>> = {
  change: ["growth"],
  difference: ["growth"],
  growth: ["change"],
  share: ["portion"],
  sum: ["worth"],
  ratio: ["worth"],
  average: ["ratio"],
};
/** Words that often stand beside others without naming what was calculated. */
const incidental: ReadonlySet<Operation> = new Set(["remainder", "worth"]);

/** Reads the operations a sentence names; with both ups and downs the sign tells. */
export function readStated(text: string): Stated {
  const words = findOperations(text);
  const named = words.map(({ operation }) => operation);
  const directions = new Set(words.map(({ direction }) => direction).filter((direction) => direction !== "open"));
  const [only = "open"] = directions;
  return {
    operations: new Set([...named, ...named.flatMap((operation) => alsoMeant[operation] ?? [])]),
    direction: directions.size === 1 ? only : "open",
  };
}

/** Without a word only what can hardly be meant otherwise; so many percent can be a share as well. */
const unnamed: ReadonlySet<Operation> = new Set(["sum", "difference", "ratio", "portion", "worth"]);

function withShare(stated: Stated, { kind, signed }: MeasuredValue): Stated {
  const isNamed = [...stated.operations].some((operation) => !incidental.has(operation));
  if (kind !== "percent" || signed || stated.results || isNamed) return stated;
  return { ...stated, operations: new Set([...stated.operations, ...unnamed, "share" as const]) };
}

const mostUnnamed = 3;

function unsigned(written: MeasuredValue): MeasuredValue {
  const { signed: _sign, ...bare } = written;
  return bare;
}

/** The way the written value goes: its sign where one was written, else the word's. */
function signOf(written: MeasuredValue, direction: Direction): number {
  if (written.signed) return Math.sign(written.value);
  return direction === "down" ? -1 : 1;
}

/** A plain difference says how far apart two things are; a sign on it says more. */
function isDirected({ operation, signed }: Result, written: MeasuredValue, direction: Direction): boolean {
  if (!signed) return false;
  return operation !== "difference" || written.signed === true || direction !== "open";
}

/** Operations whose result is below zero only where the evidence is; without a sign the size is meant. */
const keepsSign: ReadonlySet<Operation> = new Set([
  "sum",
  "average",
  "product",
  "ratio",
  "share",
  "remainder",
  "portion",
  "worth",
]);

/** Kinds that so many times can be written as. */
const timesOf: Partial<Record<MeasuredValue["kind"], (times: number) => MeasuredValue>> = {
  number: plain,
  multiple: plain,
  count: plain,
  percent: (times) => percent(times * 100),
};

/** The same figure in the same unit; so many times have none, and prove no amount; two bare figures are no months apart. 12 % is 0.12, never 12. */
function isOfSize(written: MeasuredValue, { value, operation }: Result): boolean {
  if (operation === "difference" && value.kind === "number" && written.kind === "duration") return false;
  if (value.kind === "percent" && written.kind === "number") {
    return Math.abs(value.value) <= 100 && agrees(written, plain(value.value / 100));
  }
  if (value.kind !== "multiple") return agrees(written, value);
  const shown = timesOf[written.kind]?.(value.value);
  return shown !== undefined && agrees(written, shown);
}

function judge(written: MeasuredValue, result: Result, direction: Direction): Derivation | null {
  if (!isOfSize(unsigned(written), result)) return null;
  const sizeAlone = result.operation === "difference" && direction === "open" && !written.signed;
  if (result.unsure && !sizeAlone) return { verdict: "unsure", result };
  const sign = Math.sign(result.value.value);
  if (sign === 0) return { verdict: "follows", result };
  if (isDirected(result, written, direction)) {
    return { verdict: sign === signOf(written, direction) ? "follows" : "opposite", result };
  }
  const wrongSign = written.signed && keepsSign.has(result.operation) && sign !== Math.sign(written.value);
  return { verdict: wrongSign ? "opposite" : "follows", result };
}

const order = { follows: 0, unsure: 1, opposite: 2 } as const;

function better(a: Derivation | null, b: Derivation | null): Derivation | null {
  if (!a || !b) return a ?? b;
  return order[b.verdict] < order[a.verdict] ? b : a;
}

/** All that the sets of operands give by these operations, the likeliest sets first. */
export function* resultsOf(
  { operations, results }: Stated,
  selections: readonly Selection[],
  sentence: Sentence,
): Generator<Result> {
  const named = results !== undefined || [...operations].some((operation) => !incidental.has(operation));
  const tried = named ? operations : new Set([...operations, ...unnamed]);
  const mostOf = (operation: Operation) =>
    named || operations.has(operation) ? Number.POSITIVE_INFINITY : mostUnnamed;
  const byWords = new Set([...operations, ...(results ?? [])]);
  for (const selection of selections) {
    for (const operation of results ?? tried) {
      if (selection.length > mostOf(operation)) continue;
      yield* combine(selection, operation, tried, sentence, byWords);
    }
  }
}

/**
 * The best way in which a written value follows from one of the sets of operands, by the operations the sentence names;
 * null where none gives a value of its size.
 */
export function derive(
  written: MeasuredValue,
  stated: Stated,
  selections: readonly Selection[],
  sentence: Sentence,
): Derivation | null {
  let best: Derivation | null = null;
  for (const result of resultsOf(withShare(stated, written), selections, sentence)) {
    best = better(best, judge(written, result, stated.direction));
    if (best?.verdict === "follows") return best;
  }
  return best;
}
