import { z } from "zod";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { JobQueue } from "#jobs/job-queue";
import type { Embedder } from "#llm/embedder";
import { embedPassages } from "#retrieval/embed-passages";
import { countUnembedded } from "#store/diagnostics";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

export type EmbedMissing = (orgId: string) => Promise<void>;

/** Has the vectors made that are missing, by a job: search is lexical for a passage until it has one. Never rejects. */
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

/** The same, where it is not known whether any is missing. */
export function createEmbedLeftover({ db }: Deps, embedMissing: EmbedMissing, embedder: Embedder | null): EmbedMissing {
  return async (orgId) => {
    if (!embedder) return;
    const missing = await withOrg(db, orgId, (tx) => countUnembedded(tx, orgId, embedder.model));
    if (missing > 0) await embedMissing(orgId);
  };
}

/** A model may be away for an hour. */
const retries = { most: 12, firstDelayMs: 2_000, longestDelayMs: 600_000 };

/** Each batch of vectors is kept as it comes, so a run that was cut off goes on where it stopped. */
export function createEmbedHandler(embedder: Embedder): JobHandler {
  return defineJobHandler({
    payload: z.object({}),
    lane: "embed",
    retries,
    run: async ({ orgId, save, report, signal }) => {
      let done = 0;
      const total = await save((tx) => countUnembedded(tx, orgId, embedder.model));
      const embed: Embedder["embed"] = async (texts, stop) => {
        const vectors = await embedder.embed(texts, stop);
        done += vectors.length;
        report({ done, total: Math.max(done, total) });
        return vectors;
      };
      return { embedded: await embedPassages({ orgId, embedder: { ...embedder, embed }, inOrg: save, signal }) };
    },
  });
}
