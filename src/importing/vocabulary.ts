import { editDistance } from "./edit-distance.ts";
import { foldText } from "./fold-text.ts";

/** `known`: one of the words, or repaired to one. `unsure`: close to some, but not to exactly one. `unknown`: to none. */
export type Spelling = { word: string; state: "known" | "repaired" | "unsure" | "unknown" };
export type Vocabulary = (word: string) => Spelling;

/** Shorter words lie too close to each other: `Irak` is one letter from Iran and from Iraq, `dining` from mining. */
const minRepairLength = 7;

/** A capital stays a capital: `Technolgy` → `Technology`, `technolgy` → `technology`. */
function matchCase(like: string, word: string): string {
  if (like === like.toLowerCase()) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A plural is another word form, not a slip. */
function differsByPlural(first: string, second: string): boolean {
  return `${first}s` === second || `${second}s` === first;
}

function spell(written: string, byFold: ReadonlyMap<string, string>): Spelling {
  const folded = foldText(written);
  if (byFold.has(folded)) return { word: written, state: "known" };
  if (folded.length < minRepairLength || !/^[a-z .'-]+$/.test(folded)) return { word: written, state: "unknown" };
  const near = [...byFold].filter(
    ([known]) => Math.abs(known.length - folded.length) <= 1 && editDistance(known, folded) === 1,
  );
  const [only] = near;
  if (!only) return { word: written, state: "unknown" };
  if (near.length > 1 || differsByPlural(only[0], folded)) return { word: written, state: "unsure" };
  return { word: matchCase(written, only[1]), state: "repaired" };
}

/**
 * A closed list of words that corrects a spelling one edit away from exactly one of them (Latin words of seven letters
 * and more); everything else is left as it is written.
 */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const byFold = new Map(words.map((word) => [foldText(word), word] as const));
  const seen = new Map<string, Spelling>();
  return (written) => {
    const held = seen.get(written);
    if (held) return held;
    const spelling = spell(written, byFold);
    seen.set(written, spelling);
    return spelling;
  };
}
