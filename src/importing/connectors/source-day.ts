import { Temporal } from "temporal-polyfill";
import type { Day } from "#domain/day";

/** `2026-03-05T10:00:00.000Z`, `…+0000`: a moment, not a day. */
const momentForm = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/;
const epochForm = /^\d{12,14}$/;

/** An IANA zone that this machine knows; null for another text. */
export function findTimeZone(name: string | null | undefined): string | null {
  if (!name) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** A moment of a CRM → milliseconds since 1970; null where it is none. */
export function momentMs(text: string | null | undefined): number | null {
  if (!text) return null;
  if (epochForm.test(text)) return Number(text);
  const found = momentForm.exec(text);
  if (!found) return null;
  const ms = Date.parse(`${found[1]}${found[2]?.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(ms) ? null : ms;
}

/** The calendar day that a moment falls on in the CRM's time zone; a text that is no moment stays as it is. */
export function sourceDay(text: string, zone: string): string {
  const ms = momentMs(text);
  if (ms === null) return text;
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first moment of a day in a time zone. Milliseconds since 1970. */
export function startOfDay(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
