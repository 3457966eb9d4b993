import { stemmer } from "stemmer";

/** A Latin word of a text, folded; offsets are UTF-16 offsets of the text. */
export type Word = { text: string; stem: string; start: number; end: number };

const latin = /[A-Za-zÀ-ÖØ-öø-ÿ0-9]+(?:['’][A-Za-z]{1,2}\b)?/g;
const possessive = /['’]s$/;
const longestStemmed = 40;

/** Stems of the words met so far; the words of a language are few, and past this many they are met anew. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** Stem of one lower-case word; very long runs stay as they are. */
export function stemOf(word: string): string {
  if (word.length > longestStemmed) return word;
  const held = known.get(word);
  if (held !== undefined) return held;
  const stem = stemmer(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, stem);
  return stem;
}

/** Words of a text in order; hyphens part words, "don't" is one word, a possessive loses its s. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(latin)].map((match) => {
    const word = match[0].toLowerCase().replace("’", "'").replace(possessive, "");
    return { text: word, stem: stemOf(word), start: match.index, end: match.index + match[0].length };
  });
}

/** Letters fewer than this differ by one in too many unrelated words. */
const shortestVariant = 6;

/**
 * True where two stems are spelling variants: one letter changed, swapped with its neighbour, or one more inside
 * (colour, center/centre). A letter more at the end is another word (tourist, touristy).
 */
export function areVariants(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortestVariant || Math.abs(a.length - b.length) > 1 || a[0] !== b[0])
    return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (at >= short.length - 1) return false;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped ? short.slice(at + 2) === long.slice(at + 2) : short.slice(at + 1) === long.slice(at + 1);
}
