import type { Day } from "#domain/day";
import { datePartsOf } from "./date-parts.ts";
import { matchAt } from "./match-at.ts";
import {
  chineseRelatives,
  englishRelatives,
  type RelativeRule,
  type RelativeUnit,
  steps,
  unitWords,
} from "./relative-rules.ts";
import { after, dayInWeek, lastDayOf, nearestWeekday, shifted, weekNumberOf } from "./resolve-relative.ts";
import type { DateParts, DateValue, DurationValue, MeasuredValue, Read } from "./value.ts";
import { weekdayNumber } from "./weekdays.ts";

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = { date: DateParts; or?: DateParts };

/** The part that needs no day of the text: 一季度 of 明年一季度, 周二 of 下周二. */
function saidIn(groups: Groups): MeasuredValue | DateValue | undefined {
  if (groups.wd !== undefined) return { kind: "weekday", value: weekdayNumber(groups.wd), precision: 1 };
  const { rel, unit, end, wd, ...written } = groups;
  const date = datePartsOf(written);
  return Object.keys(date).length > 0 ? { kind: "date", date } : undefined;
}

/** "Next Tuesday" is the coming one, or the one of next week where that is later; 下周二 is the one of next week. */
function resolveWeekday(asOf: Day, step: number, written: string): Resolved {
  const weekday = weekdayNumber(written);
  const inWeek = dayInWeek(asOf, step, weekday);
  if (step === 0 || written.length < 2) return { date: inWeek };
  const coming = nearestWeekday(asOf, weekday, step > 0 ? 1 : -1);
  return coming.day === inWeek.day ? { date: coming } : { date: coming, or: inWeek };
}

function resolveWeek(asOf: Day, step: number, weekday: string | undefined): Resolved {
  return weekday === undefined ? { date: { week: weekNumberOf(asOf) + step } } : resolveWeekday(asOf, step, weekday);
}

function unitOf(rule: RelativeRule, groups: Groups): RelativeUnit {
  return rule.unit ?? unitWords[(groups.unit ?? "").toLowerCase()] ?? "day";
}

function resolve(rule: RelativeRule, groups: Groups, asOf: Day): Resolved {
  const step = steps[(groups.rel ?? "the").toLowerCase()] ?? 0;
  const unit = unitOf(rule, groups);
  if (unit === "week") return resolveWeek(asOf, step, groups.wd);
  const date = shifted(asOf, unit, step);
  if (groups.end !== undefined) return { date: lastDayOf(date) };
  const said = saidIn(groups);
  return { date: said?.kind === "date" ? { ...date, ...said.date } : date };
}

function dated(resolved: Resolved, said: MeasuredValue | DateValue | undefined): DateValue {
  return { kind: "date", ...resolved, ...(said && { said }) };
}

/**
 * 明年一季度, 上个月, 本月底, next Tuesday, by year end: counted from `asOf`. Without that day what remains of it (the
 * quarter, the weekday), or null.
 */
export function readRelative(text: string, at: number, asOf: Day | undefined): Read<DateValue | MeasuredValue> | null {
  const rules = text.charCodeAt(at) < 128 ? englishRelatives : chineseRelatives;
  for (const rule of rules) {
    const match = matchAt(rule.pattern, text, at);
    if (!match) continue;
    const groups: Groups = match.groups ?? {};
    const said = saidIn(groups);
    const value = asOf === undefined ? said : dated(resolve(rule, groups, asOf), said);
    return value ? { value, end: at + match[0].length } : null;
  }
  return null;
}

const later = /\s?[之以]?后(?![续期台者面])| from now\b| hence\b/iy;
const earlier = /\s?[之以]?前(?![景提期台者往沿])| ago\b/iy;
const lead = /\bin $|再过\s?$/i;

function directionOf(text: string, at: number, end: number): { direction: 1 | -1; end: number } | null {
  const back = matchAt(earlier, text, end);
  if (back) return { direction: -1, end: end + back[0].length };
  const ahead = matchAt(later, text, end);
  if (ahead) return { direction: 1, end: end + ahead[0].length };
  return lead.test(text.slice(Math.max(0, at - 4), at)) ? { direction: 1, end } : null;
}

/** 三天后, three weeks ago: a duration that is counted from `asOf`; the duration itself where it is not. */
export function countedFrom(text: string, at: number, read: Read<DurationValue>, asOf: Day | undefined): Read {
  if (asOf === undefined || read.value.approx !== undefined) return read;
  const way = directionOf(text, at, read.end);
  const date = way && after(asOf, read.value, way.direction);
  return date ? { value: dated({ date }, read.value), end: way.end } : read;
}
