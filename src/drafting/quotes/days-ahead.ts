import { addDays, type Day, findDay } from "#domain/day";
import { findValues } from "#grounding/values/find-values";
import type { NoteSentence } from "./note-sentences.ts";

/**
 * The first whole day that a sentence names between `from` and `days` later; a day without a year or told from the day
 * of the note (下周三, next Friday) is read from the note's date. Null where it names none.
 */
export function dayAhead({ text, note }: NoteSentence, from: Day, days: number): Day | null {
  const until = addDays(from, days);
  const found = daysNamed(text, note.date).filter((day) => day >= from && day <= until);
  return found.sort()[0] ?? null;
}

/** Every whole day that a sentence names, from the day it was written. */
export function daysNamed(text: string, writtenOn: Day | null): Day[] {
  return findValues(text, writtenOn ? { asOf: writtenOn } : {}).flatMap((value) => {
    if (value.kind !== "date") return [];
    const { year, month, day } = value.date;
    if (year === undefined || month === undefined || day === undefined) return [];
    const pad = (part: number) => String(part).padStart(2, "0");
    return findDay(`${year}-${pad(month)}-${pad(day)}`) ?? [];
  });
}
