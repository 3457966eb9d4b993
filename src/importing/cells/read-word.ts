import { foldHeader } from "../fold-text.ts";
import { type Read, refuse } from "../reason.ts";

/** Value → words that mean it, in both languages. */
export type WordTable<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/**
 * Reader of a closed vocabulary: the value itself and its words, without case, width, spaces and punctuation.
 * Reason: `unknown-word` with the words it takes.
 */
export function createWordReader<Value extends string>(
  values: readonly Value[],
  words: WordTable<Value>,
): (cell: string) => Read<Value> {
  const byWord = new Map<string, Value>();
  for (const value of values) for (const word of [value, ...words[value]]) byWord.set(foldHeader(word), value);
  const expected = values.map((value) => words[value][0] ?? value).join(" / ");
  return (cell) => {
    const value = byWord.get(foldHeader(cell));
    return value === undefined ? refuse("unknown-word", { value: cell, expected }) : { value };
  };
}
