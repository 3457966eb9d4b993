import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";

export type SearchQuestion = { q: string; accountId?: string | undefined; limit?: number | undefined };
export type EmbedQuery = (query: string) => Promise<{ model: string; vector: number[] }>;

const defaultLimit = 10;

/** The best passages; by meaning too where an embedding model is configured. The model is asked outside the transaction. */
export function createSearch({ db }: Deps, embedQuery: EmbedQuery | null) {
  return async (
    caller: Caller,
    { q, accountId, limit = defaultLimit }: SearchQuestion,
  ): Promise<{ passages: SearchHit[] }> => {
    const queryEmbedding = embedQuery ? await embedQuery(q) : undefined;
    const { orgId } = caller;
    const passages = await withOrg(db, orgId, (tx) =>
      searchPassages(tx, { orgId, query: q, accountId, limit, queryEmbedding }),
    );
    return { passages };
  };
}
