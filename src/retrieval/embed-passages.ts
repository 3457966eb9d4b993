import { AppError } from "#errors";
import type { Embedder } from "#llm/embedder";
import { batchLength, cutToTokens } from "#llm/embedding-batch";
import { recordBatch } from "#store/embedding-models";
import {
  insertEmbeddings,
  insertRefusals,
  listUnembedded,
  type NewEmbedding,
  type NewRefusal,
  type UnembeddedPassage,
} from "#store/passages-embeddings";
import type { Tx } from "#store/tx";
import { embedSome } from "./embed-some.ts";

/** `tokens`: as far as the endpoint told them. */
export type EmbeddedCount = { embedded: number; refused: number; tokens: number };

export type EmbedPassages = {
  orgId: string;
  embedder: Embedder;
  /** Runs work in a transaction of its own: the model is asked between transactions, never inside one. */
  inOrg: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The same for what is kept of a batch. */
  keepBatch?: (work: (tx: Tx) => Promise<EmbeddedCount>) => Promise<EmbeddedCount>;
  signal?: AbortSignal | undefined;
};

export const nothingEmbedded: EmbeddedCount = { embedded: 0, refused: 0, tokens: 0 };

/**
 * Gives every passage that lacks one a vector of the embedder's model. Each batch is kept as it comes, so a run that
 * was cut off goes on where it stopped. Passages that the model refuses are remembered, and do not hold up the others.
 * @throws AppError `model-unavailable`, `embedding-dimensions`; batches before it stay
 */
export async function embedPassages(parts: EmbedPassages): Promise<EmbeddedCount> {
  const { orgId, embedder, inOrg, signal } = parts;
  const keepBatch = parts.keepBatch ?? inOrg;
  let after: string | null = null;
  let sum = nothingEmbedded;
  for (;;) {
    signal?.throwIfAborted();
    const query: { model: string; after: string | null; limit: number } = {
      model: embedder.model,
      after,
      limit: embedder.limits.texts,
    };
    const batch = takeBatch(embedder, await inOrg((tx) => listUnembedded(tx, orgId, query)));
    const last = batch.at(-1);
    if (!last) return sum;
    const made = await embedBatch(embedder, batch, signal);
    sum = addCounts(sum, await keepBatch((tx) => storeBatch(tx, { orgId, embedder, made })));
    after = last.id;
  }
}

export function addCounts(a: EmbeddedCount, b: EmbeddedCount): EmbeddedCount {
  return { embedded: a.embedded + b.embedded, refused: a.refused + b.refused, tokens: a.tokens + b.tokens };
}

type Text = { id: string; text: string };

/** As many of the passages, from the first, as make one request. */
function takeBatch({ limits, maxTokens }: Embedder, passages: readonly UnembeddedPassage[]): Text[] {
  const texts = passages.map((passage) => ({ id: passage.id, text: cutToTokens(embeddedText(passage), maxTokens) }));
  const length = batchLength(
    texts.map(({ text }) => text),
    limits,
  );
  return texts.slice(0, length);
}

/** A passage from the middle of a note hardly says what it is about; title and headings do. */
const embeddedText = ({ context, text }: UnembeddedPassage): string => (context === "" ? text : `${context}\n${text}`);

type Batch = { vectors: NewEmbedding[]; refusals: NewRefusal[]; tokens: number | null };

async function embedBatch(embedder: Embedder, batch: readonly Text[], signal: AbortSignal | undefined): Promise<Batch> {
  const { texts, tokens } = await embedSome(
    embedder,
    batch.map(({ text }) => text),
    signal,
  );
  const made: Batch = { vectors: [], refusals: [], tokens };
  for (const [at, { id: passageId }] of batch.entries()) {
    const outcome = texts[at];
    if (!outcome) continue;
    if ("vector" in outcome) made.vectors.push({ passageId, vector: outcome.vector });
    else made.refusals.push({ passageId, reason: outcome.refused });
  }
  return made;
}

type Made = { orgId: string; embedder: Embedder; made: Batch };

async function storeBatch(tx: Tx, { orgId, embedder, made }: Made): Promise<EmbeddedCount> {
  const { vectors, refusals, tokens } = made;
  const use = { texts: vectors.length, tokens, dimensions: vectors[0]?.vector.length ?? null };
  const expected = await recordBatch(tx, orgId, embedder, use);
  const other = vectors.find(({ vector }) => vector.length !== expected)?.vector.length;
  if (other !== undefined && expected !== null) throw differentLength(embedder.model, other, expected);
  const embedded = await insertEmbeddings(tx, orgId, embedder.model, vectors);
  return { embedded, refused: await insertRefusals(tx, orgId, embedder.model, refusals), tokens: tokens ?? 0 };
}

/** Something else answers under the model's name: its vectors may not be mixed with those that are there. */
function differentLength(model: string, got: number, expected: number): AppError {
  const message = `${model}: ${got} dimensions, those stored have ${expected}`;
  return new AppError("embedding-dimensions", message, { params: { model, got, expected } });
}
