import { HumanMessage } from "@langchain/core/messages";
import type { OutputMethod } from "#domain/model-call";
import { AppError } from "#errors";
import { type AnswerSoFar, createAnswerReader } from "./answer-reader.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { EndpointModel } from "./endpoint-model.ts";
import { createMethodChooser } from "./method-chooser.ts";
import type { RequestOptions } from "./output-methods.ts";
import { assertWhole, badOutput } from "./read-answer.ts";
import { type AskSettings, tryMethod } from "./structured-output.ts";

/** What an endpoint and its model can do. */
export type ModelReport = {
  firstTokenMs: number;
  /** Whether an answer comes in more than one piece. */
  streams: boolean;
  /** Whether the endpoint tells tokens. */
  tellsTokens: boolean;
  /** The strictest way of asking for a form that works; or why none does. */
  method: OutputMethod | AppError;
  /** Whether the model calls a tool that it is told to call; or why it could not be asked. */
  callsTools: boolean | AppError;
  isPriced: boolean;
};

export type ModelProbe = {
  model: string;
  /** Asks the endpoint three or more short questions. @throws AppError `model-…` when it does not answer at all */
  look: () => Promise<ModelReport>;
};

const longestCallMs = 60_000;
const countText = "Count from one to thirty in words, separated by commas.";
const toolText = 'Call the tool "note_down" with the word "ok". Say nothing else.';
const tool = {
  type: "function",
  function: {
    name: "note_down",
    description: "Notes a word down.",
    parameters: {
      type: "object",
      properties: { word: { type: "string" } },
      required: ["word"],
      additionalProperties: false,
    },
  },
} as const;

/**
 * Looks for real, also while the circuit breaker keeps others away; a `Retry-After` is kept.
 * @param model what everybody else asks
 */
export function createModelProbe({ settings: endpoint }: EndpointModel, settings: AskSettings): ModelProbe {
  const breaker = createCircuitBreaker({ now: endpoint.guard.now });
  const limitMs = Math.min(endpoint.limitMs, longestCallMs);
  const model = new EndpointModel({ ...endpoint, limitMs, guard: { ...endpoint.guard, breaker } });
  const asker = { model, settings, options: { purpose: "probe" as const } };
  return {
    model: endpoint.model,
    look: async () => {
      const said = await answerTo(model, countText, {});
      assertWhole(said);
      if (said.text.trim() === "") throw badOutput("empty");
      return {
        firstTokenMs: said.firstTokenMs ?? 0,
        streams: said.pieces > 1,
        tellsTokens: said.usage !== null,
        method: await orFault(createMethodChooser().choose((method) => tryMethod(asker, method))),
        callsTools: await orFault(answerTo(model, toolText, { tools: [tool] }).then(({ toolCalls }) => toolCalls > 0)),
        isPriced: (settings.price ?? null) !== null,
      };
    },
  };
}

async function answerTo(model: EndpointModel, text: string, options: RequestOptions): Promise<AnswerSoFar> {
  const { now } = model.settings.guard;
  const startedAt = now();
  const reader = createAnswerReader(() => now() - startedAt);
  for await (const chunk of await model.stream([new HumanMessage(text)], options)) reader.add(chunk);
  return reader.soFar();
}

async function orFault<T>(work: Promise<T>): Promise<T | AppError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
