import { type FieldName, lexicalFields } from "#store/lexical-fields";
import type { QueryTerm } from "#store/lexical-scores";
import { isAsking } from "./asking-words.ts";
import { expandQuery } from "./expand-query.ts";
import { type RankingConfig, rankingConfig } from "./ranking-config.ts";
import { tokenize } from "./tokenize.ts";

export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * The terms of a question, weighted by how often it says them, by their field, and by whether they say what is asked or
 * only how; with the other language's words for terms of the trade. None for a question of stop words only.
 */
export function questionTerms(text: string, ranking: RankingConfig = rankingConfig): QueryTerm[] {
  const { words, pairs } = tokenize(text);
  if (words.length === 0) return [];
  const asked = (term: string) => (isAsking(term) ? ranking.askingWeight : 1);
  const translated = () => ranking.translationWeight;
  const expansion = ranking.translationWeight > 0 ? expandQuery(text, words) : [];
  const term = weighted(ranking, 0);
  return [
    ...term("words", words, asked),
    ...term("pairs", pairs, asked),
    ...term("context", words, asked),
    ...term("words", expansion, translated),
    ...term("context", expansion, translated),
  ];
}

/** The terms of words that are looked for as they are, as query number `query` of several in one statement. */
export function wordTerms(text: string, query: number, ranking: RankingConfig = rankingConfig): QueryTerm[] {
  const { words, pairs } = tokenize(text);
  if (words.length === 0) return [];
  const term = weighted(ranking, query);
  return [...term("words", words), ...term("pairs", pairs), ...term("context", words)];
}

function weighted({ fields, maxTermsPerField }: RankingConfig, query: number) {
  return (name: FieldName, terms: readonly string[], factor: (term: string) => number = () => 1): QueryTerm[] => {
    const { weight } = fields[name];
    const counted = weight > 0 ? [...countTerms(terms)].slice(0, maxTermsPerField) : [];
    return counted.map(([term, times]) => {
      return { query, field: lexicalFields[name], term, weight: times * weight * factor(term) };
    });
  };
}
