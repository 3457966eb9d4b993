import { matchAt } from "../values/match-at.ts";

/** Days of the week by their place, Monday 0. */
export type Days = readonly number[];

const workdays: Days = [0, 1, 2, 3, 4];
const weekend: Days = [5, 6];
const all: Days = [...workdays, ...weekend];

const dayForms: readonly (readonly [string, string])[] = [
  ["mondays?|mon\\.?", "一"],
  ["tuesdays?|tues?\\.?", "二"],
  ["wednesdays?|wed\\.?", "三"],
  ["thursdays?|thurs?\\.?|thu\\.?", "四"],
  ["fridays?|fri\\.?", "五"],
  ["saturdays?|sat\\.?", "六"],
  ["sundays?|sun\\.?", "[日天]"],
];
const dayPatterns = dayForms.map(
  ([english, chinese]) => new RegExp(`(?:${english})(?![a-z])|(?:周|星期|礼拜|週)${chinese}`, "iy"),
);
/** The second half of 周一至五. */
const bareChinese = dayForms.map(([, chinese]) => new RegExp(chinese, "y"));
const dayJoin = /\s?(?:-|–|—|~|through|thru|to|until|till|至|到)\s?/iy;

const sets: readonly (readonly [RegExp, Days | "rest"])[] = [
  [
    /(?:the )?(?:rest of the week|remaining days(?: of the week)?|every other day(?: of the week)?|(?:all )?other days(?: of the week)?)(?![a-z])|其余(?:时间|日子)?|其他日子/iy,
    "rest",
  ],
  [
    /(?:all |the )?(?:seven|7) days (?:a|per|of the) week|(?:every ?day|daily|all week(?: long)?|throughout the week|each day)(?: of the week)?(?![a-z])|7 days(?![a-z])|每天|每日|天天|全周|一周七天|全年无休/iy,
    all,
  ],
  [/(?:on |the )?(?:weekdays?|working days|business days)(?![a-z])|工作日|平日/iy, workdays],
  [/(?:on |the )?weekends?(?![a-z])|周末|双休日/iy, weekend],
];

export type Read<T> = { value: T; end: number };

function dayAt(text: string, at: number, patterns: readonly RegExp[]): Read<number> | null {
  for (const [day, pattern] of patterns.entries()) {
    const match = matchAt(pattern, text, at);
    if (match) return { value: day, end: at + match[0].length };
  }
  return null;
}

function between(from: number, to: number): Days {
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
}

/** Monday, Mon–Fri, 周一至周五, weekdays, daily, the rest of the week at `at`. */
export function readDays(text: string, at: number): Read<Days | "rest"> | null {
  for (const [pattern, days] of sets) {
    const match = matchAt(pattern, text, at);
    if (match) return { value: days, end: at + match[0].length };
  }
  const first = dayAt(text, at, dayPatterns);
  if (!first) return null;
  const join = matchAt(dayJoin, text, first.end);
  const from = join ? first.end + join[0].length : 0;
  const second = join && (dayAt(text, from, dayPatterns) ?? dayAt(text, from, bareChinese));
  if (!second) return { value: [first.value], end: first.end };
  return { value: between(first.value, second.value), end: second.end };
}

/** Times of opening: both ends, or one. Minutes after midnight; no day part where none was written. */
export type Times = { from?: number; to?: number };

const clock = /(\d{1,2})(?:[:.](\d{2})(?!\d)|:(\d)(?!\d))?(?:\s?(am|pm|a\.m\.|p\.m\.)(?![a-z]))?/iy;
const namedTime = /(noon|midday|中午12点|正午)|(midnight|午夜|凌晨12点|零点)/iy;
const chineseClock = /(上午|早上|早|中午|下午|傍晚|晚上|晚)?\s?(\d{1,2})\s?(?:点|时)(?:(半)|(\d{1,2})分?)?/y;
const timeJoin = /\s?(?:-|–|—|~|to|until|till|through|and|至|到)\s?/iy;
const start = /(?:opens?(?:ing)?(?: its doors)?(?: at)?|from|starting(?: at)?|starts at|after)\s/iy;
const finish =
  /(?:until|till|up to|closes?(?:ing)?(?: at)?|close at|by)\s|营业(?:至|到)|开(?:至|到)|(?:提前|延长|推迟)?(?:至|到)/iy;
