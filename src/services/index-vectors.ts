import { rankingConfig } from "#retrieval/ranking-config";
import { readDatabaseFacts } from "#store/diagnostics";
import { findSearchModel, listHeldModels, type SearchModel } from "#store/embedding-models";
import type { Tx } from "#store/tx";
import { buildVectorIndex, findIndexState, type IndexOwner } from "#store/vector-index";
import { withOrg } from "#store/with-org";
import { isOlder } from "./is-older.ts";

/**
 * `few`: reading all vectors is quick. `wanted`: an index would be quicker, and nobody has asked for it yet. `impossible`: the
 * vectors are too long for one. `old`: pgvector cannot scan it on under a filter.
 */
export const indexNeeds = ["few", "ready", "wanted", "impossible", "old"] as const;
export type IndexNeed = (typeof indexNeeds)[number];

export type IndexVectors = (orgId: string, asked: { isAsked: boolean }) => Promise<IndexNeed>;

/** Iterative scans began here. */
const soundIndexes = [0, 8, 0] as const;

/** Whether the vectors that search asks need an index, and have one. */
export async function findIndexNeed(tx: Tx, orgId: string, inUse: SearchModel): Promise<IndexNeed> {
  const held = (await listHeldModels(tx, orgId)).find(({ model }) => model === inUse.model);
  if ((held?.embedded ?? 0) < rankingConfig.hybrid.index.fromCandidates) return "few";
  const state = await findIndexState(tx, { orgId, model: inUse.model, dimensions: inUse.dimensions });
  if (state !== "none") return state;
  return isOlder((await readDatabaseFacts(tx, orgId)).pgvector, soundIndexes) ? "old" : "wanted";
}

/**
 * Builds the index where it is wanted. The embedded engine can do nothing else meanwhile, so there only when a person asked
 * for it; a server goes on working.
 */
export function createIndexVectors(owner: IndexOwner): IndexVectors {
  return async (orgId, { isAsked }) => {
    const found = await withOrg(owner.db, orgId, async (tx) => {
      const inUse = await findSearchModel(tx, orgId);
      return inUse && { inUse, need: await findIndexNeed(tx, orgId, inUse) };
    });
    if (!found) return "few";
    const { inUse, need } = found;
    if (need !== "wanted" || !(isAsked || owner.engine === "server")) return need;
    await buildVectorIndex(owner, { orgId, model: inUse.model, dimensions: inUse.dimensions });
    return "ready";
  };
}
