import { describe, expect, test } from "vitest";
import { AppError } from "#errors";
import { isOutage, rejectsMethod, toChatError } from "#llm/chat-error";

const api = (status: number, message: string, more: object = {}) =>
  Object.assign(new Error(`${status} ${message}`), { status, ...more });
const named = (error: unknown) => toChatError(error, { model: "m", hasBegun: false });

test.each([
  [
    api(400, "This model's maximum context length is 8192 tokens.", { code: "context_length_exceeded" }),
    "model-context",
  ],
  [api(400, "Range of input length should be [1, 30720]: prompt is too long"), "model-context"],
  [api(429, "You exceeded your current quota", { code: "insufficient_quota" }), "model-quota"],
  [api(402, "Insufficient Balance"), "model-quota"],
  [api(400, "The response was filtered", { code: "content_filter" }), "model-refused"],
  [api(400, "Output data may contain inappropriate content.", { code: "data_inspection_failed" }), "model-refused"],
  [api(429, "Rate limit reached"), "model-rate-limited"],
  [api(401, "Incorrect API key provided"), "model-auth"],
  [api(403, "Country not supported"), "model-auth"],
  [api(404, "The model `x` does not exist", { code: "model_not_found" }), "model-unknown"],
  [api(400, "Model Not Exist"), "model-unknown"],
  [api(404, "No endpoints found that support tool use"), "model-unavailable"],
  [api(400, "something else"), "model-unavailable"],
  [api(500, "oops"), "model-unavailable"],
  [new Error("fetch failed"), "model-unavailable"],
])("names %s", (error, code) => {
  expect(named(error).code).toBe(code);
});

describe("toChatError", () => {
  test("finds our own error under what clients wrap around it", () => {
    const own = new AppError("model-paused", "paused");
    expect(named(new Error("Connection error.", { cause: new Error("again", { cause: own }) }))).toBe(own);
  });

  test("says how long a provider wants to be left alone", () => {
    const error = api(429, "slow down", { headers: new Headers({ "retry-after": "6.2" }) });
    expect(named(error).details.params).toMatchObject({ wait: 7 });
  });

  test.each([
    [false, "connection"],
    [true, "broken"],
  ])("tells a connection that was never there from one that broke (%s)", (hasBegun, reason) => {
    const { details } = toChatError(new TypeError("terminated"), { model: "m", hasBegun });
    expect(details.params).toEqual({ reason });
  });
});

test.each([
  [named(api(503, "busy")), true],
  [named(new Error("fetch failed")), true],
  [new AppError("model-timeout", "late"), true],
  [named(api(400, "no")), false],
  [named(api(429, "slow down")), false],
  [named(api(401, "no")), false],
  [new AppError("model-output", "cut"), false],
])("knows an outage from other faults: %s", (fault, is) => {
  expect(isOutage(fault)).toBe(is);
});

test.each([
  [named(api(400, "response_format json_schema is not supported")), true],
  [named(api(404, "No endpoints found that support tool use")), true],
  [named(api(400, "something else")), false],
  [named(api(500, "response_format")), false],
])("knows a refusal of the way of asking: %s", (fault, is) => {
  expect(rejectsMethod(fault)).toBe(is);
});
