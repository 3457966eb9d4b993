import { rangeJoiner } from "./joiners.ts";
import { matchAt } from "./match-at.ts";
import { readTime } from "./read-time.ts";
import type { RangeValue, Read, TimeValue, WeekdayValue } from "./value.ts";
import { readWeekday } from "./weekdays.ts";

/** 9–11 am: the first half takes the half of the day from the second. */
const sharedHalf = /(\d{1,2})(?::(\d{2}))?\s?(?:[-–—~]|to|and|until)\s?(\d{1,2})(?::(\d{2}))?\s?([ap])\.?m\b\.?/iy;
const dayMinutes = 1440;

function time(value: number): TimeValue {
  return { kind: "time", value, precision: 1 };
}

function clockOf(hours: string | undefined, rest: string | undefined): number {
  return (Number(hours) % 12) * 60 + Number(rest ?? 0);
}

function readSharedHalf(text: string, at: number): Read<RangeValue> | null {
  const match = matchAt(sharedHalf, text, at);
  if (!match || Number(match[1]) > 12 || Number(match[3]) > 12) return null;
  const late = match[5]?.toLowerCase() === "p" ? 720 : 0;
  const to = clockOf(match[3], match[4]) + late;
  const from = clockOf(match[1], match[2]) + late;
  const shifted = from > to && from >= 720 ? from - 720 : from;
  return { value: { kind: "range", from: time(shifted), to: time(to) }, end: at + match[0].length };
}

/** Midnight ends a range as 24:00; 下午 2 点到 5 点 stays in the afternoon. */
function endOf(from: TimeValue, to: TimeValue): TimeValue {
  if (to.value === 0 && from.value > 0) return { ...to, value: dayMinutes };
  const { twelve, ...plain } = to;
  return twelve && !from.twelve && from.value >= 720 && to.value < 720 ? { ...plain, value: to.value + 720 } : to;
}

/** `9:00`, `9:00–18:00`, `11 am to 5 pm`, 上午9点至下午5点半. */
export function readTimes(text: string, at: number): Read<TimeValue | RangeValue> | null {
  const shared = readSharedHalf(text, at);
  if (shared) return shared;
  const first = readTime(text, at);
  if (!first) return null;
  const join = rangeJoiner(text, at, first.end);
  const second = join > first.end ? readTime(text, join) : null;
  if (!second) return first;
  const to = endOf(first.value, second.value);
  return { value: { kind: "range", from: first.value, to }, end: second.end };
}

const weekend = /周末(?!愉快|快乐)/y;
const [saturday, sunday] = [6, 7].map((value): WeekdayValue => ({ kind: "weekday", value, precision: 1 }));

function readWeekend(text: string, at: number): Read<RangeValue> | null {
  const match = matchAt(weekend, text, at);
  if (!match || !saturday || !sunday) return null;
  return { value: { kind: "range", from: saturday, to: sunday }, end: at + match[0].length };
}

/** 周三, 周一至周五, Mon–Fri, 周末. */
export function readWeekdays(text: string, at: number): Read<WeekdayValue | RangeValue> | null {
  const both = readWeekend(text, at);
  if (both) return both;
  const first = readWeekday(text, at);
  if (!first) return null;
  const join = rangeJoiner(text, at, first.end);
  const second = join > first.end ? readWeekday(text, join) : null;
  return second ? { value: { kind: "range", from: first.value, to: second.value }, end: second.end } : first;
}
