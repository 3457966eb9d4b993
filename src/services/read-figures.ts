import { findValues } from "#grounding/values/find-values";
import type { DateValue, FoundValue } from "#grounding/values/value";
import type { Figure, ReadFigures } from "#scoring/detectors/figures";

/** A bare number below this is a count, not what a deal is worth. */
const leastAmount = 10_000;

/** Amounts and dates of a sentence for the detectors; `currency` is the organisation's, for 元 and ¥. */
export function createReadFigures(currency: string): ReadFigures {
  return (sentence, near) => findValues(sentence, { currency, asOf: near }).flatMap((found) => figureOf(found) ?? []);
}

function figureOf(found: FoundValue): Figure | null {
  const { start, end } = found;
  if (found.kind === "money") return { kind: "amount", value: found.value, currency: found.currency, start, end };
  if (found.kind === "number" && found.value >= leastAmount)
    return { kind: "amount", value: found.value, currency: null, start, end };
  return found.kind === "date" ? dateFigure(found, start, end) : null;
}

/** Days and months with a year; quarters and years are too coarse. */
function dateFigure({ date }: DateValue, start: number, end: number): Figure | null {
  const { year, month, day = null } = date;
  return year === undefined || month === undefined ? null : { kind: "date", year, month, day, start, end };
}
