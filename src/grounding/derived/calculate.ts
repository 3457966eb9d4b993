import type { PreparedLedger } from "../ledger/prepare-ledger.ts";
import {
  type ArithmeticProblem,
  add,
  average,
  compoundGrowth,
  divide,
  extreme,
  growth,
  isQuantity,
  multiply,
  type Outcome,
  percent,
  plain,
  type Quantity,
  share,
  subtract,
  sum,
  withValue,
} from "./arithmetic.ts";
import { entryQuantity } from "./entry-quantity.ts";
import { type Expression, excessOf, readExpression, referenceOf } from "./read-expression.ts";

/**
 * `unknown`: a reference that points at nothing; `words`: at a name or word; `long`, `deep`: more than is read; `syntax`: not
 * an expression, or not a known function or format.
 */
export type CalculationProblem = ArithmeticProblem | "unknown" | "words" | "long" | "deep" | "syntax";
/** `at`: the reference that is no figure. */
export type Calculated =
  | { value: Quantity; evidence: string[] }
  | { problem: CalculationProblem; at?: string | undefined };

type Result = Quantity | CalculationProblem;
type Apply = (given: readonly Quantity[]) => Outcome | "syntax";

function ofTwo(apply: (a: Quantity, b: Quantity) => Outcome): Apply {
  return ([a, b, ...more]) => (a && b && more.length === 0 ? apply(a, b) : "syntax");
}
const ofAll =
  (apply: (all: readonly Quantity[]) => Outcome): Apply =>
  (all) =>
    all.length > 0 ? apply(all) : "syntax";

/** `growth(old, new)`, `share(part, whole)`, `ratio(a, b)`, `cagr(old, new, years)`. */
const functions = new Map<string, Apply>([
  ["sum", ofAll(sum)],
  ["avg", ofAll(average)],
  ["min", ofAll((all) => extreme(all, "min"))],
  ["max", ofAll((all) => extreme(all, "max"))],
  ["growth", ofTwo(growth)],
  ["share", ofTwo(share)],
  ["ratio", ofTwo(divide)],
  [
    "cagr",
    ([from, to, years, ...more]) => (from && to && years && !more.length ? compoundGrowth(from, to, years) : "syntax"),
  ],
]);
const operations = { "+": add, "-": subtract, "*": multiply, "/": divide } as const;

type Format = (value: Quantity) => Result;
const formats = new Map<string, Format>([
  [
    "percent",
    (value) => (value.kind === "number" ? percent(value.value * 100) : value.kind === "percent" ? value : "units"),
  ],
  ["money", (value) => (value.kind === "money" ? value : "units")],
  ["number", (value) => (value.kind === "date" ? "units" : plain(value.value))],
  ["days", asDays],
]);
const daysIn: Readonly<Record<string, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7 };

function asDays(value: Quantity): Result {
  const days = value.kind === "duration" ? daysIn[value.unit] : undefined;
  if (value.kind !== "duration" || days === undefined) return "units";
  return { kind: "duration", value: value.value * days, precision: 0, unit: "day" };
}

type Lookup = (reference: string) => Quantity | "unknown" | "words";

function evaluateAll(expressions: readonly Expression[], lookup: Lookup): Quantity[] | CalculationProblem {
  const values: Quantity[] = [];
  for (const expression of expressions) {
    const value = evaluate(expression, lookup);
    if (!isQuantity(value)) return value;
    values.push(value);
  }
  return values;
}

function evaluateSigned(value: Result, sign: "+" | "-"): Result {
  if (!isQuantity(value) || sign === "+") return value;
  return value.kind === "date" ? "units" : withValue(value, -value.value);
}

/** A figure written in a calculation has no unit. */
function evaluate(expression: Expression, lookup: Lookup): Result {
  if (expression.type === "Literal") return plain(expression.value);
  if (expression.type === "UnaryExpression") {
    return evaluateSigned(evaluate(expression.argument, lookup), expression.operator);
  }
  if (expression.type === "BinaryExpression") {
    const sides = evaluateAll([expression.left, expression.right], lookup);
    return typeof sides === "string" ? sides : ofTwo(operations[expression.operator])(sides);
  }
  if (expression.type === "CallExpression") {
    const given = evaluateAll(expression.arguments, lookup);
    return typeof given === "string" ? given : (functions.get(expression.callee.name)?.(given) ?? "syntax");
  }
  const reference = referenceOf(expression);
  return reference === null ? "syntax" : lookup(reference);
}

const address = /^([A-Z]\d{1,9})(?:\.(.+))?$/;
/** Paths of an entry that hold its value. */
const ofValue: ReadonlySet<string> = new Set(["", "value"]);

/** The value that a reference stands for; where it stands for none, whether it points at words or at nothing. */
function valueAt(reference: string, { entries }: PreparedLedger): Quantity | "unknown" | "words" {
  const [, id = "", path = ""] = address.exec(reference) ?? [];
  const prepared = entries.get(id);
  if (!prepared || prepared.foreign) return "unknown";
  return entryQuantity(prepared.entry, path) ?? (ofValue.has(path) ? "words" : "unknown");
}

function shownAs(result: Result, format: string | undefined): Result {
  return isQuantity(result) && format !== undefined ? (formats.get(format)?.(result) ?? "syntax") : result;
}

/**
 * `F12 / F9 | percent` over a ledger: references to facts (`F12`) and scores (`S2`, `S2.factors.recency`, of that its
 * `points`, `weight`, `contribution`), + − × ÷, brackets, `sum avg min max growth share ratio cagr`, and one of the
 * formats `percent money number days`. Units count: an amount over an amount is a ratio, over a count a unit price; two
 * dates give days; amounts of two currencies are not added. At most 400 characters and 32 brackets deep.
 */
export function calculate(source: string, ledger: PreparedLedger): Calculated {
  const [written = "", format, ...more] = source.split("|").map((part) => part.trim());
  const excess = excessOf(written);
  if (excess) return { problem: excess };
  const expression = more.length === 0 ? readExpression(written) : null;
  if (!expression) return { problem: "syntax" };
  const evidence = new Set<string>();
  let at: string | undefined;
  const result = evaluate(expression, (reference) => {
    const value = valueAt(reference, ledger);
    if (isQuantity(value)) evidence.add(reference.replace(/\..*$/, ""));
    else at ??= reference;
    return value;
  });
  const shown = shownAs(result, format);
  if (!isQuantity(shown)) return at === undefined ? { problem: shown } : { problem: shown, at };
  return evidence.size === 0 ? { problem: "syntax" } : { value: shown, evidence: [...evidence] };
}
