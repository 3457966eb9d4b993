import { simplifyChinese } from "#domain/simplify-chinese";
import { termTable } from "./term-table.ts";
import { tokenize } from "./tokenize.ts";

type Concept = { chinese: string[]; english: string[][] };

let loaded: { concepts: Concept[]; byFirstStem: Map<string, Concept[]> } | null = null;

/** English alternatives as runs of stems, found by their first one. */
function table() {
  if (loaded) return loaded;
  const byFirstStem = new Map<string, Concept[]>();
  const concepts = termTable.map(([chinese, english]): Concept => {
    const concept = {
      chinese: chinese.split("|"),
      english: english.split("|").map((phrase) => tokenize(phrase).words),
    };
    for (const first of new Set(concept.english.map((stems) => stems[0] ?? ""))) {
      byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), concept]);
    }
    return concept;
  });
  loaded = { concepts, byFirstStem };
  return loaded;
}

/**
 * The other language's words for the terms of the trade that a query names, each once and none that the query has itself:
 * 招标 → tender, bid, rfp; `payment term` → 账期, 付款, 条件.
 * @param words the query's own terms (`tokenize`).
 */
export function expandQuery(text: string, words: readonly string[]): string[] {
  const own = new Set(words);
  const found = [...englishFor(simplifyChinese(text.normalize("NFKC")), own), ...chineseFor(words)];
  return [...new Set(found)].filter((term) => !own.has(term));
}

/** A short entry must be a word of the query: 目标 stands inside 项目标书 by chance. */
const longEnoughInside = 3;

function englishFor(text: string, words: ReadonlySet<string>): string[] {
  const isNamed = (entry: string) => words.has(entry) || (entry.length >= longEnoughInside && text.includes(entry));
  return table().concepts.flatMap(({ chinese, english }) => (chinese.some(isNamed) ? english.flat() : []));
}

function chineseFor(words: readonly string[]): string[] {
  return words.flatMap((first, at) =>
    (table().byFirstStem.get(first) ?? [])
      .filter(({ english }) => english.some((stems) => stems.every((stem, i) => words[at + i] === stem)))
      .flatMap(({ chinese }) => chinese.flatMap((entry) => tokenize(entry).words)),
  );
}
