import { Temporal } from "temporal-polyfill";
import type { QuietHours } from "#domain/slack";

/** The zone that a person lives in; where nobody knows it, or it is none, the one the product runs in. */
export function zoneOf(timeZone: string | null): string {
  const here = Temporal.Now.timeZoneId();
  if (timeZone === null) return here;
  try {
    return localTime(0, timeZone).timeZoneId;
  } catch {
    return here;
  }
}

/**
 * Whether somebody wants to be left alone at a moment. Clocks are read as they hang there, in summer time too; hours whose end is
 * their beginning are none.
 *
 * @param atMs milliseconds since 1970
 * @param quiet null: never
 * @param zone IANA name
 */
export function isQuiet(atMs: number, quiet: QuietHours | null, zone: string): boolean {
  if (quiet === null) return false;
  const local = localTime(atMs, zone);
  if (quiet.weekends !== false && local.dayOfWeek >= saturday) return true;
  const clock = local.toPlainTime().toString({ smallestUnit: "minute" });
  const { from, to } = quiet;
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** Milliseconds since 1970 of the moment that the day began there. */
export function dayBegan(atMs: number, zone: string): number {
  return localTime(atMs, zone).startOfDay().epochMilliseconds;
}

/** ISO: Monday is 1. */
const saturday = 6;

function localTime(atMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs)).toZonedDateTimeISO(zone);
}
