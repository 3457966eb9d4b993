import { tokenize } from "#retrieval/tokenize";

const k1 = 0.5;
const b = 0.3;

const countOf = (terms: string[], term: string) => terms.filter((other) => other === term).length;

/** BM25 of every document for one field, written as the formula stands in the books, without any index. */
function fieldScores(documents: string[][], query: string[]): number[] {
  const n = documents.length;
  const avgLen = documents.reduce((sum, terms) => sum + terms.length, 0) / n;
  const idf = (term: string) => {
    const df = documents.filter((terms) => terms.includes(term)).length;
    return Math.log(1 + (n - df + 0.5) / (df + 0.5));
  };
  return documents.map((terms) =>
    query.reduce((score, term) => {
      const tf = countOf(terms, term);
      if (tf === 0) return score;
      return score + (idf(term) * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * terms.length) / avgLen));
    }, 0),
  );
}

/** Scores by document: words count once, pairs half. */
export function referenceScores(documents: string[], query: string): number[] {
  const tokens = documents.map(tokenize);
  const asked = tokenize(query);
  const words = fieldScores(
    tokens.map((t) => t.words),
    asked.words,
  );
  const pairs = fieldScores(
    tokens.map((t) => t.pairs),
    asked.pairs,
  );
  return words.map((score, i) => score + 0.5 * (pairs[i] ?? 0));
}
