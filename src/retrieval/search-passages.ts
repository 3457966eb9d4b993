import type { Day } from "#domain/day";
import type { Note, Passage } from "#domain/note";
import type { QueryEmbedding } from "#store/dense-leg";
import { findPassages } from "#store/passages-search";
import type { Tx } from "#store/tx";
import { favourRecent } from "./favour-recent.ts";
import { questionTerms } from "./query-terms.ts";
import { type RankingConfig, rankingConfig, saturations } from "./ranking-config.ts";

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
  /** The day to stand at: newer notes then win near ties of a search by words. */
  asOf?: Day | undefined;
};

/** `score` is BM25, or summed reciprocal ranks where the search was hybrid: compare it within one answer only. */
export type SearchHit = Passage & { score: number; matched: ("lexical" | "semantic")[] };

/** How far behind the last place a newer note may stand and still come in. */
const runnersUp = 20;

/**
 * The passages of one organisation that answer a query best, best first; what others store changes nothing.
 * Empty for a query of stop words only.
 */
export async function searchPassages(
  tx: Tx,
  request: SearchRequest,
  ranking: RankingConfig = rankingConfig,
): Promise<SearchHit[]> {
  const { orgId, query, limit, queryEmbedding: embedding, asOf, ...scope } = request;
  const terms = questionTerms(query, ranking);
  if (terms.length === 0) return [];
  const day = embedding ? undefined : asOf;
  const found = await findPassages(tx, orgId, {
    terms,
    fields: saturations(ranking),
    fusion: ranking.hybrid,
    scope,
    limit: day ? limit + runnersUp : limit,
    embedding,
  });
  const hits = found.map(({ lexical, semantic, ...passage }): SearchHit => {
    return {
      ...passage,
      matched: [...(lexical ? ["lexical" as const] : []), ...(semantic ? ["semantic" as const] : [])],
    };
  });
  return day ? favourRecent(hits, day, ranking.recency).slice(0, limit) : hits;
}
