import { expect, test } from "vitest";
import { z } from "zod";
import { AppError, type ErrorDetails } from "#errors";
import { createBudget } from "#llm/budget";
import { toChatError } from "#llm/chat-error";
import { createCircuitBreaker } from "#llm/circuit-breaker";
import { badOutput, type OutputFault, readAnswer } from "#llm/read-answer";
import { describeError } from "#text/describe-error";

const thrown = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("nothing was thrown");
};
const refused = (status: number, message = "", code?: string) =>
  toChatError(
    { status, message, code, headers: new Headers({ "retry-after": "6" }) },
    { model: "qwen3", hasBegun: false },
  );
const budget = (limits: object) =>
  createBudget({ maxTokens: 1e6, maxCostUsd: null, deadlineMs: 1, now: () => 0, ...limits });
const call = { inputTokens: 10, maxOutputTokens: 10, price: { input: 1, cachedInput: 1, output: 1 } };
const breaker = createCircuitBreaker({ failures: 1, now: () => 0 });
breaker.enter().failed();
const said = { text: "", toolText: "", toolCalls: 0, finishReason: null, usage: null, firstTokenMs: null, pieces: 0 };
const late = (what: string): ErrorDetails => ({ params: { what, seconds: 120 } });

const faults: [AppError, RegExp][] = [
  [refused(401), /OPENAI_API_KEY/],
  [refused(404), /qwen3.*LLM_MODEL/],
  [refused(429), /6/],
  [refused(402), /./],
  [refused(400, "context_length_exceeded"), /qwen3.*LLM_MODEL/],
  [refused(400, "content_filter"), /LLM_MODEL/],
  [refused(500), /HTTP 500.*OPENAI_BASE_URL/],
  [toChatError(new TypeError("terminated"), { model: "m", hasBegun: true }), /OPENAI_BASE_URL/],
  [new AppError("model-timeout", "late", late("idle")), /120.*LLM_TIMEOUT_SECONDS/],
  [new AppError("model-timeout", "late", late("total")), /120.*LLM_TIMEOUT_SECONDS/],
  [thrown(() => breaker.enter()), /1970-01-01.*groundplan doctor/],
  [thrown(() => budget({ maxTokens: 1 }).reserve(call)), /LLM_MAX_TOKENS_PER_DRAFT/],
  [thrown(() => budget({ maxCostUsd: 1e-9 }).reserve(call)), /LLM_MAX_COST_USD_PER_DRAFT/],
  [thrown(() => budget({ deadlineMs: 0 }).reserve(call)), /LLM_TIMEOUT_SECONDS/],
  [thrown(() => readAnswer({ ...said, refusal: "No." }, z.object({ end: z.string() }))), /LLM_MODEL/],
  ...(["cut", "empty", "repeating", "json", "shape", "method"] satisfies OutputFault[]).map(
    (reason): [AppError, RegExp] => [badOutput(reason), /LLM_MODEL/],
  ),
];

test.each(faults)("%s is told in both languages with how to mend it", (fault, mend) => {
  const [zh, en] = [describeError(fault, "zh"), describeError(fault, "en")];
  expect(zh).toMatch(mend);
  expect(en).toMatch(mend);
  expect(zh).toMatch(/[一-鿿].*。$/);
  expect(`${zh}${en}`).not.toMatch(/\?|？|undefined|NaN|[{}]/);
});
