import { stemsOf } from "./fold-words.ts";
import { sameWords } from "./same-words.ts";

/** A stretch of a question and every word that says the same. */
export type Found = { shown: string; forms: readonly string[]; isLoose: boolean };

type Phrase = { stems: readonly string[]; forms: readonly string[]; isLoose: boolean };
type Table = {
  chinese: RegExp;
  single: Map<string, string[]>;
  byWord: Map<string, string[]>;
  english: Map<string, Phrase[]>;
  loose: ReadonlySet<string>;
};
let loaded: Table | null = null;

function table(): Table {
  loaded ??= { ...chineseTable(), english: englishTable() };
  return loaded;
}

function chineseTable(): Omit<Table, "english"> {
  const rows = sameWords.flatMap(({ chinese, english, isLoose }) =>
    chinese.map((word) => ({ word, forms: [...chinese, ...english], isLoose })),
  );
  const byWord = new Map<string, string[]>();
  for (const { word, forms } of rows) byWord.set(word, [...new Set([...(byWord.get(word) ?? []), ...forms])]);
  const long = [...byWord.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  return {
    byWord,
    chinese: new RegExp(long.join("|"), "gu"),
    single: new Map([...byWord].filter(([word]) => word.length === 1)),
    loose: new Set(rows.flatMap(({ word, isLoose }) => (isLoose ? word : []))),
  };
}

function englishTable(): Table["english"] {
  const phrases = sameWords.flatMap(({ chinese, english, isLoose }) =>
    english.map((phrase): Phrase => ({ stems: stemsOf(phrase), forms: [...chinese, ...english], isLoose })),
  );
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ""] = phrase.stems;
    byStem.set(first, [...(byStem.get(first) ?? []), phrase]);
  }
  return byStem;
}

/** Cuts the Chinese words of the trade out of a text: what is left, and what they say. */
export function cutChinese(text: string): { left: string; found: Found[] } {
  const { chinese, byWord, loose } = table();
  const found: Found[] = [];
  const left = text.replace(chinese, (shown) => {
    found.push({ shown, forms: byWord.get(shown) ?? [shown], isLoose: loose.has(shown) });
    return " ";
  });
  return { left, found };
}

/** True for a Latin word that some phrase of the trade begins with. */
export const isTradeWord = (word: string): boolean => table().english.has(stemsOf(word)[0] ?? "");

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
    const isLoose = longest.length > 0 && longest.every((phrase) => phrase.isLoose);
    found.push({ shown, forms: [...new Set([shown, ...longest.flatMap(({ forms }) => forms)])], isLoose });
    at += size;
  }
  return found;
}
