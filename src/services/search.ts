import type { Embedder } from "#llm/embedder";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { createEmbedQuestion, type Semantic } from "./embed-question.ts";
import { type SearchFilter, searchScope } from "./search-scope.ts";
import { accessOf } from "./sight/access.ts";

export type SearchQuestion = SearchFilter & { q: string; limit?: number | undefined };

/** `semantic` says whether meaning took part, or words alone. */
export type SearchAnswer = { passages: SearchHit[]; semantic: Semantic };

const defaultLimit = 10;

/** The best passages of what the caller sees; by meaning too where an embedding model is configured. The model is asked outside the transaction. */
export function createSearch(deps: Deps, embedder: Embedder | null) {
  const embedQuestion = createEmbedQuestion(deps, embedder);
  return async (caller: Caller, { q, limit = defaultLimit, ...filter }: SearchQuestion): Promise<SearchAnswer> => {
    const { orgId } = caller;
    const { semantic, embedding: queryEmbedding } = await embedQuestion(orgId, q);
    const passages = await readWithOrg(deps.db, orgId, async (tx) => {
      const scope = await searchScope(tx, orgId, filter, await accessOf(tx, caller));
      return searchPassages(tx, { orgId, query: q, limit, queryEmbedding, ...scope });
    });
    return { passages, semantic };
  };
}
