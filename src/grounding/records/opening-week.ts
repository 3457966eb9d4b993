import type { Json } from "#domain/json";

/** Minutes after midnight; `to` may pass 24:00 where a night runs on. */
export type Opening = { from: number; to: number };
/**
 * Hours of one weekday. `undefined` times (`0:0-0:0`) may mean closed or round the clock: neither counts as known.
 * `unlisted`: the other days are there; most likely closed, but the record does not say so. `unknown`: written as null.
 */
export type OpeningDay =
  | { kind: "open"; hours: readonly Opening[] }
  | { kind: "closed" | "undefined" | "unlisted" | "unknown" };
/** Monday first. */
export type OpeningWeek = { path: string; days: readonly OpeningDay[] };

const keysOfDays: readonly RegExp[] = [
  /^(?:mon(?:day)?|周一|星期一|礼拜一)$/i,
  /^(?:tue(?:s|sday)?|周二|星期二|礼拜二)$/i,
  /^(?:wed(?:s|nesday)?|周三|星期三|礼拜三)$/i,
  /^(?:thu(?:r|rs|rsday)?|周四|星期四|礼拜四)$/i,
  /^(?:fri(?:day)?|周五|星期五|礼拜五)$/i,
  /^(?:sat(?:urday)?|周六|星期六|礼拜六)$/i,
  /^(?:sun(?:day)?|周日|周天|星期日|星期天|礼拜天)$/i,
];
/** A key that speaks of hours makes a missing week unknown rather than absent. */
const keyOfWeek = /hours|opening|schedule|营业时间|开放时间|工作时间|门诊时间/i;
const dayCount = 7;
const dayMinutes = 24 * 60;

const span = /(\d{1,2})(?::(\d{1,2}))?\s?(am|pm)?\s?(?:[-–—~至到]|to)\s?(\d{1,2})(?::(\d{1,2}))?\s?(am|pm)?/gi;
const closedWord = /^(?:closed|休息|休|不营业|关闭|停诊|休诊)$/i;
const allDayWord = /^(?:24\s?(?:h|hours|小时)|open 24 hours|all day|全天)$/i;

function minutes(hour: string | undefined, minute: string | undefined, half: string | undefined): number {
  const base = Number(hour ?? 0) % (half ? 12 : 25);
  return (base + (half?.toLowerCase() === "pm" ? 12 : 0)) * 60 + Number(minute ?? 0);
}

function readDay(value: Json): OpeningDay {
  if (value === null || value === "") return { kind: "unknown" };
  if (Array.isArray(value)) return readDay(value.filter((part) => typeof part === "string").join(", "));
  if (typeof value !== "string") return { kind: "unknown" };
  const text = value.trim();
  if (closedWord.test(text)) return { kind: "closed" };
  if (allDayWord.test(text)) return { kind: "open", hours: [{ from: 0, to: dayMinutes }] };
  const hours = [...text.matchAll(span)].map((match): Opening => {
    const from = minutes(match[1], match[2], match[3] ?? match[6]);
    const to = minutes(match[4], match[5], match[6]);
    return { from, to: to <= from ? to + dayMinutes : to };
  });
  if (hours.length === 0) return { kind: "unknown" };
  const empty = hours.every(
    ({ from, to }) => from === 0 && to === dayMinutes && /\b0?0:0?0\s?[-–—~]\s?0?0:0?0/.test(text),
  );
  return empty ? { kind: "undefined" } : { kind: "open", hours };
}

function readWeek(value: { [key: string]: Json }, path: string): OpeningWeek[] {
  const byDay = keysOfDays.map((form) => Object.entries(value).find(([key]) => form.test(key)));
  const found = byDay.filter((entry) => entry !== undefined).length;
  if (found === 0) return [];
  return [{ path, days: byDay.map((entry): OpeningDay => (entry ? readDay(entry[1]) : { kind: "unlisted" })) }];
}

/** Weeks of opening hours anywhere in a record; a key of hours without a value gives a week of unknown days. */
export function readWeeks(value: Json, path = ""): OpeningWeek[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => readWeeks(item, `${path}.${index}`));
  const here = readWeek(value, path);
  if (here.length > 0) return here;
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (member === null && keyOfWeek.test(key)) return [{ path: at, days: unknownWeek }];
    return readWeeks(member, at);
  });
}

const unknownWeek: readonly OpeningDay[] = Array.from({ length: dayCount }, (): OpeningDay => ({ kind: "unknown" }));
