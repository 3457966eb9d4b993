import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { checkNumber } from "./check-input.ts";

/** One fact set to another value, in the language of the method: `budgetConfirmed` = `yes`. */
export type Change = { factor: string; value: string | number };

/** A change with the record it is made to, for errors. */
export type GivenChange = Change & { record: string };

/** How one factor of an input is set. `id` is the factor's full name, whatever short form it was given by. */
export type Setter<Input> = { id: string; set: (input: Input, given: GivenChange) => Input };

export type ChangeLanguage<Input> = {
  record: string;
  /** Null for a factor that the input does not have. */
  find: (factor: string) => Setter<Input> | null;
  /** Every factor there is, for whoever named one there is not. */
  known: readonly string[];
};

/**
 * The input with every change made to it. The order of the changes does not matter.
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one factor set twice, a bad value.
 */
export function applyChanges<Input>(
  input: Input,
  changes: readonly Change[],
  { record, find, known }: ChangeLanguage<Input>,
): Input {
  const set = new Set<string>();
  return changes.reduce((changed, change) => {
    const setter = find(change.factor);
    if (!setter) throw new ScoringInputError(record, change.factor, `unknown factor; known: ${known.join(", ")}`);
    if (set.has(setter.id)) throw new ScoringInputError(record, change.factor, "set twice");
    set.add(setter.id);
    return setter.set(changed, { ...change, record });
  }, input);
}

export type FactorPath = { kind: string; id: string; field: string };

/** `contact.C1.stance` → contact, C1, stance. The id may hold dots itself; null where there are not three parts. */
export function splitFactor(factor: string): FactorPath | null {
  const first = factor.indexOf(".");
  const last = factor.lastIndexOf(".");
  if (first < 1 || last - first < 2 || last === factor.length - 1) return null;
  return { kind: factor.slice(0, first), id: factor.slice(first + 1, last), field: factor.slice(last + 1) };
}

/** @throws ScoringInputError when the value is none of `words`. */
export function readWord<Word extends string>({ record, factor, value }: GivenChange, words: readonly Word[]): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new ScoringInputError(record, factor, `${value} is none of ${words.join(", ")}`);
  return word;
}

export function readAnswer(given: GivenChange): ChecklistAnswer {
  return readWord(given, checklistAnswers);
}

/** @throws ScoringInputError when the value is no decimal number, or outside `min`–`max`. */
export function readNumber({ record, factor, value }: GivenChange, min: number, max: number): number {
  const isDecimal = typeof value === "number" || /^-?\d+(\.\d+)?$/.test(value);
  const read = isDecimal ? Number(value) : Number.NaN;
  checkNumber(record, factor, read, min, max);
  return read;
}

/** @throws ScoringInputError when the value is no whole number from `min` to `max`. */
export function readWhole(given: GivenChange, min: number, max: number): number {
  const read = readNumber(given, min, max);
  if (!Number.isInteger(read)) throw new ScoringInputError(given.record, given.factor, "not a whole number");
  return read;
}

/** `A,D` → the words in the order of `words`; `none` or nothing → no word. @throws ScoringInputError for another word. */
export function readWords<Word extends string>(given: GivenChange, words: readonly Word[]): Word[] {
  const text = String(given.value).trim();
  const parts = text === "" || text === "none" ? [] : text.split(",").map((part) => part.trim());
  const read = parts.map((part) => readWord({ ...given, value: part }, words));
  return words.filter((word) => read.includes(word));
}
