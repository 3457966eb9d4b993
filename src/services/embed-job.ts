import { z } from "zod";
import { jsonSchema } from "#domain/json";
import { defineJobHandler, type JobHandler, type JobRun } from "#jobs/job-handler";
import type { Embedder } from "#llm/embedder";
import { addCounts, type EmbeddedCount, embedPassages, nothingEmbedded } from "#retrieval/embed-passages";
import { chooseModel, listHeldModels } from "#store/embedding-models";
import { countUnembedded, forgetRefusals } from "#store/passages-embeddings";
import type { Tx } from "#store/tx";
import type { IndexVectors } from "./index-vectors.ts";

/** A model may be away for an hour. */
const retries = { most: 12, firstDelayMs: 2_000, longestDelayMs: 600_000 };

/** `isAsked`: a person wants it, who may wait for an index, and has refused passages tried again. */
const payloadSchema = z.object({ isAsked: z.boolean().default(false) });
type EmbedRun = JobRun<z.infer<typeof payloadSchema>>;

const countSchema = z.object({ embedded: z.int(), refused: z.int(), tokens: z.number() });

/**
 * Makes the vectors that are missing, then has search use them, then indexes them where there are many. Each batch is kept
 * as it comes, with the count of what it made: a run that was cut off goes on where it stopped.
 */
export function createEmbedHandler(embedder: Embedder, indexVectors: IndexVectors): JobHandler {
  return defineJobHandler({
    payload: payloadSchema,
    lane: "embed",
    retries,
    run: async (run) => {
      const { orgId, payload } = run;
      const count = await embedAll(run, embedder);
      const isInUse = await run.save((tx) => chooseWhenComplete(tx, orgId, embedder.model));
      const index = await indexVectors(orgId, payload);
      return jsonSchema.parse({ model: embedder.model, ...count, isInUse, index });
    },
  });
}

async function embedAll(run: EmbedRun, embedder: Embedder): Promise<EmbeddedCount> {
  const { orgId, payload, signal } = run;
  const kept = await run.steps();
  let step = kept.size;
  let sum = [...kept.values()].map((count) => countSchema.parse(count)).reduce(addCounts, nothingEmbedded);
  const left = await run.save(async (tx) => {
    if (payload.isAsked && step === 0) await forgetRefusals(tx, orgId, embedder.model);
    return countUnembedded(tx, orgId, embedder.model);
  });
  const total = left + sum.embedded + sum.refused;
  const report = () => {
    const done = sum.embedded + sum.refused;
    run.report({ done, total: Math.max(done, total), refused: sum.refused, tokens: sum.tokens });
  };
  report();
  const keepBatch = async (work: (tx: Tx) => Promise<EmbeddedCount>) => {
    const count = await run.keep(step, work);
    step += 1;
    sum = addCounts(sum, count);
    report();
    return count;
  };
  await embedPassages({ orgId, embedder, inOrg: run.save, keepBatch, signal });
  return sum;
}

/** A model that covers all passages is asked from now on; what it refused is found by its words. */
async function chooseWhenComplete(tx: Tx, orgId: string, model: string): Promise<boolean> {
  const held = (await listHeldModels(tx, orgId)).find((one) => one.model === model);
  if (!held || held.embedded === 0 || (await countUnembedded(tx, orgId, model)) > 0) return held?.isInUse ?? false;
  await chooseModel(tx, orgId, model);
  return true;
}
