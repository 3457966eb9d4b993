import type { Embedder } from "#llm/embedder";
import { embedPassages } from "#retrieval/embed-passages";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

export type EmbedMissing = (orgId: string) => Promise<void>;

/**
 * Makes the vectors that are missing, in the background: search is lexical for a passage until it has one. A model
 * that does not answer is logged and asked again at the next import or start.
 */
export function createEmbedMissing({ db, log }: Deps, embedder: Embedder | null): EmbedMissing {
  let running: Promise<void> = Promise.resolve();
  return (orgId) => {
    if (!embedder) return running;
    running = running.then(async () => {
      try {
        await embedPassages({ orgId, embedder, inOrg: (work) => withOrg(db, orgId, work) });
      } catch (err) {
        log.warn({ err }, "passages could not be embedded");
      }
    });
    return running;
  };
}
