import { fieldWeights, lexicalFields } from "#store/lexical-fields";
import type { QueryTerm } from "#store/lexical-scores";
import { tokenize } from "./tokenize.ts";

/** A pasted page is asked for by its first terms: each costs a look into the index. */
const maxTermsPerField = 256;

export function countTerms(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The terms of a query, weighted by how often it says them; none for one of stop words only. */
export function queryTerms(text: string, query = 0): QueryTerm[] {
  const { words, pairs } = tokenize(text);
  if (words.length === 0) return [];
  return [...weighted(query, "words", words), ...weighted(query, "pairs", pairs)];
}

function weighted(query: number, name: keyof typeof lexicalFields, terms: string[]): QueryTerm[] {
  return [...countTerms(terms)].slice(0, maxTermsPerField).map(([term, times]) => {
    return { query, field: lexicalFields[name], term, weight: times * fieldWeights[name] };
  });
}
