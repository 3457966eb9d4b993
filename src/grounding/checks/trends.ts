import type { DirectionWord } from "../derived/direction-words.ts";
import type { Operand } from "../derived/operands.ts";
import { renderMeasured } from "../render-factor.ts";
import { agrees } from "../values/compare-values.ts";
import type { MeasuredValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { wrong } from "./comparisons.ts";

type Measured = MeasuredValue & { start: number; end: number };

/** What had better be small: it improves by going down. */
const better =
  /overdue|arrears|loss|claims?\b|complaint|costs?\b|expens|debts?\b|days (?:to|until)|returns|churn|incident|逾期|欠款|损失|索赔|投诉|成本|费用|退货|流失|事故|天数/i;

/** Whether a change goes the way the word says; `of`: what is said to change. */
export function agreesWith({ direction, judges }: DirectionWord, change: number, of: string): boolean {
  const up = judges && better.test(of) ? direction === "down" : direction === "up";
  return up ? change > 0 : change < 0;
}

const changing =
  /growth|change|trend|delta|increase|decrease|decline|yoy|against the|on the (?:year|quarter|month) before|变化|变动|增长|增幅|降幅|增速|同比|环比/i;
/** Written beside a target it says what is asked for, not what happened. */
const planned = /target|goal|step|plan|目标|计划/i;

/** A fact that says by how much something changed. */
function isChange({ id, label }: Operand, { ledger }: CheckContext): boolean {
  const entry = ledger.entries.get(id)?.entry;
  const named = entry?.kind === "fact" ? `${label} ${entry.path}` : label;
  return changing.test(named) && !planned.test(named);
}

/** “Is falling: -8 %”, “在下滑，同比 -8%”: the figure follows where the clause of the word ends. */
const bridge =
  /^[^,，;；。.!?！？:：–—()（）\d]{0,24}(?:[,，:：(（]|\s[–—]|——)\s*(?:(?:同比|环比|较[^，。；\d]{0,10}|by|about|约|change|year[- ]on[- ]year|yoy|down|up|at|now|变化|变动|降幅|增幅|跌幅|涨幅|增速|幅度|达|为|是)[:：]?\s*){0,3}$/i;

function bridgedTo({ end, clause }: DirectionWord, { text, values }: CheckedText): Measured | undefined {
  return values.find(
    (value): value is Measured =>
      value.kind === "percent" && value.start >= clause.end && bridge.test(text.slice(end, value.start)),
  );
}

/** Points of percent within which something can be said not to have moved. */
const stillFlat = 5;

function contradicts(word: DirectionWord, { value, label }: Operand): boolean {
  if (word.direction === "flat") return value.kind === "percent" && Math.abs(value.value) > stillFlat;
  return !agreesWith(word, value.value, label);
}

/** "Rose 12 %" beside a fact of −12 %: its sign says which way it went. */
function againstSigned(
  word: DirectionWord,
  value: Measured,
  text: string,
  stated: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const { signed, ...size } = value;
  const held = stated.filter((operand) => agrees(size, operand.value));
  const [first] = held.filter((operand) => operand.value.value < 0 || isChange(operand, context));
  if (!first || held.some((operand) => !contradicts(word, operand))) return [];
  // “同比增长 -12 %” and “growth: -12 %” name the measure; the sign beside it says which way it went.
  const isMeasure = signed === true && word.names && !/[,，;；]/.test(text.slice(word.end, value.start));
  return isMeasure ? [] : [wrong(word, [first.id], renderMeasured(first.value, context.lang))];
}

const verbal = /(?:在|有所|持续|出现|明显|大幅|小幅|逐年|继续|稳步|略有)\s?$/;

/** Speaks of what the change is of: the clause names nothing else that is measured, and nobody. */
function isAbout(
  word: DirectionWord,
  { text, names }: CheckedText,
  { id }: Operand,
  { ledger }: CheckContext,
): boolean {
  const { start, end } = word.clause;
  const persons = names.some((name) => name.start >= start && name.end <= end && name.who.some(isPerson));
  const entry = ledger.entries.get(id)?.entry;
  if (persons || !entry) return false;
  const { attributes } = ledger.vocabulary();
  const said = attributes.find(text.slice(start, end)).flatMap(({ held }) => [...held.ids]);
  const own = attributes.of(entry, undefined, true);
  // A growth that names no other measure is that of the revenue.
  const isOfRevenue = [...own].every((one) => one === "growth" || one.startsWith("path:"));
  return said.length === 0 || said.some((one) => own.has(one) || (isOfRevenue && one === "revenue"));
}

const isPerson = ({ kind }: { kind: string }) => kind === "person";

/** “Revenue is rising” where the cited change is below zero, without a figure in the sentence. */
function againstTrend(
  word: DirectionWord,
  claim: CheckedText,
  stated: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const isTold = context.cited.some(({ entry }) => entry.kind !== "fact" && entry.kind !== "score");
  const before = claim.text.slice(word.clause.start, word.start);
  if (isTold || (word.names && !verbal.test(before))) return [];
  const changes = stated.filter((operand) => operand.value.kind === "percent" && isChange(operand, context));
  const about = changes.filter((operand) => isAbout(word, claim, operand, context));
  const [first] = about;
  if (!first || about.length < changes.length || about.some((operand) => !contradicts(word, operand))) return [];
  return [wrong(word, [first.id], renderMeasured(first.value, context.lang))];
}

/** A word of change against the sign of the cited change that it speaks of. */
export function trendFindings(
  word: DirectionWord,
  value: Measured | undefined,
  claim: CheckedText,
  stated: readonly Operand[],
  context: CheckContext,
): RawFinding[] {
  const meant = value ?? bridgedTo(word, claim);
  return meant ? againstSigned(word, meant, claim.text, stated, context) : againstTrend(word, claim, stated, context);
}
