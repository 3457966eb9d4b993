import type { Embedder } from "#llm/embedder";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";

export type SearchQuestion = { q: string; accountId?: string | undefined; limit?: number | undefined };

const defaultLimit = 10;

/** The best passages; by meaning too where an embedding model is configured. The model is asked outside the transaction. */
export function createSearch({ db }: Deps, embedder: Embedder | null) {
  return async (
    caller: Caller,
    { q, accountId, limit = defaultLimit }: SearchQuestion,
  ): Promise<{ passages: SearchHit[] }> => {
    const queryEmbedding = embedder ? await embedQuery(embedder, q) : undefined;
    const { orgId } = caller;
    const passages = await withOrg(db, orgId, (tx) =>
      searchPassages(tx, { orgId, query: q, accountId, limit, queryEmbedding }),
    );
    return { passages };
  };
}

async function embedQuery({ model, embed }: Embedder, query: string) {
  const [vector = []] = await embed([query]);
  return { model, vector };
}
