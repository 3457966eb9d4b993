import type { ExpectedFact } from "./question.ts";
import { datesIn, numbersIn, standsIn } from "./read-values.ts";

/** Nobody rounds further than this and still gives the figure. */
const roundingLimit = 0.02;

function numberStands(text: string, wanted: number, tolerance: number): boolean {
  return numbersIn(text).some(({ value, halfUnit, percent }) => {
    const off = Math.abs(value - wanted);
    const allowed = Math.max(Math.min(halfUnit, wanted * roundingLimit), wanted * tolerance);
    return !percent && off <= allowed;
  });
}

const percentStands = (text: string, wanted: number) =>
  numbersIn(text).some(({ value, percent }) => percent && value === wanted);

function dateStands(text: string, wanted: string): boolean {
  const [year = 0, month = 0, day = 0] = wanted.split("-").map(Number);
  return datesIn(text).some(
    (seen) => seen.month === month && seen.day === day && (seen.year === null || seen.year === year),
  );
}

/** Whether a text gives the fact: numbers within rounding, days with or without their year, words by any of their names. */
export function statesFact(text: string, fact: ExpectedFact): boolean {
  if ("anyOf" in fact) return fact.anyOf.some((one) => statesFact(text, one));
  if ("number" in fact) return numberStands(text, fact.number, fact.tolerance ?? 0);
  if ("percent" in fact) return percentStands(text, fact.percent);
  if ("date" in fact) return dateStands(text, fact.date);
  return fact.text.some((words) => standsIn(text, words));
}

/** A fact in a few characters, for a list of what was missing. */
export function factLabel(fact: ExpectedFact): string {
  if ("anyOf" in fact) return fact.anyOf.map(factLabel).join(" | ");
  if ("number" in fact) return `${fact.number}${fact.unit === undefined ? "" : ` ${fact.unit}`}`;
  if ("percent" in fact) return `${fact.percent} %`;
  if ("date" in fact) return fact.date;
  return fact.text.join(" / ");
}
