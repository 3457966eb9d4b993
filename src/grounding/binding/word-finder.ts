/** Where a known word stands in a text. */
export type WordPlace<T> = { start: number; end: number; word: string; held: T };

export type WordFinder<T> = {
  /** The longest words, left to right, none inside another. */
  find: (text: string) => WordPlace<T>[];
  /** Every word, also inside longer ones. */
  findAll: (text: string) => WordPlace<T>[];
};

const wordCharacter = /[a-z0-9]/;
const longestWord = 80;

/** A text as words are looked up in it: lower case, hyphens as spaces, each character in its place. */
export function plainCase(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[-‐‑_]/g, " ");
}

/** Not in the middle of a Latin word; Chinese words stand anywhere. */
function isWhole(text: string, start: number, end: number): boolean {
  const opens = !wordCharacter.test(text[start] ?? "") || !wordCharacter.test(text[start - 1] ?? "");
  return opens && (!wordCharacter.test(text[end - 1] ?? "") || !wordCharacter.test(text[end] ?? ""));
}

/** Words by their first two characters, the longest first. */
export function groupByStart<T>(words: ReadonlyMap<string, T>): WordGroups<T> {
  const groups = new Map<string, [string, T][]>();
  for (const [word, held] of words) {
    if (word.length < 2 || word.length > longestWord) continue;
    const key = word.slice(0, 2);
    const group = groups.get(key) ?? [];
    group.push([word, held]);
    groups.set(key, group);
  }
  for (const group of groups.values()) group.sort(([a], [b]) => b.length - a.length);
  return groups;
}

/** Words by how they start, made once and used in many finders. */
export type WordGroups<T> = ReadonlyMap<string, readonly (readonly [string, T])[]>;

function placesIn<T>(groups: WordGroups<T>, text: string, start: number): WordPlace<T>[] {
  const group = groups.get(text.slice(start, start + 2)) ?? [];
  return group.flatMap(([word, held]) => {
    const end = start + word.length;
    return text.startsWith(word, start) && isWhole(text, start, end) ? [{ start, end, word, held }] : [];
  });
}

/**
 * Looks up many words at once, in time linear in the text; words are given as `plainCase` writes them. Of the same word
 * in several groups the one in the first counts.
 */
export function createWordFinder<T>(groups: readonly WordGroups<T>[]): WordFinder<T> {
  function placesAt(text: string, start: number): WordPlace<T>[] {
    const places = groups.flatMap((group) => placesIn(group, text, start));
    return places.length < 2 ? places : places.sort((a, b) => b.end - a.end);
  }

  function find(text: string): WordPlace<T>[] {
    const plain = plainCase(text);
    const found: WordPlace<T>[] = [];
    let at = 0;
    while (at < plain.length) {
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
