import type { JobState } from "#domain/job";
import { AppError } from "#errors";
import type { Jobs } from "#jobs/create-jobs";
import type { Embedder } from "#llm/embedder";
import { tokensOf } from "#llm/embedding-batch";
import { costOf, type EmbeddingPrice } from "#llm/embedding-prices";
import { recordAudit } from "#store/audit";
import { readDatabaseFacts } from "#store/diagnostics";
import { findSearchModel, forgetModel, type HeldModel, listHeldModels } from "#store/embedding-models";
import { listJobs } from "#store/jobs";
import { deleteVectors, measureUnembedded } from "#store/passages-embeddings";
import type { Tx } from "#store/tx";
import { dropVectorIndex, type IndexOwner } from "#store/vector-index";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import { findIndexNeed, type IndexNeed } from "./index-vectors.ts";
import { assertRuns, assertSeesAll } from "./sight/access.ts";

/** In whole units of the currency. */
export type Cost = { amount: number; currency: string };

/** `missing`: passages with neither vector nor refusal. `cost` null: the price is not known. */
export type ModelStatus = Omit<HeldModel, "asksModel"> & { missing: number; isConfigured: boolean; cost: Cost | null };

export type EmbeddingStatus = {
  /** The model that is set; null where none is. */
  configured: string | null;
  /** The model whose vectors search compares with. */
  inUse: string | null;
  passages: number;
  models: ModelStatus[];
  /** What the model that is set has yet to embed, estimated. */
  left: { texts: number; tokens: number; cost: Cost | null } | null;
  price: EmbeddingPrice | null;
  index: IndexNeed;
  /** The newest job that makes vectors. */
  job: Pick<JobState, "id" | "status" | "progress"> | null;
};

/** The price of a model, by the name that the endpoint knows; null where nobody said. */
export type PriceOf = (model: string) => EmbeddingPrice | null;

type Parts = { owner: IndexOwner; jobs: Jobs; embedder: Embedder | null; priceOf: PriceOf };

const vectorsPerDelete = 5_000;

/** Vectors as people see to them: how far they are, what they cost, having them made, letting go of old ones. */
export function createEmbeddings({ owner, jobs, embedder, priceOf }: Parts) {
  const { db } = owner;
  return {
    /** @throws AppError `forbidden` for those who do not see all */
    status: ({ orgId, actor }: Caller): Promise<EmbeddingStatus> =>
      withOrg(db, orgId, async (tx) => {
        await assertSeesAll(tx, { orgId, actor });
        return readStatus(tx, orgId, { embedder, priceOf });
      }),
    /** Has missing vectors made, those that were refused tried again, and an index built where one is wanted. @throws AppError `forbidden`, `embedding-off` */
    start: async ({ orgId, actor }: Caller): Promise<{ jobId: string }> => {
      await withOrg(db, orgId, (tx) => assertRuns(tx, { orgId, actor }));
      if (!embedder) throw new AppError("embedding-off", "no embedding model is set");
      return { jobId: await jobs.enqueue({ orgId, actor, kind: "embed", payload: { isAsked: true } }) };
    },
    /**
     * Deletes the vectors of a model and its index.
     * @throws AppError `forbidden`; `not-found`; `embedding-in-use` for the model that search asks, unless that is meant (`alsoInUse`)
     */
    drop: async (
      { orgId, actor }: Caller,
      { model, alsoInUse = false }: { model: string; alsoInUse?: boolean | undefined },
    ): Promise<{ deleted: number }> => {
      const held = await withOrg(db, orgId, async (tx) => {
        await assertRuns(tx, { orgId, actor });
        return findHeld(await listHeldModels(tx, orgId), model);
      });
      if (held.isInUse && !alsoInUse) {
        throw new AppError("embedding-in-use", `search uses ${model}`, { params: { model } });
      }
      const details = { tokens: held.tokens, embedded: held.embedded };
      await withOrg(db, orgId, async (tx) => {
        await forgetModel(tx, orgId, model);
        await recordAudit(tx, orgId, { actor, action: "drop-embeddings", subject: model, details });
      });
      const deleted = await deleteAll(owner, orgId, model);
      if (held.dimensions !== null) await dropVectorIndex(owner, { orgId, model, dimensions: held.dimensions });
      return { deleted };
    },
  };
}

function findHeld(held: readonly HeldModel[], model: string): HeldModel {
  const found = held.find((one) => one.model === model);
  if (!found) throw new AppError("not-found", `no vectors of ${model}`, { params: { what: model } });
  return found;
}

/** In steps, so that nobody waits long for the rows. */
async function deleteAll({ db }: IndexOwner, orgId: string, model: string): Promise<number> {
  let deleted = 0;
  for (let step = vectorsPerDelete; step === vectorsPerDelete; deleted += step) {
    step = await withOrg(db, orgId, (tx) => deleteVectors(tx, orgId, { model, limit: vectorsPerDelete }));
  }
  return deleted;
}

type Setting = Pick<Parts, "embedder" | "priceOf">;

async function readStatus(tx: Tx, orgId: string, { embedder, priceOf }: Setting): Promise<EmbeddingStatus> {
  const configured = embedder?.model ?? null;
  const { passages } = await readDatabaseFacts(tx, orgId);
  const inUse = await findSearchModel(tx, orgId);
  const held = await listHeldModels(tx, orgId);
  const [job] = await listJobs(tx, orgId, { kind: "embed", limit: 1 });
  const price = embedder ? priceOf(embedder.asks.model) : null;
  return {
    configured,
    inUse: inUse?.model ?? null,
    passages,
    models: withConfigured(held, embedder).map(({ asksModel, ...one }) => ({
      ...one,
      missing: Math.max(0, passages - one.embedded - one.refused),
      isConfigured: one.model === configured,
      cost: costAt(one.tokens, asksModel === null ? null : priceOf(asksModel)),
    })),
    left: embedder ? await estimateLeft(tx, orgId, embedder.model, price) : null,
    price,
    index: inUse ? await findIndexNeed(tx, orgId, inUse) : "few",
    job: job ? { id: job.id, status: job.status, progress: job.progress } : null,
  };
}

/** The model that is set is listed before it has any vector. */
function withConfigured(held: HeldModel[], embedder: Embedder | null): HeldModel[] {
  if (!embedder || held.some(({ model }) => model === embedder.model)) return held;
  const { model, asks } = embedder;
  const none = { dimensions: asks.dimensions, embedded: 0, refused: 0, tokens: 0, uncounted: 0, isInUse: false };
  return [...held, { model, asksModel: asks.model, ...none }];
}

async function estimateLeft(
  tx: Tx,
  orgId: string,
  model: string,
  price: EmbeddingPrice | null,
): Promise<EmbeddingStatus["left"]> {
  const { texts, bytes, characters } = await measureUnembedded(tx, orgId, model);
  const tokens = tokensOf(bytes, characters);
  return { texts, tokens, cost: costAt(tokens, price) };
}

function costAt(tokens: number, price: EmbeddingPrice | null): Cost | null {
  return price && { amount: costOf(tokens, price), currency: price.currency };
}
