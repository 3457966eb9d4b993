import type { BaseMessage } from "@langchain/core/messages";
import type { CallTokens, ModelCall, OutputMethod } from "#domain/model-call";
import { AppError } from "#errors";
import type { AnswerSoFar } from "./answer-reader.ts";
import type { CallOptions } from "./call-options.ts";
import { type ChatPrice, costOf } from "./chat-prices.ts";
import { estimateTokens } from "./embedding-batch.ts";

/** What a call sends and what it may take. `tools`: their descriptions, sent before the messages and always the same. */
export type MeteredCall = {
  model: string;
  price: ChatPrice | null;
  messages: readonly BaseMessage[];
  tools: string;
  method: OutputMethod | null;
  maxOutputTokens: number;
  options: CallOptions;
  now: () => number;
};

export type CallMeter = {
  elapsedMs: () => number;
  /** Settles the budget and tells whoever records; said once. @param fault null: it went well */
  end: (fault: unknown, answer: AnswerSoFar) => ModelCall;
};

const nothing: CallTokens = { input: 0, cachedInput: 0, output: 0 };
/** Roles and marks around a message. */
const perMessage = 4;

/**
 * Reserves what a call may take, and counts what it took. Where the endpoint tells no tokens they are estimated, also for an
 * answer that broke off; a call that was refused took nothing.
 * @throws AppError `model-budget` when the budget does not suffice
 */
export function startCall(call: MeteredCall): CallMeter {
  const { options, price, now, maxOutputTokens } = call;
  const size = sizeOf(call);
  const reservation = options.budget?.reserve({ inputTokens: size.all, maxOutputTokens, price });
  const startedAt = now();
  return {
    elapsedMs: () => now() - startedAt,
    end: (fault, answer) => {
      const tokens = answer.usage ?? (hasCost(fault, answer) ? estimated(size.all, answer) : nothing);
      reservation?.settle(tokens);
      const ended: ModelCall = {
        ...described(call),
        at: new Date(startedAt).toISOString(),
        tokens,
        prefixTokens: Math.round((tokens.input * size.prefix) / size.all),
        isEstimated: answer.usage === null,
        costUsd: price && costOf(tokens, price),
        latencyMs: Math.round(now() - startedAt),
        firstTokenMs: answer.firstTokenMs,
        outcome: outcomeOf(fault),
      };
      options.record?.(ended);
      return ended;
    },
  };
}

type Described = Omit<
  ModelCall,
  "at" | "tokens" | "prefixTokens" | "isEstimated" | "costUsd" | "latencyMs" | "firstTokenMs" | "outcome"
>;

function described({ model, method, options }: MeteredCall): Described {
  const { purpose, draftId, conversationId, section, prompt } = options;
  return {
    purpose,
    draftId: draftId ?? null,
    conversationId: conversationId ?? null,
    section: section ?? null,
    model,
    promptName: prompt?.name ?? null,
    promptVersion: prompt?.version ?? null,
    promptHash: prompt?.hash ?? null,
    method,
  };
}

/** Tokens that go in, and of them those that are the same in every call: tools and the first message. */
function sizeOf({ messages, tools }: MeteredCall): { all: number; prefix: number } {
  const sizes = messages.map(({ content }) => estimateTokens(textOf(content)) + perMessage);
  const toolSize = estimateTokens(tools);
  const prefix = messages[0]?.getType() === "system" ? (sizes[0] ?? 0) : 0;
  return { all: Math.max(1, toolSize + sizes.reduce((sum, size) => sum + size, 0)), prefix: toolSize + prefix };
}

const textOf = (content: unknown) => (typeof content === "string" ? content : JSON.stringify(content));

function estimated(input: number, { text, toolText, refusal }: AnswerSoFar): CallTokens {
  return { input, cachedInput: 0, output: estimateTokens(text + toolText + refusal) };
}

/** A model that was at work is paid for, whether or not its answer came. */
function hasCost(fault: unknown, { firstTokenMs }: AnswerSoFar): boolean {
  return fault === null || firstTokenMs !== null || (fault instanceof AppError && fault.code === "model-timeout");
}

function outcomeOf(fault: unknown): string {
  if (fault === null) return "ok";
  return fault instanceof AppError ? fault.code : "stopped";
}
