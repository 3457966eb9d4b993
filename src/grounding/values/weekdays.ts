import { matchAt } from "./match-at.ts";
import type { Read, WeekdayValue } from "./value.ts";

const chineseDays: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const englishDays = "mon tue wed thu fri sat sun".split(" ");

/** Not 周三次 (three times a week), not 周一定 (certainly). */
const chinese = /(?:周([一二三四五六日])|(?:星期|礼拜)([一二三四五六日天]))(?![次个场位台篇条遍轮小]|一?[定直样]|年)/y;
const fullDay = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/y;
const shortDay =
  /(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?=\s?[-–—~,;:/&)|\d]|\s?$|\s(?:to|and|or|through|thru|until|till|at|from|by)\b|\.(?:\s|$))/y;
/** Sun and Wed are words and names too: the short forms count after these only. */
const beforeShort =
  /(?:^|[|(:;,/&–—-]\s?|\b(?:on|every|each|by|next|last|this|until|till|from|to|through|thru|and|or|before|after|open|closed)\s)$/i;

/** `Wed`, `wednesday`, 三 → 3; 0 where it is no day of the week. */
export function weekdayNumber(written: string): number {
  return chineseDays[written] ?? englishDays.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function weekday(written: string, end: number): Read<WeekdayValue> {
  return { value: { kind: "weekday", value: weekdayNumber(written), precision: 1 }, end };
}

function readShort(text: string, at: number): Read<WeekdayValue> | null {
  const match = matchAt(shortDay, text, at);
  if (!match?.[1] || !beforeShort.test(text.slice(Math.max(0, at - 9), at))) return null;
  return weekday(match[1], at + match[0].length);
}

/** 周三, 星期天, Wednesdays, Wed: a day of the week at `at`, or null. */
export function readWeekday(text: string, at: number): Read<WeekdayValue> | null {
  if (text.charCodeAt(at) > 127) {
    const match = matchAt(chinese, text, at);
    return match && weekday(match[1] ?? match[2] ?? "", at + match[0].length);
  }
  const full = matchAt(fullDay, text, at);
  return full ? weekday(full[1] ?? "", at + full[0].length) : readShort(text, at);
}
