import { type AssessedMethod, assessedMethods } from "#domain/assessment";
import { type AnswerForm, type AssessmentRules, assessmentRules, calendarParts } from "#domain/assessment-rules";
import { type Read, refuse } from "../reason.ts";
import { answerWordTable, calendarPartWords, itemWords, methodWords } from "./assessment-words.ts";
import { readMonthDay } from "./read-month-day.ts";
import { readNumber } from "./read-number.ts";
import { createWordReader, inBoth } from "./read-word.ts";

/** The word of a method → the method. Reason: `unknown-word`. */
export const readMethod = createWordReader(assessedMethods, methodWords, inBoth);

/** The phase that a calendar answer is about. Reason: `unknown-word`. */
export const readCalendarPart = createWordReader(calendarParts, calendarPartWords, inBoth);

const itemReaders = new Map(
  assessedMethods.map((method) => {
    const words: Readonly<Record<string, readonly string[]>> = itemWords[method];
    return [method, createWordReader(Object.keys(words), words, inBoth)] as const;
  }),
);

/** Which item of a method is asked. Reason: `unknown-word`, naming the method's items. */
export function readItem(method: AssessedMethod, cell: string): Read<string> {
  return itemReaders.get(method)?.(cell) ?? refuse("unknown-word", { value: cell, expected: "" });
}

/** What an item's answer may be; null where the method does not ask it. */
export function answerFormOf(method: AssessedMethod, item: string): AnswerForm | null {
  const { items }: AssessmentRules = assessmentRules[method];
  return items[item] ?? null;
}

type ChoiceForm = Extract<AnswerForm, { form: "choice" }>;
const choiceReaders = new Map<ChoiceForm, (cell: string) => Read<string>>();

/** A form's reader is made once, not for every cell. */
function choiceReader(form: ChoiceForm): (cell: string) => Read<string> {
  const held = choiceReaders.get(form) ?? createWordReader(form.values, answerWordTable, inBoth);
  choiceReaders.set(form, held);
  return held;
}

function readWithin(cell: string, min: number, max: number): Read<number> {
  const read = readNumber(cell);
  if (read.reason || (read.value >= min && read.value <= max)) return read;
  return refuse("out-of-range", { value: cell, min, max });
}

function readRating(cell: string, min: number, max: number): Read<number> {
  const read = readWithin(cell, min, max);
  return read.reason || Number.isInteger(read.value) ? read : refuse("not-a-whole-number", { value: cell });
}

const toText = (read: Read<number>): Read<string> => (read.reason ? read : { value: String(read.value) });

/**
 * A cell → answer as it is kept: a rating or figure in plain digits, a choice by our word, a day as `MM-DD`, a text as it is.
 * Reasons: `unknown-word`, `not-a-number`, `not-a-whole-number`, `out-of-range`, `not-a-month-day`.
 */
export function readAnswerOf(form: AnswerForm, cell: string): Read<string> {
  switch (form.form) {
    case "rating":
      return toText(readRating(cell, form.min, form.max));
    case "number":
      return toText(readWithin(cell, form.min, Number.MAX_SAFE_INTEGER));
    case "choice":
      return choiceReader(form)(cell);
    case "month-day":
      return readMonthDay(cell);
    case "text":
      return { value: cell };
  }
}
