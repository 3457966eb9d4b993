import { type DirectionWord, findDirections } from "../derived/direction-words.ts";
import { groupBy } from "../derived/group-by.ts";
import { comparePeriods, datesIn, isInPeriod } from "../derived/mention-order.ts";
import type { Operand } from "../derived/operands.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import { findValues } from "../values/find-values.ts";
import type { FoundValue, MeasuredValue } from "../values/value.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { comparisonFindings, gap, undecided, wrong } from "./comparisons.ts";
import { extremeFindings } from "./extremes.ts";
import { sideFindings } from "./sides.ts";
import { agreesWith, trendFindings } from "./trends.ts";

type Place = { start: number; end: number };
type Measured = MeasuredValue & Place;

/** Longer texts are no sentence, and are not searched for what they compare. */
const longest = 2_000;

function isMeasured(value: FoundValue): value is Measured {
  return value.kind !== "date" && value.kind !== "range";
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
  const said = text.slice(word.clause.start, word.clause.end);
  if (change === null || word.direction === "flat" || agreesWith(word, change, said)) return [];
  return [wrong(word, [], said.trim())];
}

const periodWords =
  /\b(?:last|the|before|previous|prior|past|this|current|months?|quarters?|years?)\b|近|上一个|上一|前一个|去年|上年|今年|本年|个月|季度|年|\d+|[\s,，·()（）]+/gi;

/** “Revenue, last 12 months” and “Revenue, the 12 months before” are one thing at two times. */
function withoutPeriod(label: string): string {
  return label.replace(periodWords, " ").replace(/\s+/g, " ").trim().toLowerCase();
}

/** The values of one thing in two or more periods: the last two, or those of the days named. */
function seriesOf(operands: readonly Operand[], values: readonly FoundValue[]): Operand[][] {
  const byLabel = groupBy(operands, ({ label, value }) => `${withoutPeriod(label)}\n${value.kind}`);
  const dates = datesIn(values);
  return byLabel.flatMap((group) => {
    const named = group.filter((operand) => dates.some(({ date }) => isInPeriod(operand, date)));
    const series = (named.length > 1 ? named : group).toSorted(comparePeriods).slice(-2);
    const [first, last] = series;
    return first && last && comparePeriods(last, first) > 0 ? [series] : [];
  });
}

/** Less than this share of the value before, and it can be said not to have moved. */
const stillFlat = 0.05;

function seriesAgrees(word: DirectionWord, [first, last]: readonly Operand[]): boolean {
  const change = first && last ? gap(last.value, first.value) : null;
  if (!first || change === null) return false;
  if (word.direction === "flat") return Math.abs(change) <= Math.abs(first.value.value) * stillFlat;
  return agreesWith(word, change, first.label);
}

function againstSeries(word: DirectionWord, series: readonly Operand[][], context: CheckContext): RawFinding[] {
  const agreeing = series.filter((one) => seriesAgrees(word, one)).length;
  const [only] = series;
  if (!only || agreeing === series.length) return [];
  if (agreeing > 0) return [undecided(word, series.flat())];
  const shown = only.map(({ value }) => renderMeasured(value, context.lang)).join(" → ");
  const ids = only.map(({ id }) => id);
  return [wrong(word, ids, shown)];
}

const near = 24;

/** The value that a word of change belongs to: right after it, or right before it. */
function changedBy(word: DirectionWord, values: readonly FoundValue[]): Measured | undefined {
  const measured = values.filter(isMeasured).filter((value) => within(value, word.clause));
  const after = measured.find(({ start }) => start >= word.end && start - word.end <= near);
  return after ?? measured.findLast(({ end }) => end <= word.start && word.start - end <= near / 2);
}

/** A note that says the same value went the other way. */
function againstTold(word: DirectionWord, value: Measured, { cited, ledger }: CheckContext): RawFinding[] {
  const options = { currency: ledger.currency, currencies: ledger.currencies };
  for (const { id, entry } of cited) {
    if (entry.kind !== "note" && entry.kind !== "knowledge") continue;
    const values = findValues(entry.text, options);
    const told = findDirections(entry.text).filter((other) => {
      if (other.direction === "flat") return false;
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
  const stated = operands.filter(({ from }) => from === "stated");
  const value = word.direction === "flat" ? undefined : changedBy(word, claim.values);
  const found = trendFindings(word, value, claim, stated, context);
  if (found.length > 0) return found;
  const told = value ? againstTold(word, value, context) : [];
  return told.length > 0 ? told : againstSeries(word, seriesOf(stated, claim.values), context);
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
  const operands = context.cited.flatMap((entry) => [...entry.operands()]);
  const stated = operands.filter(({ from }) => from === "stated");
  return [
    ...words.flatMap((word) => checkDirection(word, claim, operands, context)),
    ...comparisonFindings(claim, stated, context),
    ...sideFindings(claim, context),
    ...extremeFindings(claim, context),
  ];
};
