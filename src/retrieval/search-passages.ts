import type { Day } from "#domain/day";
import type { Note, Passage } from "#domain/note";
import type { QueryEmbedding } from "#store/dense-leg";
import { type FoundPassage, findPassages } from "#store/passages-search";
import type { Tx } from "#store/tx";
import { favourRecent } from "./favour-recent.ts";
import { questionTerms } from "./query-terms.ts";
import { type RankingConfig, rankingConfig, saturations } from "./ranking-config.ts";

export type SearchRequest = {
  orgId: string;
  query: string;
  /** Only this account's own notes. */
  accountId?: string | undefined;
  /** Only notes of these accounts, and our own knowledge; unset for whoever sees everything. */
  seenAccountIds?: readonly string[] | undefined;
  kind?: Note["kind"] | undefined;
  /** A period, both ends included; undated notes lie outside any. */
  dateFrom?: Day | undefined;
  dateTo?: Day | undefined;
  /** What these contacts said or wrote, and what mentions them. */
  contactIds?: readonly string[] | undefined;
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
 * The passages of one organisation that answer a query best, best first; what others store changes nothing. A note shows
 * at most `perNote` passages in front of those of other notes; its others fill what is left.
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
    perNote: ranking.perNote,
    embedding,
  });
  const ordered = day ? favourRecentInTurn(found, day, ranking) : found;
  return ordered.slice(0, limit).map(hitOf);
}

/** A note's further passages stay behind those of other notes, however new it is. */
function favourRecentInTurn(found: readonly FoundPassage[], day: Day, { recency }: RankingConfig): FoundPassage[] {
  return [false, true].flatMap((spare) =>
    favourRecent(
      found.filter((passage) => passage.spare === spare),
      day,
      recency,
    ),
  );
}

function hitOf({ lexical, semantic, spare: _spare, ...passage }: FoundPassage): SearchHit {
  return {
    ...passage,
    matched: [...(lexical ? ["lexical" as const] : []), ...(semantic ? ["semantic" as const] : [])],
  };
}
