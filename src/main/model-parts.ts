import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { ChatConfig } from "#config";
import type { Budget } from "#llm/budget";
import type { CallOptions } from "#llm/call-options";
import type { AskModel } from "#llm/structured-output";
import type { ChatProbe } from "#services/check-model";

/** Everything that asks the chat model: they share what is known of its endpoint. */
export type ModelParts = {
  /** The model's name. */
  model: string;
  /** For answers of one shape. */
  ask: AskModel;
  /** For one answer of an agent. */
  chatModel: (options: CallOptions) => BaseChatModel;
  /** What one draft or one answer may take, from now on. */
  openBudget: () => Budget;
  probe: ChatProbe;
};

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Of the time of a draft: its sections are written in about five rounds. */
const callShare = 0.2;
/** Nobody sits before a draft; before an answer somebody does. */
const longestWaitMs = { draft: 60_000, chat: 15_000 } as const;

/**
 * LangChain is loaded only where a model is configured: it would be a third of the memory of those who have none.
 * @param restMs how long the endpoint is left alone after an outage; the usual time without it
 */
export async function openModel(
  { model: name, apiKey, baseUrl, limits, price }: ChatConfig,
  restMs?: number,
): Promise<ModelParts> {
  const { createModel } = await import("#llm/create-model");
  const { createAskModel } = await import("#llm/structured-output");
  const { createChatModel } = await import("#llm/chat-model");
  const { createEndpointGuard } = await import("#llm/endpoint-guard");
  const { createBudget } = await import("#llm/budget");
  const { listedChatPrice } = await import("#llm/chat-prices");
  const { createModelProbe } = await import("#llm/model-probe");
  const endpoint = { model: name, apiKey, baseUrl: baseUrl ?? null };
  const model = createModel({
    ...endpoint,
    timeoutMs: limits.timeoutMs * callShare,
    guard: createEndpointGuard(now, restMs),
  });
  const settings = {
    sleep,
    longestWaitMs: longestWaitMs.draft,
    price: price ?? listedChatPrice(name, endpoint.baseUrl),
  };
  return {
    model: name,
    ask: createAskModel(model, settings),
    chatModel: (options) => createChatModel(model, { ...settings, longestWaitMs: longestWaitMs.chat }, options),
    openBudget: () => createBudget({ ...limits, deadlineMs: now() + limits.timeoutMs, now }),
    probe: createModelProbe(model, settings),
  };
}
