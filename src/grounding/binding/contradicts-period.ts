import { daysBetween, findDay } from "#domain/day";
import type { LedgerEntry } from "#domain/evidence";
import type { FoundValue } from "../values/value.ts";
import type { BoundPeriod } from "./bind-period.ts";
import { type DayRange, lengthOf, rangeOfParts, rangeOfPeriod, sharedDays } from "./day-ranges.ts";

/** `other`: the evidence holds for another time. `partly`: the times overlap and are not the same. */
export type PeriodFault = "other" | "partly";

const dayLengths = { minute: 0, hour: 0, day: 1, week: 7, month: 30.44, quarter: 91.31, year: 365.25 } as const;

/** Days that a written span of time has, roughly. */
function daysOf(span: FoundValue): number {
  return span.kind === "duration" ? span.value * dayLengths[span.unit] : 0;
}

/** A period that ended more than a few days before the evidence was drawn up is not the last one. */
function isPast(range: DayRange, asOf: string | undefined): boolean | undefined {
  const day = asOf === undefined ? null : findDay(asOf.slice(0, 10));
  return day ? daysBetween(range.to, day) > Math.max(31, lengthOf(range) / 4) : undefined;
}

function windowFault({ span, window }: BoundPeriod, range: DayRange, asOf: string | undefined): PeriodFault | null {
  const [written, held] = [daysOf(span), lengthOf(range)];
  if (Math.abs(written - held) > Math.max(3, held * 0.03)) return "other";
  const past = isPast(range, asOf);
  if (past === undefined) return null;
  return past === (window === "prior") ? null : "other";
}

function rangeFault(written: DayRange, held: DayRange): PeriodFault | null {
  if (written.from === held.from && written.to === held.to) return null;
  const shared = sharedDays(written, held);
  return shared * 2 < lengthOf(held) || shared * 2 < lengthOf(written) ? "other" : "partly";
}

/** Whether an entry's period speaks against the time that a value is claimed for; null where nothing does. */
export function periodFault(bound: BoundPeriod, entry: LedgerEntry): PeriodFault | null {
  if (entry.kind !== "fact" || entry.period === undefined) return null;
  const held = rangeOfPeriod(entry.period);
  if (!held) return null;
  if (bound.window) return windowFault(bound, held, entry.asOf);
  const written = bound.span.kind === "date" ? rangeOfParts(bound.span.date) : null;
  return written ? rangeFault(written, held) : null;
}
