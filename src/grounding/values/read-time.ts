import { matchAt } from "./match-at.ts";
import type { Read, TimeValue } from "./value.ts";

const clock = /(\d{1,2}):(\d{1,2})(?::\d{2})?(?![\d:])(?:\s?(am|pm|a\.m\.|p\.m\.)(?![A-Za-z]))?/iy;
const hour = /(\d{1,2})\s?(am|pm|a\.m\.|p\.m\.)(?![A-Za-z])/iy;
const chinese = /(上午|下午|晚上|早上|中午)\s?(\d{1,2})(?:\s?点(?:(半)|(\d{1,2})分?)?|:(\d{2}))/y;

function minutes(hours: number, rest: number, half: string): number {
  const afternoon = /^p|下午|晚上/i.test(half) && hours < 12;
  const midnight = /^a/i.test(half) && hours === 12;
  return (afternoon ? hours + 12 : midnight ? 0 : hours) * 60 + rest;
}

/** 9:00, 6 pm, 下午 3 点半: minutes after midnight. */
export function readTime(text: string, at: number): Read<TimeValue> | null {
  const match = matchAt(clock, text, at);
  if (match) return time(minutes(Number(match[1]), Number(match[2]), match[3] ?? ""), at + match[0].length);
  const whole = matchAt(hour, text, at);
  if (whole) return time(minutes(Number(whole[1]), 0, whole[2] ?? ""), at + whole[0].length);
  const zh = matchAt(chinese, text, at);
  if (!zh) return null;
  const rest = zh[3] ? 30 : Number(zh[4] ?? zh[5] ?? 0);
  return time(minutes(Number(zh[2]), rest, zh[1] ?? ""), at + zh[0].length);
}

function time(value: number, end: number): Read<TimeValue> {
  return { value: { kind: "time", value, precision: 1 }, end };
}
