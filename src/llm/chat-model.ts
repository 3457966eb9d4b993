import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import type { BaseMessage } from "@langchain/core/messages";
import type { ChatGenerationChunk } from "@langchain/core/outputs";
import { AppError } from "#errors";
import { createAnswerReader } from "./answer-reader.ts";
import { startCall } from "./call-meter.ts";
import type { CallOptions } from "./call-options.ts";
import type { ChatPrice } from "./chat-prices.ts";
import { EndpointModel } from "./endpoint-model.ts";
import { assertWhole, badOutput } from "./read-answer.ts";
import { endsInLoop } from "./repetition.ts";
import { retryWaitMs } from "./retry.ts";
import { inTime } from "./time-watch.ts";

export type ChatSettings = {
  sleep: (ms: number) => Promise<void>;
  /** A `Retry-After` longer than that, or than the budget's time, is not waited for. */
  longestWaitMs: number;
  price?: ChatPrice | null | undefined;
};

/**
 * A chat model for one answer of an agent: `createAgent({ model: createChatModel(model, settings, { purpose: "chat", … }) })`.
 * Each of its calls reserves from `options.budget`, is told to `options.record`, is tried once more after an outage or load as
 * long as nothing of the answer was shown, and must end whole. Cheap to make: one per answer.
 *
 * Calls throw AppError `model-*`; LangChain hands them on as they are.
 * @param model the endpoint's, with what is known of it
 */
export function createChatModel(model: EndpointModel, settings: ChatSettings, options: CallOptions): EndpointModel {
  return new MeteredModel(model, settings, options);
}

class MeteredModel extends EndpointModel {
  readonly #chat: ChatSettings;
  readonly #call: CallOptions;

  constructor({ settings }: EndpointModel, chat: ChatSettings, call: CallOptions) {
    const maxOutputTokens = call.maxTokens ?? settings.maxOutputTokens;
    super({ ...settings, maxOutputTokens, remainingMs: call.budget?.remainingMs });
    this.#chat = chat;
    this.#call = call;
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    given: EndpointModel["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const signals = [given.signal, this.#call.signal].filter((signal) => signal !== undefined);
    const options = { ...given, ...(signals.length > 0 && { signal: AbortSignal.any(signals) }) };
    for (let attempt = 1; ; attempt += 1) {
      const shown = { any: false };
      try {
        yield* this.#once(messages, options, runManager, shown);
        return;
      } catch (error) {
        const { longestWaitMs } = this.#chat;
        const leftMs = Math.min(this.#call.budget?.remainingMs() ?? longestWaitMs, longestWaitMs);
        const waitMs = error instanceof AppError && !shown.any ? retryWaitMs(error, attempt, leftMs) : null;
        if (waitMs === null) throw error;
        await inTime(this.#chat.sleep(waitMs), { limitMs: waitMs * 2, signal: options.signal });
      }
    }
  }

  async *#once(
    messages: BaseMessage[],
    options: EndpointModel["ParsedCallOptions"],
    runManager: CallbackManagerForLLMRun | undefined,
    shown: { any: boolean },
  ): AsyncGenerator<ChatGenerationChunk> {
    const { model, maxOutputTokens, guard } = this.settings;
    const tools = options.tools ? JSON.stringify(options.tools) : "";
    const price = this.#chat.price ?? null;
    const call = { model, price, messages, tools, method: null, maxOutputTokens, options: this.#call, now: guard.now };
    const meter = startCall(call);
    const reader = createAnswerReader(meter.elapsedMs);
    let fault: unknown = "stopped";
    try {
      for await (const chunk of super._streamResponseChunks(messages, options, runManager)) {
        reader.add(chunk.message, chunk.generationInfo?.finish_reason);
        shown.any ||= reader.soFar().firstTokenMs !== null;
        if (endsInLoop(reader.soFar().text)) throw badOutput("repeating");
        yield chunk;
      }
      assertWhole(reader.soFar());
      fault = null;
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    } finally {
      meter.end(fault, reader.soFar());
    }
  }
}
