import { type BaseMessage, type BaseMessageLike, coerceMessageLikeToMessage } from "@langchain/core/messages";
import { z } from "zod";
import type { CallTokens, OutputMethod } from "#domain/model-call";
import { AppError } from "#errors";
import { type AnswerReader, createAnswerReader } from "./answer-reader.ts";
import { startCall } from "./call-meter.ts";
import type { AskOptions } from "./call-options.ts";
import { rejectsMethod } from "./chat-error.ts";
import type { ChatPrice } from "./chat-prices.ts";
import { EndpointModel } from "./endpoint-model.ts";
import { createMethodChooser } from "./method-chooser.ts";
import { answerText, isTold, messagesFor, requestOptions } from "./output-methods.ts";
import { badOutput, readAnswer } from "./read-answer.ts";
import { endsInLoop } from "./repetition.ts";
import { retryWaitMs } from "./retry.ts";
import { toStrictSchema } from "./strict-schema.ts";
import { inTime } from "./time-watch.ts";

export type TokenUse = CallTokens;
/** `tokens` and `costUsd` of the call that gave the answer; what failed before it stands in the budget. */
export type Answer<T> = { value: T; tokens: TokenUse; costUsd: number | null };
/** `schema` without optional members; its last member is `end`, which the model is to fill with the end mark. */
export type Output<T> = { name: string; schema: z.ZodType<T> };

/**
 * Asks for an answer of one shape: `schema` goes out as strict JSON Schema, what comes back is parsed with it. Load and
 * outages are tried once more, within the budget's time and never before a `Retry-After`.
 * @throws AppError `model-unavailable`, `-timeout`, `-paused`, `-rate-limited`, `-quota`, `-auth`, `-unknown`, `-context`,
 *   `-refused`, `-budget`; `model-output` for answers that are cut, lack the end mark, loop or do not fit the schema.
 */
export type AskModel = <T extends { end: string }>(
  messages: BaseMessageLike[],
  output: Output<T>,
  options?: AskOptions,
) => Promise<Answer<T>>;

export type AskSettings = {
  sleep: (ms: number) => Promise<void>;
  /** A `Retry-After` longer than that, or than the budget's time, is not waited for. */
  longestWaitMs: number;
  price?: ChatPrice | null | undefined;
};

type Question<T> = {
  model: EndpointModel;
  settings: AskSettings;
  messages: BaseMessage[];
  output: Output<T>;
  options: AskOptions;
};

/** The way to ask for a shape is found out by the first question, with a small one before it, and kept. */
export function createAskModel(model: EndpointModel, settings: AskSettings): AskModel {
  const methods = createMethodChooser();
  return async (messages, output, options = { purpose: "draft" }) => {
    const question = { model, settings, messages: messages.map(coerceMessageLikeToMessage), output, options };
    const probe = (method: OutputMethod) => tryMethod({ model, settings, options }, method);
    for (;;) {
      const method = await inTime(methods.choose(probe), timeOf(options));
      try {
        return await askPatiently(question, method);
      } catch (error) {
        const canMend = error instanceof AppError && rejectsMethod(error) && methods.giveUp(method);
        if (!canMend) throw error;
      }
    }
  };
}

const probeOutput = { name: "probe", schema: z.object({ answer: z.string(), end: z.string() }) };
/** Does not give the form away: an endpoint that only seems to see to it would pass, and fail every real question. */
const probeText = 'Give "ok" as the answer and "complete" as the end.';
const spelledOut = `${probeText} That is: {"answer":"ok","end":"complete"}`;
/** Enough for a reasoning model's thoughts. */
const probeTokens = 4_000;

/**
 * Whether an answer keeps its form when it is asked for in this way; throws what a call throws. Asked outside of the asker's
 * budget and signal, because others wait for the same answer; recorded as theirs.
 */
export async function tryMethod(
  { model, settings, options: asker }: Pick<Question<unknown>, "model" | "settings" | "options">,
  method: OutputMethod,
): Promise<void> {
  const { draftId, conversationId, record } = asker;
  const options = { purpose: "probe" as const, draftId, conversationId, record, maxTokens: probeTokens };
  const messages = [coerceMessageLikeToMessage(["human", isTold(method) ? spelledOut : probeText])];
  await askPatiently({ model, settings, messages, output: probeOutput, options }, method);
}

/** Whoever asks waits no longer than there is time. */
const timeOf = ({ budget, signal }: AskOptions) => ({
  limitMs: budget?.remainingMs() ?? Number.POSITIVE_INFINITY,
  signal,
});

async function askPatiently<T extends { end: string }>(
  question: Question<T>,
  method: OutputMethod,
): Promise<Answer<T>> {
  const { settings, options } = question;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(question, method);
    } catch (error) {
      const leftMs = Math.min(options.budget?.remainingMs() ?? settings.longestWaitMs, settings.longestWaitMs);
      const waitMs = error instanceof AppError ? retryWaitMs(error, attempt, leftMs) : null;
      if (waitMs === null) throw error;
      await inTime(settings.sleep(waitMs), timeOf(options));
    }
  }
}

async function askOnce<T extends { end: string }>(question: Question<T>, method: OutputMethod): Promise<Answer<T>> {
  const { model, settings, output, options } = question;
  const wanted = { name: output.name, schema: toStrictSchema(output.schema) };
  const messages = messagesFor(method, wanted, question.messages);
  const { guard, ...endpoint } = model.settings;
  const maxOutputTokens = options.maxTokens ?? endpoint.maxOutputTokens;
  const { now } = guard;
  const price = settings.price ?? null;
  const meter = startCall({ model: model.model, price, messages, tools: "", method, maxOutputTokens, options, now });
  const reader = createAnswerReader(meter.elapsedMs);
  const bounded = new EndpointModel({ ...endpoint, guard, maxOutputTokens, remainingMs: options.budget?.remainingMs });
  const stream = () =>
    bounded.stream(messages, {
      ...requestOptions(method, wanted),
      ...(options.signal && { signal: options.signal }),
    });
  const read = await readStream(stream, reader, options.onPartial)
    .then(() => readAnswer(reader.soFar(), output.schema))
    .then(
      (value) => ({ value }),
      (fault: unknown) => ({ fault }),
    );
  const { tokens, costUsd } = meter.end("fault" in read ? read.fault : null, reader.soFar());
  if ("fault" in read) throw read.fault;
  return { value: read.value, tokens, costUsd };
}

/** Characters between two looks at whether the model goes in circles. */
const lookEvery = 256;

async function readStream(
  stream: () => ReturnType<EndpointModel["stream"]>,
  reader: AnswerReader,
  onPartial: AskOptions["onPartial"],
): Promise<void> {
  let looked = 0;
  for await (const chunk of await stream()) {
    reader.add(chunk);
    const text = answerText(reader.soFar());
    onPartial?.(text);
    if (text.length < looked + lookEvery) continue;
    looked = text.length;
    if (endsInLoop(text)) throw badOutput("repeating");
  }
}