const dayMinutes = 24 * 60;

type Clock = { minutes: number /** 1–12 without am or pm. */; bare: boolean; colon: boolean };

function latinClock(text: string, at: number): Read<Clock> | null {
  const match = matchAt(clock, text, at);
  const hour = Number(match?.[1] ?? 99);
  const written = match?.[2] ?? match?.[3];
  const rest = Number(written ?? 0);
  if (!match || hour > 24 || rest > 59) return null;
  const half = match[4]?.[0]?.toLowerCase();
  const shift = half === "p" && hour < 12 ? 12 : half === "a" && hour === 12 ? -12 : 0;
  const value = { minutes: (hour + shift) * 60 + rest, bare: half === undefined, colon: written !== undefined };
  return { value, end: at + match[0].length };
}

function chineseTime(text: string, at: number): Read<Clock> | null {
  const match = matchAt(chineseClock, text, at);
  if (!match) return null;
  const hour = Number(match[2]);
  const late = /下午|傍晚|晚/.test(match[1] ?? "") && hour < 12;
  const minutes = (hour + (late ? 12 : 0)) * 60 + (match[3] ? 30 : Number(match[4] ?? 0));
  return { value: { minutes, bare: false, colon: true }, end: at + match[0].length };
}

function clockAt(text: string, at: number): Read<Clock> | null {
  const named = matchAt(namedTime, text, at);
  if (named) {
    const minutes = named[1] ? dayMinutes / 2 : dayMinutes;
    return { value: { minutes, bare: false, colon: true }, end: at + named[0].length };
  }
  return chineseTime(text, at) ?? latinClock(text, at);
}

function isSure({ bare, colon }: Clock): boolean {
  return !bare || colon;
}

/** 9 to 5 pm: the first half takes the second's half of the day unless that turns it round. */
function withHalf(first: Clock, second: Clock): number {
  const noon = dayMinutes / 2;
  if (!first.bare || first.colon || second.bare || second.minutes < noon || first.minutes >= noon) return first.minutes;
  return first.minutes + noon < second.minutes ? first.minutes + noon : first.minutes;
}

function readBoth(text: string, at: number, first: Read<Clock>): Read<Times> | null {
  const join = matchAt(timeJoin, text, first.end);
  const second = join && clockAt(text, first.end + join[0].length);
  if (!second || !(isSure(first.value) || isSure(second.value))) return null;
  const or = /^\s?(?:or|或)\s?\d/.test(text.slice(second.end, second.end + 5));
  if (or) return { value: { from: withHalf(first.value, second.value) }, end: second.end };
  if (/[\d%]/.test(text[second.end] ?? "") || /[\d.:$¥]/.test(text[at - 1] ?? "")) return null;
  return { value: { from: withHalf(first.value, second.value), to: second.value.minutes }, end: second.end };
}

function readOne(text: string, at: number, cue: RegExp): Read<number> | null {
  const match = matchAt(cue, text, at);
  const time = match && clockAt(text, at + match[0].length);
  return time && isSure(time.value) ? { value: time.value.minutes, end: time.end } : null;
}

const roundTheClock =
  /(?:open )?(?:24\s?(?:\/|x|×)\s?7|24 hours(?: a day)?|round the clock|around the clock)|24\s?小时|全天候?|7\s?[×x*]\s?24(?:\s?小时)?/iy;

/** 9 am–5 pm, until midnight, opens at 10:00, 24 hours, 上午9点至下午6点 at `at`. */
export function readTimes(text: string, at: number): Read<Times> | null {
  const always = matchAt(roundTheClock, text, at);
  if (always) return { value: { from: 0, to: dayMinutes }, end: at + always[0].length };
  const first = clockAt(text, at);
  const both = first && readBoth(text, at, first);
  if (both) return both;
  const until = readOne(text, at, finish);
  if (until) return { value: { to: until.value }, end: until.end };
  const from = readOne(text, at, start);
  if (!from || matchAt(timeJoin, text, from.end)) return null;
  return { value: { from: from.value }, end: from.end };
}
