import type { FoundValue } from "../values/value.ts";
import { before, firstAfter, pairInOrder, partsClauses } from "./places.ts";

/** `last`: up to the day of the evidence (近 12 个月). `prior`: the one before (上一个 12 个月, the 12 months before). */
export type Window = "last" | "prior";
/** The words of time that say for when a value holds: a date coarser than a day, or a span of time up to now. */
export type BoundPeriod = { span: FoundValue; window?: Window };

const reach = 40;
/** After these a time is a point that something is compared with, counted from or aimed at, not when a value holds. */
const pointBefore =
  /(?:比|较|与|同|自|从|到|至|截至|截止|以来|预计|计划|目标|\b(?:than|from|since|vs|against|compared (?:to|with)|by|until|till|to|before|after|as of|versus))\.?(?: the| its)?\s?$/i;
const pointAfter = /^\s?(?:以来|起|之?前|之?后|底前|至|到|[-–—~～]|\bonwards?\b|\bto\b)/i;
const priorBefore = /(?:上一?个|前一?个|再往前|上上个?|\bprevious|\bpreceding|\bprior|\bearlier)\s?$/i;
const priorAfter = /^\s?(?:before\b|earlier\b)/i;
const lastBefore = /(?:近|最近|过去|\blast|\bpast|\blatest|\btrailing)\s?$/i;
const stronger = /[；;。！？!?\n]|\.(?=\s|$)/;
const windowHead = /(?:上一?个|前一?个|最?近|过去)\s?$/;
/** 比上一个 12 个月的 ¥2,130万: what is compared with holds for that time. */
const ofIt = /^\s?(?:的|['’]s)/;
const after =
  /^\s?(?:\(|（)?(?:in|for|during|over|within|across)?(?: the| its)?(?: last| past| latest| trailing| previous| preceding| prior)?\s?$/i;

function isCoarse(value: FoundValue): boolean {
  return value.kind === "date" && value.date.day === undefined && value.date.year !== undefined;
}

function windowOf(text: string, { kind, start, end }: FoundValue): Window | undefined {
  if (kind !== "duration") return undefined;
  const [head, tail] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  if (priorBefore.test(head) || priorAfter.test(tail)) return "prior";
  return lastBefore.test(head) ? "last" : undefined;
}

function periodAt(text: string, value: FoundValue): BoundPeriod | undefined {
  const window = windowOf(text, value);
  const head = text.slice(Math.max(0, value.start - 16), value.start);
  const tail = text.slice(value.end, value.end + 8);
  const isPoint = !ofIt.test(tail) && pointBefore.test(head.replace(windowHead, ""));
  if (window) return isPoint ? undefined : { span: value, window };
  if (pointAfter.test(tail)) return undefined;
  return isCoarse(value) && !isPoint ? { span: value } : undefined;
}

type Placed = BoundPeriod & { start: number; end: number };

function periodBefore(text: string, values: readonly FoundValue[], periods: readonly Placed[], value: FoundValue) {
  const [last] = before(periods, value.start, reach);
  const [nearest] = before(values, value.start, reach);
  const isNext = last && nearest === last.span && !stronger.test(text.slice(last.end, value.start));
  return isNext ? last : undefined;
}

function periodAfter(text: string, periods: readonly Placed[], value: FoundValue): Placed | undefined {
  const next = periods[firstAfter(periods, value.end)];
  if (!next || next.start > value.end + reach) return undefined;
  const between = text.slice(value.end, next.start);
  return !partsClauses(between) && between.trim() !== "" && after.test(between) ? next : undefined;
}

/**
 * For when each value is claimed: by the time written last before it with no other value between (a comma may part them:
 * 2025年，收入 …), or right after it ("CNY 20M in 2026"), or in the same place of a list.
 */
export function bindPeriods(text: string, values: readonly FoundValue[]): ReadonlyMap<FoundValue, BoundPeriod> {
  const periods = values.flatMap((value): Placed[] => {
    const period = periodAt(text, value);
    return period ? [{ ...period, start: value.start, end: value.end }] : [];
  });
  const bound = new Map<FoundValue, BoundPeriod>();
  if (periods.length === 0) return bound;
  const held = values.filter((value) => value.kind !== "date" && windowOf(text, value) === undefined);
  const paired = pairInOrder(text, periods, held);
  const taken = new Set<BoundPeriod>();
  for (const value of held) {
    const behind = paired.get(value) ?? periodAfter(text, periods, value);
    const period = behind ?? periodBefore(text, values, periods, value);
    if (period && !taken.has(period)) bound.set(value, period);
    if (behind) taken.add(behind);
  }
  return bound;
}
