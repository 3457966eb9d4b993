import type { Embedder } from "#llm/embedder";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { createEmbedQuestion, type Semantic } from "./embed-question.ts";
import { type SearchFilter, searchScope } from "./search-scope.ts";

export type SearchQuestion = SearchFilter & { q: string; limit?: number | undefined };

/** `semantic` says whether meaning took part, or words alone. */
export type SearchAnswer = { passages: SearchHit[]; semantic: Semantic };

const defaultLimit = 10;

/** The best passages; by meaning too where an embedding model is configured. The model is asked outside the transaction. */
export function createSearch(deps: Deps, embedder: Embedder | null) {
  const embedQuestion = createEmbedQuestion(deps, embedder);
  return async ({ orgId }: Caller, { q, limit = defaultLimit, ...filter }: SearchQuestion): Promise<SearchAnswer> => {
    const { semantic, embedding: queryEmbedding } = await embedQuestion(orgId, q);
    const passages = await readWithOrg(deps.db, orgId, async (tx) =>
      searchPassages(tx, { orgId, query: q, limit, queryEmbedding, ...(await searchScope(tx, orgId, filter)) }),
    );
    return { passages, semantic };
  };
}
