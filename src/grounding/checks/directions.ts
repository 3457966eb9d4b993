import { isQuantity, subtract } from "../derived/arithmetic.ts";
import { type ComparisonWord, findComparisons, findExtremes, holds } from "../derived/comparison-words.ts";
import { type DirectionWord, findDirections } from "../derived/direction-words.ts";
import { groupBy } from "../derived/group-by.ts";
import { comparePeriods, datesIn, isInPeriod } from "../derived/mention-order.ts";
import type { Operand } from "../derived/operands.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import { findValues } from "../values/find-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Place = { start: number; end: number };
type Measured = MeasuredValue & Place;

/** Longer texts are no sentence, and are not searched for what they compare. */
const longest = 2_000;

function isMeasured(value: FoundValue): value is Measured {
  return value.kind !== "date" && value.kind !== "range";
}

/** `a` less `b`; null where they have no common unit. */
function gap(a: MeasuredValue, b: MeasuredValue): number | null {
  const difference = subtract(a, b);
  return isQuantity(difference) && difference.kind !== "date" ? difference.value : null;
}

function wrong(place: Place, nearest: readonly string[], expected: string): RawFinding {
  const { start, end } = place;
  const ids = [...new Set(nearest)].slice(0, 3);
  return { code: "direction", severity: "block", message: "direction.compared", start, end, nearest: ids, expected };
}

function undecided(place: Place, operands: readonly Operand[]): RawFinding {
  const { start, end } = place;
  const nearest = [...new Set(operands.map(({ id }) => id))].slice(0, 3);
  return { code: "direction", severity: "warn", message: "direction.undecided", start, end, nearest };
}

function within({ start, end }: Place, clause: Place): boolean {
  return start >= clause.start && end <= clause.end;
}

const goesTo =
  /^\s*(?:to|until|(?:增长|增加|上升|提升|提高|上涨|下降|减少|下滑|下跌|降低|回落|升|降|涨|跌)?[到至为])\s*$/;
const comesFrom = /(?:\bfrom|从|由)\s*$/i;

/** "Rose from 10 to 20": both levels stand in the sentence itself. */
function fromTo(word: DirectionWord, { text, values }: CheckedText): RawFinding[] | null {
  const inside = values.filter((value) => within(value, word.clause));
  const range = inside.find(
    (value) => value.kind === "range" && comesFrom.test(text.slice(word.clause.start, value.start)),
  );
  if (range?.kind === "range" && range.from.kind !== "date" && range.to.kind !== "date") {
    return againstLevels(word, range.from, range.to, text);
  }
  const measured = inside.filter(isMeasured);
  const at = measured.findIndex((value, index) => {
    const next = measured[index + 1];
    return (
      comesFrom.test(text.slice(word.clause.start, value.start)) &&
      next &&
      goesTo.test(text.slice(value.end, next.start))
    );
  });
  const [from, to] = at < 0 ? [] : measured.slice(at, at + 2);
  return from && to ? againstLevels(word, from, to, text) : null;
}

function againstLevels(word: DirectionWord, from: MeasuredValue, to: MeasuredValue, text: string): RawFinding[] {
  const change = gap(to, from);
  if (change === null || agreesWith(word, change)) return [];
  return [wrong(word, [], text.slice(word.clause.start, word.clause.end).trim())];
}

function agreesWith({ direction }: DirectionWord, change: number): boolean {
  return direction === "up" ? change > 0 : change < 0;
}

/** The values of one thing in two or more periods: the last two, or those of the days named. */
function seriesOf(operands: readonly Operand[], values: readonly FoundValue[]): Operand[][] {
  const byLabel = groupBy(operands, ({ label, value }) => `${label}\n${value.kind}`);
  const dates = datesIn(values);
  return byLabel.flatMap((group) => {
    const named = group.filter((operand) => dates.some(({ date }) => isInPeriod(operand, date)));
    const series = (named.length > 1 ? named : group).toSorted(comparePeriods).slice(-2);
    const [first, last] = series;
    return first && last && comparePeriods(last, first) > 0 ? [series] : [];
  });
}

function againstSeries(word: DirectionWord, series: readonly Operand[][], context: CheckContext): RawFinding[] {
  const changes = series.map(([first, last]) => (first && last ? gap(last.value, first.value) : null));
  const agreeing = changes.filter((change) => change !== null && agreesWith(word, change)).length;
  const [only] = series;
  if (!only || agreeing === changes.length) return [];
  if (agreeing > 0) return [undecided(word, series.flat())];
  const shown = only.map(({ value }) => renderMeasured(value, context.lang)).join(" → ");
  return [
    wrong(
      word,
      only.map(({ id }) => id),
      shown,
    ),
  ];
}

const near = 24;
const changing = /growth|change|trend|delta|increase|decrease|decline|yoy|变化|变动|增长|增幅|降幅|增速|同比|环比/i;

/** The value that a word of change belongs to: right after it, or right before it. */
function changedBy(word: DirectionWord, values: readonly FoundValue[]): Measured | undefined {
  const measured = values.filter(isMeasured).filter((value) => within(value, word.clause));
  const after = measured.find(({ start }) => start >= word.end && start - word.end <= near);
  return after ?? measured.findLast(({ end }) => end <= word.start && word.start - end <= near / 2);
}

