import { derive, resultsOf, type Stated } from "../derived/derive.ts";
import type { Operand } from "../derived/operands.ts";
import { findOperations } from "../derived/operation-words.ts";
import { type ResultPlace, resultPlace } from "../derived/result-place.ts";
import { termsOf } from "../derived/terms.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { asFigure, type Basis, basisOf, derivedFinding, isSentence } from "./derived.ts";

type Written = MeasuredValue & { start: number; end: number };

/** A label of what is left over, or lacking: it may name a remainder without a word for the operation. */
const leftOver =
  /\b(?:un\p{L}+|open|outstanding|due|pending|missing|left|rest|remaining|gap|balance|backlog|not|free|net)\b|[未待剩余欠缺空净]|在谈|在途/iu;

/** Evidence that states a result itself: its label names the operation. */
function statesResult({ label }: Operand, { operations }: ResultPlace): boolean {
  if (operations.has("remainder") && leftOver.test(label)) return true;
  return findOperations(label).some(({ operation }) => operations.has(operation));
}

/** Words of its label that those of the others do not have stand in a stretch of text. */
function isNamed(operand: Operand, others: readonly Operand[], text: string): boolean {
  const own = [...operand.terms].filter((term) => !others.some(({ terms }) => terms.has(term)));
  const said = termsOf(text);
  return own.some((term) => said.has(term));
}

function figuresOf({ values }: CheckedText): Written[] {
  return values.flatMap((value) => asFigure(value) ?? []);
}

function isWrittenTwice(value: Written, figures: readonly Written[]): boolean {
  return figures.some(({ start, value: size }) => start !== value.start && size === value.value);
}

/** One entry is no two operands; a whole ledger holds most small figures. */
function mayBeOperand(value: Written, claim: CheckedText): boolean {
  const many = claim.scope === "cited" && claim.evidence.length > 1;
  return many || isWrittenTwice(value, figuresOf(claim));
}

type Case = { claim: CheckedText; basis: Basis; value: Written; place: ResultPlace; holders: readonly Operand[] };

/** From the figure before to the one after. */
function surroundings({ text, values }: CheckedText, value: Written): string {
  const before = values.findLast(({ end }) => end <= value.start)?.end ?? 0;
  const after = values.find(({ start }) => start >= value.end)?.start ?? text.length;
  return text.slice(before, after);
}

/** As many figures of the sentence as there is evidence for are operands already; a total may be named by its label. */
function isOperandElsewhere({ claim, basis, value, place, holders }: Case): boolean {
  const claimed = figuresOf(claim).filter((figure) => holders.some((holder) => agrees(figure, holder.value)));
  if (claimed.length <= holders.length) return false;
  if (!place.operations.has("sum")) return true;
  const others = basis.cited.filter((operand) => !holders.includes(operand));
  return !holders.some((holder) => isNamed(holder, others, surroundings(claim, value)));
}

/** So many other figures an operation needs before its result can be told from its operands. */
function neededBy({ operations }: ResultPlace): number {
  return operations.has("remainder") ? 1 : 2;
}

/** It stands in evidence that the sentence has no word of, beside the operands it would follow from. */
function isUnnamed({ claim, basis, value, place, holders }: Case): boolean {
  if (!place.sure || claim.scope !== "cited" || holders.some(({ from }) => from === "told")) return false;
  const others = basis.cited.filter((operand) => !holders.includes(operand));
  const before = figuresOf(claim).filter((figure) => figure.start !== value.start && !agrees(figure, value));
  const claimed = others.filter((operand) => before.some((figure) => agrees(figure, operand.value)));
  if (claimed.length < neededBy(place)) return false;
  return !holders.some((holder) => isNamed(holder, others, claim.text));
}

function isSuspect(of: Case): boolean {
  if (of.holders.length === 0 || of.holders.some((holder) => statesResult(holder, of.place))) return false;
  return isOperandElsewhere(of) || isUnnamed(of);
}

/** What the operation gives; nothing where the operands do not go together. */
function resultFor({ basis }: Case, stated: Stated): MeasuredValue | undefined {
  for (const { value } of resultsOf(stated, basis.selections(), basis.sentence)) return value;
  return undefined;
}

function findingFor(of: Case, { lang }: CheckContext, expected: MeasuredValue): RawFinding {
  const { value, holders } = of;
  return {
    code: "unsupported-number",
    severity: isOperandElsewhere(of) ? "block" : "warn",
    message: "unsupported-number.operand",
    start: value.start,
    end: value.end,
    nearest: [...new Set(holders.map(({ id }) => id))].slice(0, 3),
    expected: renderMeasured(expected, lang),
  };
}

function checkFigure(claim: CheckedText, context: CheckContext, written: FoundValue): RawFinding[] {
  const value = asFigure(written);
  if (!value || !mayBeOperand(value, claim)) return [];
  const place = resultPlace(claim.text, written, claim.values);
  if (!place) return [];
  const basis = basisOf(claim, context);
  const holders = basis.pool().filter((operand) => agrees(value, operand.value));
  const of: Case = { claim, basis, value, place, holders };
  if (!isSuspect(of)) return [];
  const stated: Stated = { ...basis.stated, results: place.operations };
  const expected = resultFor(of, stated);
  if (!expected) return [];
  const derived = derive(value, stated, basis.selections(), basis.sentence);
  return derived ? derivedFinding(derived, value, context) : [findingFor(of, context, expected)];
}

/**
 * Part of check 2: a figure that stands in the evidence, but in the place of a result ("of 13 products they bought 3, so
 * 13 are left"). Where the words beside it say an operation, and the evidence that holds it is an operand of that
 * operation (claimed elsewhere in the sentence, or named by no word of it), the figure has to be what the operation
 * gives. Evidence whose label states the result still proves it.
 */
export const checkOperandsAsResults: Check = (claim, context) => {
  if (claim.values.length < 2 || claim.scope === "uncited" || !isSentence(claim)) return [];
  return claim.values.flatMap((value) => checkFigure(claim, context, value));
};
