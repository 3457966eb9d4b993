import { AIMessageChunk, type BaseMessageChunk } from "@langchain/core/messages";
import { z } from "zod";
import type { CallTokens } from "#domain/model-call";

/** Endpoints tell what came from their cache under either of two names. */
const usageSchema = z.looseObject({
  prompt_tokens: z.int().positive(),
  completion_tokens: z.int().nonnegative().catch(0),
  prompt_tokens_details: z.looseObject({ cached_tokens: z.int().nonnegative().nullish() }).nullish().catch(null),
  prompt_cache_hit_tokens: z.int().nonnegative().nullish().catch(null),
});
const metadataSchema = z.looseObject({
  finish_reason: z.string().nullish().catch(null),
  usage: z.unknown().optional(),
});
const refusalSchema = z.looseObject({ refusal: z.string() });

/** An answer as far as it has come. */
export type AnswerSoFar = {
  text: string;
  /** Arguments of the first tool that was called; other tools only count. */
  toolText: string;
  toolCalls: number;
  refusal: string;
  finishReason: string | null;
  /** Null: the endpoint tells no tokens. */
  usage: CallTokens | null;
  firstTokenMs: number | null;
  /** Pieces with something in them. */
  pieces: number;
};

export type AnswerReader = {
  add: (chunk: BaseMessageChunk, finishReason?: unknown) => void;
  soFar: () => AnswerSoFar;
};

/** Puts the pieces of a streamed answer together. @param elapsedMs since the question was sent */
export function createAnswerReader(elapsedMs: () => number): AnswerReader {
  const answer: AnswerSoFar = {
    text: "",
    toolText: "",
    toolCalls: 0,
    refusal: "",
    finishReason: null,
    usage: null,
    firstTokenMs: null,
    pieces: 0,
  };
  return {
    add: (chunk, finishReason) => {
      const before = lengthOf(answer);
      if (typeof chunk.content === "string") answer.text += chunk.content;
      if (AIMessageChunk.isInstance(chunk)) addTools(answer, chunk);
      const refused = refusalSchema.safeParse(chunk.additional_kwargs);
      if (refused.success) answer.refusal += refused.data.refusal;
      if (lengthOf(answer) > before) {
        answer.firstTokenMs ??= Math.round(elapsedMs());
        answer.pieces += 1;
      }
      addMetadata(answer, { finish_reason: finishReason, ...chunk.response_metadata });
    },
    soFar: () => answer,
  };
}

const lengthOf = ({ text, toolText, toolCalls, refusal }: AnswerSoFar) =>
  text.length + toolText.length + toolCalls + refusal.length;

function addTools(answer: AnswerSoFar, { tool_call_chunks: chunks }: AIMessageChunk): void {
  for (const { index, args, name } of chunks ?? []) {
    if (name) answer.toolCalls += 1;
    if ((index ?? 0) === 0) answer.toolText += args ?? "";
  }
}

function addMetadata(answer: AnswerSoFar, metadata: unknown): void {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) return;
  answer.finishReason = parsed.data.finish_reason ?? answer.finishReason;
  const usage = usageSchema.safeParse(parsed.data.usage);
  if (!usage.success) return;
  const { prompt_tokens: input, completion_tokens: output, ...cached } = usage.data;
  const cachedInput = cached.prompt_tokens_details?.cached_tokens ?? cached.prompt_cache_hit_tokens ?? 0;
  answer.usage = { input, cachedInput: Math.min(cachedInput, input), output };
}
