/** Where a known word stands in a text. */
export type WordPlace<T> = { start: number; end: number; word: string; held: T };

export type WordFinder<T> = {
  /** The longest words, left to right, none inside another. */
  find: (text: string) => WordPlace<T>[];
  /** Every word, also inside longer ones. */
  findAll: (text: string) => WordPlace<T>[];
};

const longestWord = 80;

/** A text as words are looked up in it: lower case, hyphens as spaces, each character in its place. */
export function plainCase(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[-‐‑_]/g, " ");
}

/** a–z and 0–9, of which Latin words and figures consist. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** In the middle of a Latin word; Chinese words stand anywhere. */
function isInside(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) && isWordCode(text.charCodeAt(at - 1));
}

/** Words by their first two characters, the longest first; made once and used in many finders. */
export type WordGroups<T> = ReadonlyMap<number, readonly (readonly [string, T])[]>;

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

export function groupByStart<T>(words: ReadonlyMap<string, T>): WordGroups<T> {
  const groups = new Map<number, [string, T][]>();
  for (const [word, held] of words) {
    if (word.length < 2 || word.length > longestWord) continue;
    const group = groups.get(keyAt(word, 0));
    if (group) group.push([word, held]);
    else groups.set(keyAt(word, 0), [[word, held]]);
  }
  for (const group of groups.values()) group.sort(([a], [b]) => b.length - a.length);
  return groups;
}

const none: readonly never[] = [];

function addPlaces<T>(places: WordPlace<T>[], group: readonly (readonly [string, T])[], text: string, start: number) {
  for (const [word, held] of group) {
    const end = start + word.length;
    if (text.startsWith(word, start) && !isInside(text, end)) places.push({ start, end, word, held });
  }
}

/**
 * Looks up many words at once, in time linear in the text; words are given as `plainCase` writes them. Of the same word
 * in several groups the one in the first counts.
 */
export function createWordFinder<T>(groups: readonly WordGroups<T>[]): WordFinder<T> {
  function placesAt(text: string, start: number): readonly WordPlace<T>[] {
    if (isInside(text, start)) return none;
    const key = keyAt(text, start);
    let places: WordPlace<T>[] | undefined;
    for (const group of groups) {
      const words = group.get(key);
      if (!words) continue;
      places ??= [];
      addPlaces(places, words, text, start);
    }
    if (!places) return none;
    return places.length < 2 ? places : places.sort((a, b) => b.end - a.end);
  }

  function find(text: string): WordPlace<T>[] {
    const plain = plainCase(text);
    const found: WordPlace<T>[] = [];
    let at = 0;
    while (at < plain.length - 1) {
      const [place] = placesAt(plain, at);
      if (place) found.push(place);
      at = place?.end ?? at + 1;
    }
    return found;
  }

  function findAll(text: string): WordPlace<T>[] {
    const plain = plainCase(text);
    return Array.from({ length: plain.length }, (_, at) => at).flatMap((at) => placesAt(plain, at));
  }

  return { find, findAll };
}
