import type { Json } from "#domain/json";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { type Opening, type OpeningDay, readWeeks } from "./opening-week.ts";
import { splitKey } from "./split-key.ts";

function number(value: number, path: string): EvidenceValue {
  return { value: { kind: "number", value, precision: 0 }, path };
}

const ratingWords: ReadonlySet<string> = new Set(
  "stars star rating ratings rated score grade 评分 星级 评级".split(" "),
);
const scales = [5, 10, 100] as const;

function isRating(key: string): boolean {
  return ratingWords.has(key) || splitKey(key).some((word) => ratingWords.has(word));
}

/** "4.5 out of 5": the smallest usual scale that a rating fits on. */
function scaleOf(key: string, value: Json, path: string): EvidenceValue[] {
  const scale = typeof value === "number" && isRating(key) ? scales.find((most) => value <= most) : undefined;
  return scale === undefined ? [] : [number(scale, `${path}.scale`)];
}

const subsetMark = ".some";

/** Whether a value only says that some items of a list are meant, which nothing proves. */
export function isSubset({ path }: EvidenceValue): boolean {
  return path?.endsWith(subsetMark) === true;
}

/** Longer lists are not counted item by item. */
const mostCounted = 20;

/** "Two of the three": code cannot count which items are meant, so any number up to all may be said (and is a warning). */
function countsUpTo(length: number, path: string): EvidenceValue[] {
  const all = length > mostCounted ? [length] : Array.from({ length }, (_, index) => index + 1);
  return all.map((count) => number(count, count > 1 && count < length ? `${path}${subsetMark}` : path));
}

const numberInName = /[A-Za-z]{2,}[\s_-]?(\d{2,6})(?!\d)/g;

/** `iatf16949`: written apart, IATF 16949, the digits look like a figure. */
function numbersInName(key: string, path: string): EvidenceValue[] {
  return [...key.matchAll(numberInName)].map((match) => number(Number(match[1]), path));
}

function derive(value: Json, path: string): EvidenceValue[] {
  if (value === null || typeof value !== "object") return [];
  const counted = Array.isArray(value) ? countsUpTo(value.length, `${path}.length`) : [];
  const members = Object.entries(value).flatMap(([key, member]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return [...scaleOf(key, member, at), ...numbersInName(key, at), ...derive(member, at)];
  });
  return [...counted, ...members];
}

/** Full hours as people say them, "9 or 10 pm", "9 to 5": of the twelve on the dial. Days are held against the week itself. */
function spokenHours({ from, to }: Opening, path: string): EvidenceValue[] {
  const full = [from, to].filter((minutes) => minutes % 60 === 0);
  return full.map((minutes) => number((minutes / 60) % 12 || 12, path));
}

/** Or may be: `0:0-0:0` can be read so, and the week itself is held against what is said. */
function isRoundTheClock(day: OpeningDay): boolean {
  if (day.kind === "undefined") return true;
  return day.kind === "open" && day.hours.some(({ from, to }) => to - from === 24 * 60);
}

/** What a record's form proves beside its values: how long its lists are, what scale a rating is on, that a week has days. */
export function derivedValues(value: Json): EvidenceValue[] {
  const weeks = readWeeks(value).flatMap(({ path, days }): EvidenceValue[] => [
    { value: { kind: "duration", value: 7, precision: 0, unit: "day" }, path },
    ...(days.some(isRoundTheClock)
      ? [{ value: { kind: "duration" as const, value: 24, precision: 0, unit: "hour" as const }, path }]
      : []),
    ...days.flatMap((day) => (day.kind === "open" ? day.hours.flatMap((hours) => spokenHours(hours, path)) : [])),
  ]);
  return [...derive(value, ""), ...weeks];
}
