import { isPossible } from "../values/compare-dates.ts";
import { agrees } from "../values/compare-values.ts";
import type { DateValue, FoundValue } from "../values/value.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

/** Both readings of a date whose day and month could change places, or whose week could be counted otherwise. */
function readingsOf(value: FoundValue): DateValue[] {
  if (value.kind !== "date" || value.or === undefined) return [];
  const { date, or } = value;
  return isPossible(date) && isPossible(or)
    ? [
        { kind: "date", date },
        { kind: "date", date: or },
      ]
    : [];
}

/** The evidence writes the date in the very same form: then a reader of both is no worse off. */
function isWrittenSo({ text }: CheckedText, { start, end }: FoundValue, { cited, own }: CheckContext): boolean {
  const written = text.slice(start, end);
  return (cited.length > 0 ? cited : own).some(({ values }) => values.some(({ shown }) => shown === written));
}

/**
 * Part of check 2: 3/5/2026 may be March 5 or 3 May, and evidence of either bears it out; which of them a reader takes it
 * for code cannot tell, so it is a warning.
 */
export const checkAmbiguousDates: Check = (claim, context) =>
  claim.values.flatMap((value): RawFinding[] => {
    const readings = readingsOf(value);
    if (readings.length === 0 || isWrittenSo(claim, value, context)) return [];
    const evidence = context.cited.length > 0 ? context.cited : context.own;
    const holders = evidence.filter(({ values }) =>
      values.some((held) => readings.some((reading) => agrees(reading, held.value, held.shown !== undefined))),
    );
    if (holders.length === 0) return [];
    const { start, end } = value;
    const nearest = holders.map(({ id }) => id).slice(0, 3);
    return [{ code: "unsupported-date", severity: "warn", message: "unsupported-date.ambiguous", start, end, nearest }];
  });
