import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseMessageLike } from "@langchain/core/messages";
import { GraphRecursionError } from "@langchain/langgraph";
import { createAgent, type DynamicStructuredTool } from "langchain";
import { AppError } from "#errors";

export type LookUpRequest = {
  model: BaseChatModel;
  tools: DynamicStructuredTool[];
  instructions: string;
  messages: BaseMessageLike[];
  /** Most calls of tools in one turn. */
  mostCalls: number;
  signal: AbortSignal;
};

/** A step of the model and one of its tools for each call, and the model's last word. */
const stepsFor = (calls: number) => 2 * (calls + 1) + 1;

/**
 * Has a model call tools until it has what it needs, or may call no more. What the tools gave is in their own hands; what the
 * model says itself is not read.
 * @throws AppError of the model; what the signal was aborted with.
 */
export async function lookUp({
  model,
  tools,
  instructions,
  messages,
  mostCalls,
  signal,
}: LookUpRequest): Promise<void> {
  const agent = createAgent({ model, tools, systemPrompt: instructions });
  const options = { streamMode: ["updates" as const], recursionLimit: stepsFor(mostCalls), signal };
  try {
    const stream = await agent.stream({ messages: [...messages] }, options);
    for await (const _step of stream) signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GraphRecursionError) return;
    throw appErrorIn(error) ?? error;
  }
}

/** Graphs wrap what their nodes throw. */
function appErrorIn(error: unknown): AppError | null {
  for (let held = error, depth = 0; held instanceof Error && depth < 5; held = held.cause, depth += 1) {
    if (held instanceof AppError) return held;
  }
  return null;
}
