import type { z } from "zod";
import { AppError } from "#errors";
import type { AnswerSoFar } from "./answer-reader.ts";
import { answerText } from "./output-methods.ts";
import { readJson } from "./read-json.ts";

/** The last member of every answer. Gateways report cut streams as finished; a missing mark does not lie. */
export const endMark = "complete";

/** Every one has its words in the `errors` catalogue. */
export type OutputFault = "cut" | "empty" | "repeating" | "json" | "shape" | "method";

export function badOutput(reason: OutputFault): AppError {
  return new AppError("model-output", `model: ${reason}`, { params: { reason } });
}

/**
 * What a finished answer says. It is whole only when one JSON object stands there to its end and the end mark is its last
 * member, whatever the endpoint calls the reason why it stopped.
 * @throws AppError `model-refused`, `model-output`
 */
export function readAnswer<T extends { end: string }>(answer: AnswerSoFar, schema: z.ZodType<T>): T {
  assertNotRefused(answer);
  const read = readJson(answerText(answer));
  if ("fault" in read) throw badOutput(isCutShort(answer) ? "cut" : read.fault);
  const [last] = Object.keys(read.object).slice(-1);
  if (last !== "end" || read.object.end !== endMark) throw badOutput("cut");
  const value = schema.safeParse(read.object);
  if (!value.success) throw badOutput("shape");
  return value.data;
}

/**
 * An answer in words has no end mark: it is whole when the endpoint gives a reason why it stopped, other than its length. It
 * may be empty: models that have called their tools often have nothing to add.
 * @throws AppError `model-refused`, `model-output`
 */
export function assertWhole(answer: AnswerSoFar): void {
  assertNotRefused(answer);
  if (isCutShort(answer) || answer.finishReason === null) throw badOutput("cut");
}

const isCutShort = ({ finishReason }: AnswerSoFar) => finishReason === "length";

function assertNotRefused({ refusal, finishReason }: AnswerSoFar): void {
  const what = finishReason === "content_filter" ? "filter" : refusal === "" ? null : "model";
  if (what) throw new AppError("model-refused", `model: refused by ${what}`, { params: { what } });
}
