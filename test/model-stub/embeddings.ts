import { createHash } from "node:crypto";
import { z } from "zod";
import { countTokens } from "./count-tokens.ts";

export const embeddingsRequestSchema = z
  .object({
    model: z.string().min(1),
    input: z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1).max(2048)]),
    dimensions: z.int().positive().max(4096).default(256),
    encoding_format: z.enum(["float", "base64"]).default("float"),
    user: z.string().optional(),
  })
  .strict();
export type EmbeddingsRequest = z.infer<typeof embeddingsRequestSchema>;

/** Vectors that follow from the text alone: texts that share words lie close. */
export function embeddingsAnswer({ model, input, dimensions, encoding_format }: EmbeddingsRequest) {
  const data = input.map((text, index) => {
    const vector = vectorOf(text, dimensions);
    const embedding = encoding_format === "base64" ? encode(vector) : vector;
    return { object: "embedding", index, embedding };
  });
  const tokens = input.reduce((sum, text) => sum + countTokens(text), 0);
  return { object: "list", model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

/** Words of alphabets, and pairs of neighbouring characters of Chinese. */
const pieces = /[\p{Script=Latin}\p{N}]+|\p{Script=Han}(?=(\p{Script=Han})?)/gu;

/** Each piece of the text adds to two dimensions; the vector has length 1. */
function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [piece, next = ""] of text.toLowerCase().matchAll(pieces)) {
    const hash = createHash("sha256")
      .update(piece + next)
      .digest();
    for (const at of [hash.readUInt32LE(0) % dimensions, hash.readUInt32LE(4) % dimensions]) {
      vector[at] = (vector[at] ?? 0) + 1;
    }
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => Math.fround(value / length));
}

function encode(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}
