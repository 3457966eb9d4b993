import { foldHeader } from "../fold-text.ts";
import { type Read, refuse } from "../reason.ts";

/** Value → words that mean it, in both languages. */
export type WordTable<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** A word of ours with its Chinese one, for lists that a reader of either language shall understand. */
export const inBoth = (value: string, words: readonly string[]) => [value, ...words.slice(0, 1)].join(" ");

const firstWord = (value: string, [first]: readonly string[]) => first ?? value;

/**
 * Reader of a closed vocabulary: the value itself and its words, without case, width, spaces and punctuation.
 * Reason: `unknown-word` with the words it takes, each as `show` writes it.
 */
export function createWordReader<Value extends string>(
  values: readonly Value[],
  words: WordTable<Value>,
  show: (value: string, words: readonly string[]) => string = firstWord,
): (cell: string) => Read<Value> {
  const byWord = new Map<string, Value>();
  for (const value of values) for (const word of [value, ...words[value]]) byWord.set(foldHeader(word), value);
  const expected = values.map((value) => show(value, words[value])).join(" / ");
  return (cell) => {
    const value = byWord.get(foldHeader(cell));
    return value === undefined ? refuse("unknown-word", { value: cell, expected }) : { value };
  };
}
