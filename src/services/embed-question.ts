import type { Embedder } from "#llm/embedder";
import type { QueryEmbedding } from "#store/dense-leg";
import { findSearchModel } from "#store/embedding-models";
import { withOrg } from "#store/with-org";
import type { Deps } from "./deps.ts";

/**
 * Whether meaning took part in a search. `off`: no model is set. `pending`: its first vectors are still being made.
 * `unavailable`: the model did not answer, or not in time.
 */
export const semanticStates = ["used", "off", "pending", "unavailable"] as const;
export type SemanticState = (typeof semanticStates)[number];

/** `model`: whose vectors are meant; null where none is set. */
export type Semantic = { state: SemanticState; model: string | null };

export type EmbeddedQuestion = { semantic: Semantic; embedding?: QueryEmbedding };

/** Somebody waits for the answer, and it can be given by words alone. */
const patienceMs = 5_000;

/**
 * The vector of a question, by the model whose vectors search compares with: while another one is being made, that is the
 * previous one. Never rejects because of a model.
 */
export function createEmbedQuestion({ db, log }: Deps, embedder: Embedder | null) {
  return async (orgId: string, question: string): Promise<EmbeddedQuestion> => {
    if (!embedder) return { semantic: { state: "off", model: null } };
    const inUse = await withOrg(db, orgId, (tx) => findSearchModel(tx, orgId));
    if (!inUse) return { semantic: { state: "pending", model: embedder.model } };
    const { model, dimensions } = inUse;
    try {
      const { vectors } = await embedder.as(inUse.asks).embed([question], AbortSignal.timeout(patienceMs));
      const vector = vectors[0];
      if (vector?.length === dimensions) return { semantic: { state: "used", model }, embedding: { model, vector } };
      log.warn({ model, dimensions, got: vector?.length }, "a question's vector is not as long as those stored");
    } catch (err) {
      log.warn({ err, model }, "a question could not be embedded: it is searched for by its words");
    }
    return { semantic: { state: "unavailable", model } };
  };
}
