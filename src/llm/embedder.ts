import OpenAI from "openai";
import { z } from "zod";
import { AppError } from "#errors";
import { toModelError } from "./model-error.ts";

export type EmbedderConfig = {
  /** Any endpoint that speaks OpenAI's `/embeddings`, with its `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  /** Local endpoints take any key; null sends a placeholder, because the client insists on one. */
  apiKey: string | null;
  model: string;
  /** Shortens the vectors of models that can (Matryoshka). */
  dimensions?: number | undefined;
  timeoutMs?: number | undefined;
};

export type Embedder = {
  /** What vectors are stored under: only vectors of the same name may be compared. */
  model: string;
  /**
   * One vector per text, in order; all of the same length.
   * @throws AppError `model-unavailable` when the endpoint fails or its answer does not fit the question.
   */
  embed: (texts: string[], signal?: AbortSignal) => Promise<number[][]>;
};

/** What every endpoint takes at once. */
const batchSize = 64;
const defaultTimeoutMs = 30_000;

/** Some endpoints answer in base64 (little-endian float32) whatever they were asked for. */
const base64Vector = z.string().transform(decode).pipe(z.array(z.number()).min(1));
const answerSchema = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.union([z.array(z.number()).min(1), base64Vector]) })),
});

/** Nothing is sent before the first `embed`. It does not retry: whoever asked knows whether waiting is worth it. */
export function createEmbedder({ baseUrl, apiKey, model, dimensions, timeoutMs }: EmbedderConfig): Embedder {
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? "none",
    maxRetries: 0,
    timeout: timeoutMs ?? defaultTimeoutMs,
  });
  const size = dimensions === undefined ? {} : { dimensions };

  async function embedBatch(input: string[], signal: AbortSignal | undefined): Promise<number[][]> {
    const body = { model, input, ...size, encoding_format: "float" as const };
    const answer = await client.embeddings.create(body, { signal: signal ?? null });
    const parsed = answerSchema.safeParse(answer);
    return parsed.success ? inOrder(parsed.data, input.length) : reject("not an embeddings answer");
  }

  return {
    model: dimensions === undefined ? model : `${model}@${dimensions}`,
    embed: async (texts, signal) => {
      try {
        const vectors: number[][] = [];
        for (let from = 0; from < texts.length; from += batchSize) {
          vectors.push(...(await embedBatch(texts.slice(from, from + batchSize), signal)));
        }
        return ofOneLength(vectors);
      } catch (error) {
        throw toModelError(error);
      }
    },
  };
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

function reject(reason: string): never {
  throw new AppError("model-unavailable", `embeddings: ${reason}`, { params: { reason } });
}
