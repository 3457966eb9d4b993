import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import type { BaseMessage } from "@langchain/core/messages";
import type { ChatGenerationChunk, ChatResult } from "@langchain/core/outputs";
import { ChatOpenAICompletions } from "@langchain/openai";
import type { OpenAI } from "openai";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { AppError } from "#errors";
import { isOutage, toChatError } from "./chat-error.ts";
import { createEndpointFetch } from "./endpoint-fetch.ts";
import type { EndpointGuard } from "./endpoint-guard.ts";
import { type TimeLimits, watchTime } from "./time-watch.ts";

export type EndpointSettings = TimeLimits & {
  /** Name the endpoint knows the model by: `gpt-4.1`, `deepseek-chat`, `qwen3`. */
  model: string;
  /** Local endpoints take any key; null sends a placeholder, because the client insists on one. */
  apiKey: string | null;
  /** Any OpenAI-compatible endpoint, with its `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  maxOutputTokens: number;
  /** Of the draft or answer that the call is for: no call outlasts it. */
  remainingMs?: (() => number) | undefined;
  guard: EndpointGuard;
};

type CallOptions = ChatOpenAICompletions["ParsedCallOptions"];

const deltaSchema = z.looseObject({ refusal: z.string() });

/**
 * LangChain's client for `/chat/completions`, always streaming, so that a slow answer, a silent one and a cut one can be told
 * apart. Every call is held to its time limits, keeps a `Retry-After`, passes the circuit breaker and throws AppErrors
 * (`model-*`). It never retries.
 */
export class EndpointModel extends ChatOpenAICompletions {
  readonly settings: EndpointSettings;

  constructor(settings: EndpointSettings) {
    super(clientFields(settings));
    this.settings = settings;
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: CallOptions,
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { guard, model } = this.settings;
    guard.rest.assertRested();
    const pass = guard.breaker.enter();
    const watch = watchTime(limitsOf(this.settings), options.signal);
    // Graphs of messages take two of one id for the same, and some endpoints give every answer the same.
    const id = uuidv7();
    let hasBegun = false;
    try {
      const signal = watch.signal;
      for await (const chunk of super._streamResponseChunks(messages, { ...options, signal }, runManager)) {
        hasBegun = true;
        chunk.message._updateId(id);
        watch.hold();
        yield chunk;
        watch.beat();
      }
      signal.throwIfAborted();
      pass.succeeded();
    } catch (thrown) {
      const fault = watch.signal.aborted ? watch.signal.reason : toChatError(thrown, { model, hasBegun });
      if (fault instanceof AppError) {
        guard.rest.note(fault.cause);
        if (isOutage(fault)) pass.failed();
        else pass.succeeded();
      }
      throw fault;
    } finally {
      watch.stop();
      pass.dropped();
    }
  }

  /** The same as a stream, gathered. */
  override async _generate(
    messages: BaseMessage[],
    options: CallOptions,
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | null = null;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      chunk.message.response_metadata = { ...chunk.generationInfo, ...chunk.message.response_metadata };
      whole = whole ? whole.concat(chunk) : chunk;
    }
    return { generations: whole ? [whole] : [] };
  }

  /** LangChain's own leaves a refusal out, and takes no calls of tools from an endpoint that does not say who speaks. */
  protected override _convertCompletionsDeltaToBaseMessageChunk(
    delta: Record<string, unknown>,
    raw: OpenAI.Chat.Completions.ChatCompletionChunk,
    role: OpenAI.Chat.ChatCompletionRole = "assistant",
  ) {
    const chunk = super._convertCompletionsDeltaToBaseMessageChunk(delta, raw, role);
    const refused = deltaSchema.safeParse(delta);
    if (refused.success) chunk.additional_kwargs.refusal = refused.data.refusal;
    return chunk;
  }
}

function limitsOf({ limitMs, idleMs, remainingMs }: EndpointSettings): TimeLimits {
  return { limitMs: Math.min(limitMs, remainingMs?.() ?? limitMs), idleMs };
}

/** Ours ends first: the client's limit tells less. */
const clientGraceMs = 5_000;

function clientFields({ model, apiKey, baseUrl, limitMs, maxOutputTokens, guard }: EndpointSettings) {
  return {
    model,
    apiKey: apiKey ?? "none",
    timeout: limitMs + clientGraceMs,
    maxRetries: 0,
    temperature: 0,
    maxTokens: maxOutputTokens,
    configuration: {
      ...(baseUrl === null ? {} : { baseURL: baseUrl }),
      maxRetries: 0,
      logLevel: "off" as const,
      fetch: createEndpointFetch(guard, ownHeaders(baseUrl, apiKey)),
    },
  };
}

/** Azure takes a key only under its own name; what is sent as a bearer's is a token of Entra ID there. */
export function ownHeaders(baseUrl: string | null, apiKey: string | null): Record<string, string> {
  const isAzure = baseUrl !== null && new URL(baseUrl).hostname.endsWith(".openai.azure.com");
  return isAzure && apiKey !== null ? { "api-key": apiKey } : {};
}
