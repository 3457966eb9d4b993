import { findDay } from "#domain/day";
import { type Read, refuse } from "../reason.ts";
import { readDay } from "./read-day.ts";

const forms: readonly RegExp[] = [/^(?<m>\d{1,2})-(?<d>\d{1,2})$/, /^(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]?$/u];
/** Not a leap year: a yearly window must not start on a day that most years lack. */
const anyYear = "2026";

/**
 * A cell → `MM-DD`: `03-15`, `3月15日`, and a whole date, which is what spreadsheets make of the first, gives its month and day.
 * Reason: `not-a-month-day`.
 */
export function readMonthDay(cell: string): Read<string> {
  const text = cell.normalize("NFKC").trim();
  const found = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const written = found ? `${found.m?.padStart(2, "0")}-${found.d?.padStart(2, "0")}` : readDay(text).value?.slice(5);
  const exists = written !== undefined && findDay(`${anyYear}-${written}`) !== null;
  return exists ? { value: written } : refuse("not-a-month-day", { value: cell });
}
