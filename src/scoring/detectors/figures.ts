import type { Day } from "#domain/day";

/** A figure in a sentence; offsets into the sentence. Amounts in major units; `currency` null: none was written. */
export type Figure =
  | { kind: "amount"; value: number; currency: string | null; start: number; end: number }
  | { kind: "date"; year: number; month: number; day: number | null; start: number; end: number };
export type AmountFigure = Extract<Figure, { kind: "amount" }>;
export type DateFigure = Extract<Figure, { kind: "date" }>;

/**
 * Reads the amounts and dates of one sentence, Chinese or English, left to right. `near`: the day of the note, for dates
 * without a year. Handed in, because reading values is the business of another room.
 */
export type ReadFigures = (sentence: string, near: Day) => readonly Figure[];

/** `2026-12` or `2026-12-05`, as finely as it was written. */
export function dateText({ year, month, day }: DateFigure): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
