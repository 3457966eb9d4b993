import { addDays, daysBetween, findDay, fullMonthsBetween } from "#domain/day";
import type { FindOptions } from "../values/find-values.ts";
import type { DurationUnit } from "../values/value.ts";
import { dateValues, type EvidenceValue } from "./evidence-value.ts";

function lasting(value: number, unit: DurationUnit): EvidenceValue {
  return { value: { kind: "duration", value, precision: 0, unit } };
}

/** Both days belong to the period, so it lasts one day longer than they are apart. */
function lengthBetween(from: string, to: string): EvidenceValue[] {
  const [first, last] = [findDay(from), findDay(to)];
  if (!first || !last || last < first) return [];
  const next = addDays(last, 1);
  const months = fullMonthsBetween(first, next);
  const days = lasting(daysBetween(first, next), "day");
  return months > 0 ? [lasting(months, "month"), days] : [days];
}

const namedLengths: readonly (readonly [RegExp, number])[] = [
  [/^\d{4}$/, 12],
  [/^\d{4}-H[12]$/, 6],
  [/^\d{4}-Q[1-4]$/, 3],
  [/^\d{4}-\d{2}$/, 1],
];

/** A period's first and last day and its length: `2025-11-16/2026-11-15` also proves "12 months", `2026-Q1` "3 months". */
export function periodValues(period: string | undefined, options: FindOptions): EvidenceValue[] {
  if (period === undefined) return [];
  const [from, to] = period.split("/");
  if (from !== undefined && to !== undefined) {
    return [...dateValues(from, options), ...dateValues(to, options), ...lengthBetween(from, to)];
  }
  const months = namedLengths.find(([form]) => form.test(period))?.[1];
  return [...dateValues(period, options), ...(months === undefined ? [] : [lasting(months, "month")])];
}
