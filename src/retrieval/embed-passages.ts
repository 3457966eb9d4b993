import type { Embedder } from "#llm/embedder";
import { insertEmbeddings, listUnembedded, type UnembeddedPassage } from "#store/passages-embeddings";
import type { Tx } from "#store/tx";

export type EmbedPassages = {
  orgId: string;
  embedder: Embedder;
  /** Runs work in a transaction of its own: the model is asked between transactions, never inside one. */
  inOrg: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  signal?: AbortSignal | undefined;
};

/** One request to the model, and what is lost when it is cut off. */
const batchSize = 64;

/**
 * Gives every passage that lacks one a vector of the embedder's model. Each batch is kept as it comes, so a run that
 * was cut off goes on where it stopped.
 * @returns how many vectors were stored
 * @throws AppError `model-unavailable`; batches before it stay
 */
export async function embedPassages({ orgId, embedder, inOrg, signal }: EmbedPassages): Promise<number> {
  const { model } = embedder;
  let after: string | null = null;
  let stored = 0;
  for (;;) {
    signal?.throwIfAborted();
    const query: { model: string; after: string | null; limit: number } = { model, after, limit: batchSize };
    const batch = await inOrg((tx) => listUnembedded(tx, orgId, query));
    const last = batch.at(-1);
    if (!last) return stored;
    const vectors = await embedder.embed(batch.map(embeddedText), signal);
    const rows = batch.flatMap(({ id: passageId }, i) => {
      const vector = vectors[i];
      return vector ? [{ passageId, vector }] : [];
    });
    stored += await inOrg((tx) => insertEmbeddings(tx, orgId, model, rows));
    after = last.id;
  }
}

/** A passage from the middle of a note hardly says what it is about; title and headings do. */
const embeddedText = ({ context, text }: UnembeddedPassage): string => (context === "" ? text : `${context}\n${text}`);
