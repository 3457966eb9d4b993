import { stemsOf } from "./fold-words.ts";
import { sameWords } from "./same-words.ts";

/** A stretch of a question and every word that says the same. */
export type Found = { shown: string; forms: readonly string[] };

type Phrase = { stems: readonly string[]; forms: readonly string[] };
type Table = {
  chinese: RegExp;
  single: Map<string, string[]>;
  byWord: Map<string, string[]>;
  english: Map<string, Phrase[]>;
};
let loaded: Table | null = null;

function table(): Table {
  if (loaded) return loaded;
  const byWord = new Map<string, string[]>();
  const english = new Map<string, Phrase[]>();
  for (const concept of sameWords) {
    const forms = [...concept.chinese, ...concept.english];
    for (const word of concept.chinese) byWord.set(word, [...new Set([...(byWord.get(word) ?? []), ...forms])]);
    for (const phrase of concept.english) {
      const stems = stemsOf(phrase);
      const [first] = stems;
      if (first !== undefined) english.set(first, [...(english.get(first) ?? []), { stems, forms }]);
    }
  }
  const long = [...byWord.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const single = new Map([...byWord].filter(([word]) => word.length === 1));
  loaded = { chinese: new RegExp(long.join("|"), "gu"), single, byWord, english };
  return loaded;
}

/** Cuts the Chinese words of the trade out of a text: what is left, and what they say. */
export function cutChinese(text: string): { left: string; found: Found[] } {
  const { chinese, byWord } = table();
  const found: Found[] = [];
  const left = text.replace(chinese, (shown) => {
    found.push({ shown, forms: byWord.get(shown) ?? [shown] });
    return " ";
  });
  return { left, found };
}

/** What a single character says beside itself. */
export const formsOfCharacter = (character: string): readonly string[] => table().single.get(character) ?? [character];

/** The concepts of Latin words in a row, the longest phrase at each place; words of none stand alone. */
export function readLatin(words: readonly string[]): Found[] {
  const stems = words.map((word) => stemsOf(word)[0] ?? word);
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const fits = (table().english.get(stems[at] ?? "") ?? []).filter((phrase) =>
      phrase.stems.every((stem, i) => stems[at + i] === stem),
    );
    const size = Math.max(1, ...fits.map((phrase) => phrase.stems.length));
    const shown = words.slice(at, at + size).join(" ");
    const longest = fits.filter((phrase) => phrase.stems.length === size);
    found.push({ shown, forms: [...new Set([shown, ...longest.flatMap(({ forms }) => forms)])] });
    at += size;
  }
  return found;
}
