import { describe, expect, test } from "vitest";
import { createRequestQuirks, type RequestBody } from "#llm/request-quirks";

const body: RequestBody = {
  model: "m",
  stream: true,
  stream_options: { include_usage: true },
  temperature: 0,
  max_tokens: 8_000,
  parallel_tool_calls: false,
  tools: [{ type: "function", function: { name: "section", strict: true } }],
};
const { temperature: _temperature, ...cold } = body;
const { max_tokens: _tokens, ...endless } = body;
const { stream_options: _options, ...uncounted } = body;
const { parallel_tool_calls: _calls, ...serial } = body;

test.each([
  [
    "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
    cold,
  ],
  [
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    { ...endless, max_completion_tokens: 8_000 },
  ],
  ["Unrecognized request argument supplied: stream_options", uncounted],
  ["Unknown parameter: 'parallel_tool_calls'.", serial],
  [
    "tools[0].function.strict: Extra inputs are not permitted",
    { ...body, tools: [{ type: "function", function: { name: "section" } }] },
  ],
  ["'stream' is not supported by this endpoint", { ...uncounted, stream: false }],
  [
    "max_tokens is too large: 8000. This model supports at most 4096 completion tokens, whereas you provided 8000.",
    { ...body, max_tokens: 4096 },
  ],
  ["Range of max_tokens should be [1, 2000]", { ...body, max_tokens: 2000 }],
])("learns from: %s", (refused, mended) => {
  const quirks = createRequestQuirks();
  expect(quirks.learn(refused, body)).toBe(true);
  expect(quirks.apply(body)).toEqual(mended);
});

describe("createRequestQuirks", () => {
  test.each([
    "Invalid schema for response_format 'section': In context=(), 'required' is required.",
    "response_format json_schema is not supported",
    "This model's maximum context length is 4096 tokens, however you requested 9000 (max_tokens 8000).",
    "tool_choice is not supported",
    "",
  ])("learns nothing from: %s", (refused) => {
    const quirks = createRequestQuirks();
    expect(quirks.learn(refused, body)).toBe(false);
    expect(quirks.apply(body)).toEqual(body);
  });

  test("learns nothing twice, so that a stubborn endpoint is not asked for ever", () => {
    const quirks = createRequestQuirks();
    quirks.learn("temperature is not supported", body);
    expect(quirks.learn("temperature is not supported", quirks.apply(body))).toBe(false);
  });

  test("goes back where an endpoint knows only the older name", () => {
    const quirks = createRequestQuirks();
    quirks.learn("unknown field max_completion_tokens", { model: "m", max_completion_tokens: 5 });
    expect(quirks.apply({ model: "m", max_completion_tokens: 5 })).toEqual({ model: "m", max_tokens: 5 });
  });

  test("knows nothing until it has learned something", () => {
    const quirks = createRequestQuirks();
    expect(quirks.isEmpty()).toBe(true);
    quirks.learn("Range of max_tokens should be [1, 2000]", body);
    expect(quirks.isEmpty()).toBe(false);
  });
});
