import { readWords } from "../records/words.ts";
import { agreesWithDate } from "../values/compare-dates.ts";
import type { DateParts, FoundValue } from "../values/value.ts";
import type { Operand } from "./operands.ts";

/** A sentence as operands are looked for in it. */
export type Sentence = { text: string; values: readonly FoundValue[] };

/** Year, month and day as one figure; parts that are not known count as the last, so a year ends after its quarters. */
function orderOf({ year = 0, quarter, half, month, day = 31 }: DateParts): number {
  const last = month ?? (quarter === undefined ? (half === undefined ? 12 : half * 6) : quarter * 3);
  return (year * 12 + last) * 31 + day;
}

/** Later less earlier: above zero where `a` is the later one; zero where the periods do not tell. */
export function comparePeriods(a: Operand, b: Operand): number {
  return a.period && b.period ? orderOf(a.period) - orderOf(b.period) : 0;
}

/** Dates in a sentence, both ends of a range. */
export function datesIn(values: readonly FoundValue[]): { date: DateParts; start: number }[] {
  return values.flatMap((value) => {
    if (value.kind === "date") return [{ date: value.date, start: value.start }];
    if (value.kind !== "range") return [];
    return [value.from, value.to].flatMap((end, at) =>
      end.kind === "date" ? [{ date: end.date, start: value.start + at }] : [],
    );
  });
}

export function isInPeriod({ period }: Operand, date: DateParts): boolean {
  return period !== null && agreesWithDate(date, period);
}

function placeOfTerms(text: string, own: ReadonlySet<string>): number {
  if (own.size === 0) return -1;
  const word = readWords(text).find(({ stem }) => own.has(stem));
  if (word) return word.start;
  const places = [...own].map((term) => text.indexOf(term)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

function without(terms: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...terms].filter((term) => !others.has(term)));
}

/** Below zero where the sentence names `a` before `b`; zero where it does not tell. */
export function compareMentions(a: Operand, b: Operand, { text, values }: Sentence): number {
  if (a.label === b.label) {
    const dates = datesIn(values);
    const [first, second] = [a, b].map((operand) => dates.find(({ date }) => isInPeriod(operand, date))?.start);
    return first === undefined || second === undefined ? 0 : first - second;
  }
  const first = placeOfTerms(text, without(a.terms, b.terms));
  const second = placeOfTerms(text, without(b.terms, a.terms));
  return first < 0 || second < 0 ? 0 : first - second;
}
