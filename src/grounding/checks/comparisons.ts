import { isQuantity, subtract } from "../derived/arithmetic.ts";
import { type ComparisonWord, findComparisons, holds } from "../derived/comparison-words.ts";
import type { Operand } from "../derived/operands.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";

type Place = { start: number; end: number };
type Measured = MeasuredValue & Place;

function isMeasured(value: FoundValue): value is Measured {
  return value.kind !== "date" && value.kind !== "range";
}

/** `a` less `b`; null where they have no common unit. */
export function gap(a: MeasuredValue, b: MeasuredValue): number | null {
  const difference = subtract(a, b);
  return isQuantity(difference) && difference.kind !== "date" ? difference.value : null;
}

export function wrong(place: Place, nearest: readonly string[], expected: string): RawFinding {
  const { start, end } = place;
  const ids = [...new Set(nearest)].slice(0, 3);
  return { code: "direction", severity: "block", message: "direction.compared", start, end, nearest: ids, expected };
}

export function undecided(place: Place, operands: readonly Operand[]): RawFinding {
  const { start, end } = place;
  const nearest = [...new Set(operands.map(({ id }) => id))].slice(0, 3);
  return { code: "direction", severity: "warn", message: "direction.undecided", start, end, nearest };
}

/** A figure stands within so many characters of the word, past words that say what it is of. */
const near = 30;
const breaksOff = /[,，;；。!?！？:：]|\.\s|\band\b|\bbut\b|而(?!且)|但/;
/** Said to be asked for, not to be so. */
const asks =
  /\b(?:must|should|shall|has to|have to|needs? to|required?|requires|asks?|asked|limit|target|goal|aim|minimum|maximum|if|unless|until|would|expected)\b|应|须|要求|必须|不得|目标|界线|底线|上限|下限|争取|预计|如果|若|需/;

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 60), start);
  return before.split(/[,，;；。!?！？]|\.\s/).at(-1) ?? before;
}

/** The figures a word compares with: the one right after it, else the nearest one after words that name it. */
function limitsOf(word: ComparisonWord, { text, values }: CheckedText): Measured[] {
  return values.filter(isMeasured).filter(({ start }) => {
    const distance = start - word.end;
    return distance >= 0 && distance <= near && !breaksOff.test(text.slice(word.end, start));
  });
}

type Compared = { limit: Measured; subject: Operand; isNear: boolean };

/** All but those that are the limit itself: to the last digit where any is, else as it is rounded. */
function without(limit: Measured, operands: readonly Operand[]): Operand[] {
  const { approx: _hedge, ...bare } = limit;
  const isExact = ({ value }: Operand) => Math.abs(gap(value, limit) ?? 1) < 1e-9;
  const isLimit = operands.some(isExact) ? isExact : ({ value }: Operand) => agrees(bare, value);
  return operands.filter((operand) => !isLimit(operand));
}

/** What is held against a limit: the only other figure of its unit that is cited, or the one written before the word. */
function subjectOf(
  word: ComparisonWord,
  limit: Measured,
  { values }: CheckedText,
  operands: readonly Operand[],
): Operand | null {
  const sameUnit = operands.filter(({ value }) => value.kind === limit.kind && gap(value, limit) !== null);
  const others = without(limit, sameUnit);
  const pool = others.length > 0 && others.length < sameUnit.length ? others : sameUnit;
  const [only, ...more] = pool;
  if (more.length === 0) return only ?? null;
  const written = values.filter(isMeasured).findLast(({ end, kind }) => end <= word.start && kind === limit.kind);
  const meant = written ? pool.filter(({ value }) => agrees(written, value)) : [];
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function comparedBy(word: ComparisonWord, claim: CheckedText, operands: readonly Operand[]): Compared | null {
  for (const limit of limitsOf(word, claim)) {
    const isNear = limit.start - word.end <= 2;
    const subject = subjectOf(word, limit, claim, operands);
    // Further off, only a figure that is cited itself is surely what is compared with.
    const isOther = without(limit, operands).length < operands.length && subject !== null;
    if (subject && (isNear || (isOther && without(limit, [subject, ...operands]).includes(subject))))
      return { limit, subject, isNear };
  }
  return null;
}

/** A value that cited evidence is said to be above or below. */
function checkThreshold(
  word: ComparisonWord,
  claim: CheckedText,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const found = comparedBy(word, claim, operands);
  if (!found || asks.test(clauseBefore(claim.text, word.start))) return [];
  const { limit, subject, isNear } = found;
  if (holds(word.comparison, subject.value.value, limit.value)) return [];
  const place = { start: word.start, end: isNear ? limit.end : word.end };
  return [wrong(place, [subject.id], renderMeasured(subject.value, context.lang))];
}

/** Cited values whose owner is named in a part of the sentence, and not in the other. */
function namedIn(part: string, other: string, operands: readonly Operand[], context: CheckContext): Operand[] {
  return operands.filter(({ id }) => {
    const name = context.ledger.entries.get(id)?.entry.entity;
    return name !== undefined && part.includes(name) && !other.includes(name);
  });
}

/** "A above B": both named, each with one cited value of the same unit. */
function checkPair(
  word: ComparisonWord,
  { text }: CheckedText,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const [before, after] = [text.slice(0, word.start), text.slice(word.end)];
  const [a, ...moreA] = namedIn(before, after, operands, context);
  const [b, ...moreB] = namedIn(after, before, operands, context);
  if (!a || !b) return [];
  if (moreA.length > 0 || moreB.length > 0) return [undecided(word, [a, b, ...moreA, ...moreB])];
  const difference = gap(a.value, b.value);
  if (difference === null || holds(word.comparison, difference, 0)) return [];
  const shown = [a, b].map(({ value }) => renderMeasured(value, context.lang)).join(" / ");
  return [wrong(word, [a.id, b.id], shown)];
}

/** Words that compare agree with what they compare: a stated limit, or two owners that are named. */
export function comparisonFindings(
  claim: CheckedText,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  if (operands.length === 0) return [];
  return findComparisons(claim.text).flatMap((word) => {
    const found = checkThreshold(word, claim, operands, context);
    return found.length > 0 ? found : checkPair(word, claim, operands, context);
  });
}
