import type { BlockContext } from "./words.ts";

/** What a factor of a method is called; null for one that is a record, such as a product or a person, and has an id alone. */
export function factorName(method: string, id: string, { lang, words }: BlockContext): string | null {
  const key = `factor.${method}.${id}`;
  const name = words.scoreWord(lang, key);
  return name === key ? null : name;
}
