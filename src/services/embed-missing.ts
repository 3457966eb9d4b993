import type { JobQueue } from "#jobs/job-queue";
import type { Embedder } from "#llm/embedder";
import { findSearchModel } from "#store/embedding-models";
import { countUnembedded } from "#store/passages-embeddings";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

export type EmbedMissing = (orgId: string) => Promise<void>;

/** Has the vectors made that are missing, by a job. Never rejects. */
export function createEmbedMissing({ log }: Deps, jobs: JobQueue, embedder: Embedder | null): EmbedMissing {
  return async (orgId) => {
    if (!embedder) return;
    try {
      await jobs.enqueueOnce({ orgId, actor: "system", kind: "embed", payload: {} });
    } catch (err) {
      log.warn({ err }, "passages could not be queued to be embedded");
    }
  };
}

/** The same, where it is not known whether any is missing, or search may still ask another model. */
export function createEmbedLeftover({ db }: Deps, embedMissing: EmbedMissing, embedder: Embedder | null): EmbedMissing {
  return async (orgId) => {
    if (!embedder) return;
    const { model } = embedder;
    const isDone = await withOrg(db, orgId, async (tx) => {
      const inUse = await findSearchModel(tx, orgId);
      return inUse !== null && inUse.model !== model ? false : (await countUnembedded(tx, orgId, model)) === 0;
    });
    if (!isDone) await embedMissing(orgId);
  };
}
