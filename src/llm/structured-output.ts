import type { BaseMessageLike } from "@langchain/core/messages";
import type { ChatOpenAI } from "@langchain/openai";
import { z } from "zod";
import { AppError } from "#errors";
import type { AskOptions } from "./call-options.ts";
import { retryAfterMs, statusOf, toModelError } from "./model-error.ts";

/** Strict JSON schema first; endpoints that lack it get a tool call, then plain JSON. */
const methods = ["jsonSchema", "functionCalling", "jsonMode"] as const;
type Method = (typeof methods)[number];

export type TokenUse = { input: number; output: number };
export type Answer<T> = { value: T; tokens: TokenUse };
export type AskModel = <T extends { end: string }>(
  messages: BaseMessageLike[],
  output: { name: string; schema: z.ZodType<T> },
  options?: AskOptions,
) => Promise<Answer<T>>;

/** The last member of every answer. Gateways report cut streams as finished; a missing mark does not lie. */
export const endMark = "complete";

const answerSchema = z.object({
  parsed: z.unknown(),
  raw: z.object({
    response_metadata: z.object({ finish_reason: z.string().optional() }).loose(),
    usage_metadata: z.object({ input_tokens: z.int(), output_tokens: z.int() }).loose().optional(),
  }),
});

type Waiting = { sleep: (ms: number) => Promise<void>; longestWaitMs: number };

const badOutput = (reason: string) => new AppError("model-output", `model: ${reason}`, { params: { reason } });

/**
 * Asks for an answer of one shape: `schema` goes out as JSON Schema, what comes back is parsed with it.
 * A refusal for load (429, 503) is tried once more after its `Retry-After`, when that is short enough.
 * @throws AppError `model-unavailable` for refusals, time-outs and broken connections; `model-output` for
 * answers that are cut, lack the end mark or do not fit the schema.
 */
export function createAskModel(model: ChatOpenAI, { sleep, longestWaitMs }: Waiting): AskModel {
  let method: Method = "jsonSchema";
  const ask = async (messages: BaseMessageLike[], name: string, jsonSchema: Record<string, unknown>) => {
    const strict = method === "jsonMode" ? {} : { strict: true };
    const runnable = model.withStructuredOutput(jsonSchema, { name, method, ...strict, includeRaw: true });
    return runnable.invoke(messages);
  };
  const askPatiently = async (messages: BaseMessageLike[], name: string, jsonSchema: Record<string, unknown>) => {
    try {
      return await ask(messages, name, jsonSchema);
    } catch (error) {
      const next = methods[methods.indexOf(method) + 1];
      const waitMs = waitFor(error, longestWaitMs);
      if (rejectsMethod(error) && next) method = next;
      else if (waitMs !== null) await sleep(waitMs);
      else throw error;
      return ask(messages, name, jsonSchema);
    }
  };
  return async (messages, { name, schema }) => {
    const { $schema: _unused, ...jsonSchema } = z.toJSONSchema(schema);
    const answer = await askPatiently(messages, name, jsonSchema).catch((error: unknown) => {
      throw isCut(error) ? badOutput("answer cut off") : toModelError(error);
    });
    return readAnswer(answer, schema);
  };
}

function waitFor(error: unknown, longestWaitMs: number): number | null {
  const status = statusOf(error);
  if (status !== 429 && status !== 503) return null;
  const waitMs = retryAfterMs(error) ?? 1000;
  return waitMs <= longestWaitMs ? waitMs : null;
}

function rejectsMethod(error: unknown): boolean {
  return statusOf(error) === 400 && /response_format|json_schema|tool/i.test(String(error));
}

/** The client raises its own error for `finish_reason: "length"` when it was to parse the answer. */
function isCut(error: unknown): boolean {
  return error instanceof Error && /length limit|LengthFinishReason/i.test(`${error.name} ${error.message}`);
}

function readAnswer<T extends { end: string }>(answer: unknown, schema: z.ZodType<T>): Answer<T> {
  const read = answerSchema.safeParse(answer);
  if (!read.success) throw badOutput("answer of unknown shape");
  const { parsed, raw } = read.data;
  if (raw.response_metadata.finish_reason === "length") throw badOutput("answer cut off");
  const value = schema.safeParse(parsed);
  if (!value.success) throw badOutput("answer does not fit the schema");
  if (value.data.end !== endMark) throw badOutput("answer cut off");
  const used = raw.usage_metadata;
  return { value: value.data, tokens: { input: used?.input_tokens ?? 0, output: used?.output_tokens ?? 0 } };
}
