import type { Day } from "#domain/day";
import type { Note, Passage } from "#domain/note";
import { findPassages, type QueryEmbedding } from "#store/passages-search";
import type { Tx } from "#store/tx";
import { queryTerms } from "./query-terms.ts";

export type SearchRequest = {
  orgId: string;
  query: string;
  /** Only this account's own notes. */
  accountId?: string | undefined;
  kind?: Note["kind"] | undefined;
  /** A period, both ends included; undated notes lie outside any. */
  dateFrom?: Day | undefined;
  dateTo?: Day | undefined;
  limit: number;
  /** Present when an embedding model is configured: search is then hybrid. */
  queryEmbedding?: QueryEmbedding | undefined;
};

/** `score` is BM25, or summed reciprocal ranks where the search was hybrid: compare it within one answer only. */
export type SearchHit = Passage & { score: number; matched: ("lexical" | "semantic")[] };

/**
 * The passages of one organisation that answer a query best, best first; what others store changes nothing.
 * Empty for a query of stop words only.
 */
export async function searchPassages(tx: Tx, request: SearchRequest): Promise<SearchHit[]> {
  const { orgId, query, limit, queryEmbedding: embedding, ...scope } = request;
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const found = await findPassages(tx, orgId, { terms, scope, limit, embedding });
  return found.map(({ lexical, semantic, ...passage }) => {
    return {
      ...passage,
      matched: [...(lexical ? ["lexical" as const] : []), ...(semantic ? ["semantic" as const] : [])],
    };
  });
}