/** "Rose 12 %" beside a fact of −12 %: its sign says which way it went. */
function againstSigned(
  word: DirectionWord,
  value: Measured,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const { signed: _sign, ...size } = value;
  const held = operands.filter((operand) => operand.from === "stated" && agrees(size, operand.value));
  const [first] = held.filter((operand) => operand.value.value < 0 || changing.test(operand.label));
  if (!first || held.some((operand) => agreesWith(word, operand.value.value))) return [];
  return agreesWith(word, first.value.value) || value.signed
    ? []
    : [wrong(word, [first.id], renderMeasured(first.value, context.lang))];
}

/** A note that says the same value went the other way. */
function againstTold(word: DirectionWord, value: Measured, { cited, ledger }: CheckContext): RawFinding[] {
  const options = { currency: ledger.currency, currencies: ledger.currencies };
  for (const { id, entry } of cited) {
    if (entry.kind !== "note" && entry.kind !== "knowledge") continue;
    const values = findValues(entry.text, options);
    const told = findDirections(entry.text).filter((other) => {
      const held = changedBy(other, values);
      return held !== undefined && agrees(value, held);
    });
    const [first] = told;
    if (first && told.every(({ direction }) => direction !== word.direction)) {
      return [wrong(word, [id], entry.text.slice(first.clause.start, first.clause.end).trim())];
    }
  }
  return [];
}

function checkDirection(word: DirectionWord, claim: CheckedText, operands: readonly Operand[], context: CheckContext) {
  const levels = fromTo(word, claim);
  if (levels) return levels;
  const value = changedBy(word, claim.values);
  const found = value ? [...againstSigned(word, value, operands, context), ...againstTold(word, value, context)] : [];
  if (found.length > 0) return found.slice(0, 1);
  const stated = operands.filter(({ from }) => from === "stated");
  return againstSeries(word, seriesOf(stated, claim.values), context);
}

/** A value that cited evidence is said to be above or below. */
function checkThreshold(
  word: ComparisonWord,
  claim: CheckedText,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const limit = claim.values.filter(isMeasured).find(({ start }) => start >= word.end && start - word.end <= 2);
  if (!limit) return [];
  const comparable = operands.filter(({ from, value }) => from === "stated" && gap(value, limit) !== null);
  const [only, ...others] = comparable;
  if (!only || others.length > 0 || holds(word.comparison, only.value.value, limit.value)) return [];
  const place = { start: word.start, end: limit.end };
  return [wrong(place, [only.id], renderMeasured(only.value, context.lang))];
}

/** Cited values whose owner, label or period is named in a part of the sentence, and not in the other. */
function namedIn(part: string, other: string, operands: readonly Operand[], context: CheckContext): Operand[] {
  return operands.filter(({ id }) => {
    const name = context.ledger.entries.get(id)?.entry.entity;
    return name !== undefined && part.includes(name) && !other.includes(name);
  });
}

/** "A above B": both named, each with one cited value of the same unit. */
function checkPair(
  word: ComparisonWord,
  claim: CheckedText,
  operands: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const [before, after] = [claim.text.slice(0, word.start), claim.text.slice(word.end)];
  const [a, ...moreA] = namedIn(before, after, operands, context);
  const [b, ...moreB] = namedIn(after, before, operands, context);
  if (!a || !b) return [];
  if (moreA.length > 0 || moreB.length > 0) return [undecided(word, [a, b, ...moreA, ...moreB])];
  const difference = gap(a.value, b.value);
  if (difference === null || holds(word.comparison, difference, 0)) return [];
  const shown = [a, b].map(({ value }) => renderMeasured(value, context.lang)).join(" / ");
  return [wrong(word, [a.id, b.id], shown)];
}

/** Facts of one path state the same of different owners; a total over them is none of them. */
function isSameOf(a: Operand, b: Operand, { ledger }: CheckContext): boolean {
  const [one, other] = [a, b].map(({ id }) => ledger.entries.get(id)?.entry);
  return one?.kind === "fact" && other?.kind === "fact" && one.path === other.path;
}

/** "A is the largest": the one owner named holds the largest of the cited values of one kind. */
function checkExtremes(claim: CheckedText, operands: readonly Operand[], context: CheckContext): RawFinding[] {
  return findExtremes(claim.text).flatMap((word) => {
    const named = namedIn(claim.text, "", operands, context);
    const [one, ...more] = named;
    if (!one || more.length > 0) return [];
    const gaps = operands.flatMap((other) => {
      const difference = other !== one && isSameOf(other, one, context) ? gap(other.value, one.value) : null;
      return difference === null ? [] : [{ other, difference }];
    });
    const better = gaps.find(({ difference }) => (word.extreme === "max" ? difference > 0 : difference < 0));
    return better ? [wrong(word, [better.other.id, one.id], renderMeasured(better.other.value, context.lang))] : [];
  });
}

/**
 * Check 5: words of change and comparison agree with the values they compare: levels in the sentence itself, the values
 * of two periods, the sign of a change, a stated limit, two named owners, the largest of all. Where the cited values
 * speak both ways a warning says so.
 */
export const checkDirections: Check = (claim, context) => {
  const { text, kind } = claim;
  if ((kind !== "fact" && kind !== "inference") || text.length > longest) return [];
  const words = findDirections(text);
  const comparisons = findComparisons(text);
  const operands = context.cited.flatMap((entry) => [...entry.operands()]);
  const stated = operands.filter(({ from }) => from === "stated");
  return [
    ...words.flatMap((word) => checkDirection(word, claim, operands, context)),
    ...comparisons.flatMap((word) => [
      ...checkThreshold(word, claim, operands, context),
      ...checkPair(word, claim, stated, context),
    ]),
    ...(stated.length > 1 ? checkExtremes(claim, stated, context) : []),
  ];
};
