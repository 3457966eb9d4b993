import { parseSmall } from "./chinese-numeral.ts";
import { smallNumbers } from "./english-numeral.ts";
import { matchAt } from "./match-at.ts";
import type { Read, TimeValue } from "./value.ts";

const clock = /(\d{1,2}):(\d{1,2})(?::\d{2})?(?![\d:])(?:\s?(am|pm|a\.m\.|p\.m\.)(?![A-Za-z]))?/iy;
const hour = /(\d{1,2})\s?(am|pm|a\.m\.|p\.m\.)(?![A-Za-z])/iy;
const oClock = /(\d{1,2}|[a-z]{3,6}) o['’]clock\b/iy;
const past = /(half|quarter) (past|to) (\d{1,2}|[a-z]{3,6})\b/iy;
const named = /(noon|midday|midnight)\b/iy;
const number = "\\d{1,2}|[零一二两三四五六七八九十]{1,3}";
const period = "凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|夜里|深夜";
const minute = `(半)(?![个年月天])|(一刻|三刻)|整|(\\d{1,2})分?(?![\\d.,%万年月日个家])|([零一二三四五六七八九十]{1,3})分`;
const chinese = new RegExp(`(${period})\\s?(?:(${number})\\s?[点时](?![间候])(?:${minute})?|(\\d{1,2}):(\\d{2}))`, "y");
const chineseClock = new RegExp(`(${number})\\s?[点时](?:${minute})`, "y");
const chineseHour = /(\d{1,2})\s?(?:点(?=[^\u4e00-\u9fa5\d]|$|[前后起开关到至]|钟)钟?|时(?=[前后起到至，。；]|$))/y;
const chineseNamed = /(中午|正午)(?!\s?[\d零一二两三四五六七八九十])|(午夜|零点|零时)/y;

const afternoon = /^p|午后|下午|傍晚|晚上|夜里|深夜/i;
const minutesOf: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const dayMinutes = 1440;

/** 12 am and 凌晨 12 点 begin the day, 晚上 12 点 ends it, 中午 1 点 is 13:00. */
function minutes(hours: number, rest: number, half: string): number {
  if (hours === 12 && /^a|凌晨/i.test(half)) return rest;
  if (hours === 12 && /晚上|夜里|深夜/.test(half)) return dayMinutes + rest;
  const late = (afternoon.test(half) && hours < 12) || (half === "中午" && hours < 11);
  return (late ? hours + 12 : hours) * 60 + rest;
}

function time(value: number, end: number, twelve = false): Read<TimeValue> | null {
  if (!(value >= 0 && value <= dayMinutes + 59)) return null;
  return { value: { kind: "time", value, precision: 1, ...(twelve && { twelve: true as const }) }, end };
}

function hourOf(written: string): number {
  return smallNumbers.get(written.toLowerCase()) ?? parseSmall(written);
}

function readWords(text: string, at: number): Read<TimeValue> | null {
  const name = matchAt(named, text, at);
  if (name) return time(name[0].toLowerCase() === "midnight" ? 0 : 720, at + name[0].length);
  const part = matchAt(past, text, at);
  if (!part) return null;
  const share = part[1]?.toLowerCase() === "half" ? 30 : 15;
  const offset = part[2]?.toLowerCase() === "to" ? -share : share;
  return time(hourOf(part[3] ?? "") * 60 + offset, at + part[0].length, true);
}

function readClock(text: string, at: number): Read<TimeValue> | null {
  const match = matchAt(clock, text, at);
  if (match) return time(minutes(Number(match[1]), Number(match[2]), match[3] ?? ""), at + match[0].length);
  const whole = matchAt(hour, text, at);
  return whole && time(minutes(Number(whole[1]), 0, whole[2] ?? ""), at + whole[0].length);
}

function readOClock(text: string, at: number): Read<TimeValue> | null {
  const match = matchAt(oClock, text, at);
  return match && time(hourOf(match[1] ?? "") * 60, at + match[0].length, true);
}

/** Minutes from the groups 半, 刻, digits, numeral. */
function restOf(groups: readonly (string | undefined)[]): number {
  const written = groups.find((group) => group !== undefined);
  return written === undefined ? 0 : (minutesOf[written] ?? parseSmall(written));
}

function readChinese(text: string, at: number): Read<TimeValue> | null {
  const match = matchAt(chinese, text, at);
  if (match) {
    const [whole, half = "", hours, ...rest] = match;
    const value =
      hours === undefined
        ? minutes(Number(rest[4]), Number(rest[5]), half)
        : minutes(parseSmall(hours), restOf(rest.slice(0, 4)), half);
    return time(value, at + whole.length);
  }
  const name = matchAt(chineseNamed, text, at);
  return name && time(name[1] ? 720 : 0, at + name[0].length);
}

function readChineseClock(text: string, at: number): Read<TimeValue> | null {
  const match = matchAt(chineseClock, text, at);
  if (match) {
    const [whole, hours = "", ...rest] = match;
    const value = parseSmall(hours);
    return time(value * 60 + restOf(rest), at + whole.length, value <= 12);
  }
  const lone = matchAt(chineseHour, text, at);
  const value = Number(lone?.[1]);
  return lone && value <= 24 ? time(value * 60, at + lone[0].length, value <= 12) : null;
}

/** 9:00, 6 pm, 下午 3 点半, 三点一刻, half past three, noon: minutes after midnight. */
export function readTime(text: string, at: number): Read<TimeValue> | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) {
    return readClock(text, at) ?? readChineseClock(text, at) ?? readOClock(text, at);
  }
  if (code < 128) return readWords(text, at) ?? readOClock(text, at);
  return readChinese(text, at) ?? readChineseClock(text, at);
}
