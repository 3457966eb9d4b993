import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";
import { stemmer } from "stemmer";

/** The usual textbook values (Robertson and Zaragoza 2009). */
const k1 = 1.2;
const b = 0.75;

export type PlainBm25 = { rank: (query: string, limit: number) => string[] };

/**
 * The reference that the product's search is held against: BM25 over one field in memory, nothing else. Words are what
 * jieba cuts with its own dictionary, figures with their separators (`1,200.5`: taken apart they would weaken the
 * reference where tables are searched), and Porter stems of everything else; `stopWords` are left out.
 * score(q, d) = Σ ln(1 + (N − df + .5) / (df + .5)) · tf·(k1+1) / (tf + k1·(1 − b + b·len/avgLen)), equal scores in the order given.
 */
export function createPlainBm25(
  units: readonly { id: string; text: string }[],
  stopWords: ReadonlySet<string> = new Set(),
): PlainBm25 {
  const termsOf = (text: string) =>
    wordsOf(text)
      .filter((word) => !stopWords.has(word))
      .map((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));
  const postings = new Map<string, { at: number; tf: number }[]>();
  const lengths = units.map(({ text }, at) => {
    const terms = termsOf(text);
    for (const [term, tf] of countsOf(terms)) {
      const held = postings.get(term);
      if (held) held.push({ at, tf });
      else postings.set(term, [{ at, tf }]);
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length);
  const rank = (query: string, limit: number): string[] => {
    const scores = new Map<number, number>();
    for (const [term, times] of countsOf(termsOf(query))) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (units.length - list.length + 0.5) / (list.length + 0.5));
      for (const { at, tf } of list) {
        const gain = (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * (lengths[at] ?? 0)) / average));
        scores.set(at, (scores.get(at) ?? 0) + times * gain);
      }
    }
    const best = [...scores].sort(([a, mine], [z, theirs]) => theirs - mine || a - z).slice(0, limit);
    return best.flatMap(([at]) => units[at]?.id ?? []);
  };
  return { rank };
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

let loaded: Jieba | null = null;

/** A dictionary of its own: the product's carries words of the trade. */
function dictionary(): Jieba {
  loaded ??= Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt")));
  return loaded;
}

const run =
  /(?<han>\p{Script=Han}+)|\d+(?:[.,]\d+)*(?!(?!\p{Script=Han})[\p{L}\p{N}\p{M}])|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(run)].flatMap(({ 0: word, groups }) =>
    groups?.han ? dictionary().cut(word, true) : [word],
  );
}
