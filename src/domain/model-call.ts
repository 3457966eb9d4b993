import { z } from "zod";

/** What a call to a chat model was for. */
export const callPurposes = ["draft", "chat", "probe", "judge"] as const;
export const callPurposeSchema = z.enum(callPurposes);
export type CallPurpose = z.infer<typeof callPurposeSchema>;

/** How an answer's shape is asked for, the strictest first. */
export const outputMethods = ["json-schema", "tool-call", "json-object", "text"] as const;
export const outputMethodSchema = z.enum(outputMethods);
export type OutputMethod = z.infer<typeof outputMethodSchema>;

export const callTokensSchema = z.object({
  input: z.int().nonnegative(),
  /** Of `input`, those the endpoint had from an earlier call. */
  cachedInput: z.int().nonnegative(),
  output: z.int().nonnegative(),
});
export type CallTokens = z.infer<typeof callTokensSchema>;

/** What one call to a chat model took and how it ended; nothing of what was sent or answered. */
export const modelCallSchema = z.object({
  at: z.iso.datetime(),
  purpose: callPurposeSchema,
  draftId: z.string().nullable(),
  conversationId: z.string().nullable(),
  section: z.string().nullable(),
  model: z.string(),
  promptName: z.string().nullable(),
  promptVersion: z.string().nullable(),
  promptHash: z.string().nullable(),
  /** Null where no shape was asked for. */
  method: outputMethodSchema.nullable(),
  tokens: callTokensSchema,
  /** Of `tokens.input`, those of the first message: it is the same in every call of a draft, which endpoints cache. */
  prefixTokens: z.int().nonnegative(),
  /** The endpoint told no tokens; they are what our own tokenizer counts. */
  isEstimated: z.boolean(),
  /** Null: nobody knows the price. */
  costUsd: z.number().nonnegative().nullable(),
  latencyMs: z.int().nonnegative(),
  /** Null: nothing came. */
  firstTokenMs: z.int().nonnegative().nullable(),
  /** `ok` or the code of the error. */
  outcome: z.string(),
});
export type ModelCall = z.infer<typeof modelCallSchema>;

/** A call as it is kept. */
export const keptCallSchema = modelCallSchema.extend({ id: z.uuid() });
export type KeptCall = z.infer<typeof keptCallSchema>;

/** What calls of one purpose, model and version of a prompt took. */
export const callSummarySchema = z.object({
  purpose: z.string(),
  model: z.string(),
  promptName: z.string().nullable(),
  promptVersion: z.string().nullable(),
  calls: z.coerce.number().int(),
  /** Of the calls, those that gave no usable answer. */
  failed: z.coerce.number().int(),
  inputTokens: z.coerce.number().int(),
  cachedTokens: z.coerce.number().int(),
  outputTokens: z.coerce.number().int(),
  /** Tokens of the first message over all that went in, 0 to 1; null where nothing did. */
  prefixShare: z.number().nullable(),
  /** Of the calls that have a price, in US dollars. */
  costUsd: z.number(),
  /** Calls that took tokens and have no price. */
  unpriced: z.coerce.number().int(),
  /** Medians in milliseconds; null where there is none. */
  latencyMs: z.number().nullable(),
  firstTokenMs: z.number().nullable(),
});
export type CallSummary = z.infer<typeof callSummarySchema>;

export type RecordCall = (call: ModelCall) => void;
