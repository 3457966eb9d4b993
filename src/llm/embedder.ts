import OpenAI from "openai";
import { z } from "zod";
import { AppError } from "#errors";
import { type BatchLimits, batchLength } from "./embedding-batch.ts";
import { createRest, type Rest } from "./endpoint-rest.ts";
import { toModelError } from "./model-error.ts";

/** What the endpoint is asked for: dimensions shorten the vectors of models that can (Matryoshka). */
export type AskedModel = { model: string; dimensions: number | null };

export type EmbedderConfig = {
  /** Any endpoint that speaks OpenAI's `/embeddings`, with its `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  /** Local endpoints take any key; null sends a placeholder, because the client insists on one. */
  apiKey: string | null;
  model: string;
  dimensions?: number | undefined;
  timeoutMs?: number | undefined;
  /** Texts in one request; some endpoints take ten. */
  batchSize?: number | undefined;
  /** Longest text that the model takes; longer ones are cut. */
  maxTokens?: number | undefined;
};

/** Vectors, one per text, in order, all of the same length; `tokens` as the endpoint counted them, null where it does not. */
export type Embeddings = { vectors: number[][]; tokens: number | null };

export type Embedder = {
  /** What vectors are stored under: only vectors of the same name may be compared. */
  model: string;
  asks: AskedModel;
  limits: BatchLimits;
  maxTokens: number;
  /**
   * Does not retry: whoever asked knows whether waiting is worth it. Until a `Retry-After` has passed, it refuses by itself.
   * @throws AppError `model-unavailable` when the endpoint fails or its answer does not fit the question;
   *   `embedding-dimensions` when its vectors are not as long as was asked.
   */
  embed: (texts: readonly string[], signal?: AbortSignal) => Promise<Embeddings>;
  /** The same endpoint, asked for another model. */
  as: (asks: AskedModel) => Embedder;
};

const defaults = { timeoutMs: 30_000, batchSize: 64, maxTokens: 8_000 } as const;
/** What every endpoint takes in one request, all texts together. */
const batchTokens = 64_000;

/** Some endpoints answer in base64 (little-endian float32) whatever they were asked for. */
const base64Vector = z.string().transform(decode).pipe(z.array(z.number()).min(1));
const answerSchema = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.union([z.array(z.number()).min(1), base64Vector]) })),
  usage: z.object({ total_tokens: z.int().nonnegative() }).nullish().catch(null),
});

/** Nothing is sent before the first `embed`. */
export function createEmbedder(config: EmbedderConfig): Embedder {
  const client = new OpenAI({
    baseURL: config.baseUrl,
    apiKey: config.apiKey ?? "none",
    maxRetries: 0,
    timeout: config.timeoutMs ?? defaults.timeoutMs,
  });
  const rest = createRest();
  const limits = { texts: config.batchSize ?? defaults.batchSize, tokens: batchTokens };
  const maxTokens = config.maxTokens ?? defaults.maxTokens;
  const as = (asks: AskedModel): Embedder => {
    const ask = (texts: readonly string[], signal?: AbortSignal) => embedBatch({ client, rest, asks }, texts, signal);
    return { model: storedName(asks), asks, limits, maxTokens, as, embed: inBatches(ask, limits) };
  };
  return as({ model: config.model, dimensions: config.dimensions ?? null });
}

const storedName = ({ model, dimensions }: AskedModel) => (dimensions === null ? model : `${model}@${dimensions}`);

function inBatches(ask: Embedder["embed"], limits: BatchLimits): Embedder["embed"] {
  return async (texts, signal) => {
    const vectors: number[][] = [];
    let tokens: number | null = 0;
    for (let from = 0; from < texts.length; from = vectors.length) {
      const left = texts.slice(from);
      const answer = await ask(left.slice(0, batchLength(left, limits)), signal);
      vectors.push(...answer.vectors);
      tokens = tokens === null || answer.tokens === null ? null : tokens + answer.tokens;
    }
    return { vectors: ofOneLength(vectors), tokens };
  };
}

type Endpoint = { client: OpenAI; rest: Rest; asks: AskedModel };

async function embedBatch(
  { client, rest, asks: { model, dimensions } }: Endpoint,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Embeddings> {
  const size = dimensions === null ? {} : { dimensions };
  const body = { model, input: [...texts], ...size, encoding_format: "float" as const };
  try {
    const answer = await rest.unlessResting(() => client.embeddings.create(body, { signal: signal ?? null }));
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) return reject("not an embeddings answer");
    const vectors = ofOneLength(inOrder(parsed.data, texts.length));
    if (dimensions !== null) requireLength(vectors, { model, dimensions });
    return { vectors, tokens: parsed.data.usage?.total_tokens ?? null };
  } catch (error) {
    throw toModelError(error);
  }
}

function decode(base64: string): number[] {
  const bytes = Buffer.from(base64, "base64");
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readFloatLE(i * 4));
}

function inOrder({ data }: z.infer<typeof answerSchema>, expected: number): number[][] {
  const sorted = data.toSorted((a, b) => a.index - b.index);
  const complete = sorted.length === expected && sorted.every(({ index }, i) => index === i);
  if (!complete) reject(`${sorted.length} vectors for ${expected} texts`);
  return sorted.map(({ embedding }) => embedding);
}

function ofOneLength(vectors: number[][]): number[][] {
  const lengths = new Set(vectors.map((vector) => vector.length));
  if (lengths.size > 1) reject(`vectors of lengths ${[...lengths].join(", ")}`);
  return vectors;
}

function requireLength(vectors: number[][], { model, dimensions }: { model: string; dimensions: number }): void {
  const got = vectors[0]?.length ?? dimensions;
  if (got === dimensions) return;
  throw new AppError("embedding-dimensions", `${model}: ${got} dimensions instead of ${dimensions}`, {
    params: { model, got, expected: dimensions },
  });
}

function reject(reason: string): never {
  throw new AppError("model-unavailable", `embeddings: ${reason}`, { params: { reason } });
}
