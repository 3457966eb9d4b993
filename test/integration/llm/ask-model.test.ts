import { describe, expect, test } from "vitest";
import {
  callTool,
  chunk,
  done,
  isProbe,
  openStream,
  probeAnswer,
  refuse,
  type Script,
  say,
  usage,
  type WireRequest,
} from "#test/helpers/scripted-endpoint";
import { afterProbe, answer, openAsk, value } from "./open-ask.ts";

describe("an answer", () => {
  test("comes back parsed, with its tokens and what they cost", async () => {
    const { ask } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    const tokens = { input: 100, cachedInput: 60, output: 20 };
    expect(await ask()).toEqual({ value, tokens, costUsd: (40 * 2 + 60 * 0.5 + 20 * 8) / 1e6 });
  });

  test("is shown while it is written", async () => {
    const { ask } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    const seen: string[] = [];
    await ask({ onPartial: (text) => seen.push(text) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.every((text) => answer.startsWith(text))).toBe(true);
  });

  test("is recorded with its prompt, its method, its tokens and the share of the first message", async () => {
    const { ask, drafts } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    await ask({ draftId: "d1", section: "risks", prompt: { name: "account-plan", version: "2.0.0", hash: "abc" } });
    expect(drafts()).toEqual([
      expect.objectContaining({
        purpose: "draft",
        draftId: "d1",
        section: "risks",
        promptName: "account-plan",
        promptVersion: "2.0.0",
        promptHash: "abc",
        method: "json-schema",
        tokens: { input: 100, cachedInput: 60, output: 20 },
        isEstimated: false,
        outcome: "ok",
      }),
    ]);
    expect(drafts()[0]?.prefixTokens).toBeGreaterThan(0);
  });

  test("keeps nothing of what was asked or answered in the record", async () => {
    const { ask, calls } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    await ask();
    expect(JSON.stringify(calls)).not.toMatch(/Write plans|Go\.|采购/);
  });

  test("goes out with a schema that is closed and complete", async () => {
    const { ask, endpoint } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    await ask();
    expect(endpoint.requests.at(-1)?.response_format).toEqual({
      type: "json_schema",
      json_schema: {
        name: "section",
        strict: true,
        schema: {
          type: "object",
          properties: { text: { type: "string" }, end: { type: "string" } },
          required: ["text", "end"],
          additionalProperties: false,
        },
      },
    });
  });
});

describe("the way of asking", () => {
  const onlyTools: Script = (request, response) => {
    if (request.response_format) return refuse(response, 400, { message: "response_format is not supported" });
    if (request.tools) return callTool(response, request, isProbe(request) ? probeAnswer : answer);
    return say(response, "I have no form.");
  };
  const onlyJson: Script = (request, response) => {
    if (request.tools || request.response_format?.type === "json_schema") {
      return refuse(response, 400, { message: "json_schema and tools are not supported" });
    }
    return say(response, isProbe(request) ? probeAnswer : answer);
  };
  const onlyText: Script = (request, response) => {
    if (request.tools || request.response_format)
      return refuse(response, 422, { message: "Extra inputs are not permitted" });
    return say(response, `<think>Hm, {"a":1}?</think>\n\`\`\`json\n${isProbe(request) ? probeAnswer : answer}\n\`\`\``);
  };
  const pretender: Script = (request, response) => {
    if (request.response_format) return say(response, "Of course! Here is your plan.");
    return callTool(response, request, isProbe(request) ? probeAnswer : answer);
  };

  test.each([
    ["tool-call", "that knows tools only", onlyTools],
    ["json-object", "that knows plain JSON only", onlyJson],
    ["text", "that knows nothing, from a fence after thoughts", onlyText],
    ["tool-call", "that takes a schema and does not keep it", pretender],
  ])("is %s with an endpoint %s", async (method, _what, script) => {
    const { ask, drafts } = await openAsk(script);
    expect((await ask()).value).toEqual(value);
    expect(drafts().map((call) => call.method)).toEqual([method]);
  });

  test("is found out once for questions that come at the same time", async () => {
    const { ask, endpoint } = await openAsk(onlyJson);
    await Promise.all([ask(), ask(), ask()]);
    expect(endpoint.requests.filter(isProbe)).toHaveLength(3);
    expect(endpoint.requests).toHaveLength(6);
  });

  test("is told to the model where the endpoint does not see to it, in the last message", async () => {
    const { ask, endpoint } = await openAsk(onlyJson);
    await ask();
    const [first, last] = endpoint.requests.at(-1)?.messages ?? [];
    expect(first?.content).toBe("Write plans.");
    expect(last?.content).toContain('"required":["text","end"]');
  });

  test("changes when a schema of a real question is refused", async () => {
    const { ask, drafts } = await openAsk((request, response) => {
      if (isProbe(request))
        return request.tools ? callTool(response, request, probeAnswer) : say(response, probeAnswer);
      if (request.tools) return callTool(response, request, answer);
      return refuse(response, 400, { message: "Invalid schema for response_format 'section'" });
    });
    expect((await ask()).value).toEqual(value);
    expect(drafts().map(({ method, outcome }) => [method, outcome])).toEqual([
      ["json-schema", "model-unavailable"],
      ["tool-call", "ok"],
    ]);
  });
});

describe("an endpoint of its own kind", () => {
  const picky =
    (refused: (request: WireRequest) => string | null): Script =>
    (request, response) => {
      const message = refused(request);
      if (message) return refuse(response, 400, { message });
      return say(response, isProbe(request) ? probeAnswer : answer);
    };

  test.each([
    [
      "temperature",
      (r: WireRequest) =>
        "temperature" in r ? "Unsupported value: 'temperature' does not support 0 with this model." : null,
    ],
    [
      "max_tokens",
      (r: WireRequest) =>
        "max_tokens" in r ? "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." : null,
    ],
    ["stream_options", (r: WireRequest) => ("stream_options" in r ? "Unknown parameter: stream_options" : null)],
  ])("that does not take %s is asked without it, and refuses only once", async (_what, refused) => {
    const { ask, endpoint } = await openAsk(picky(refused));
    expect((await ask()).value).toEqual(value);
    expect(endpoint.requests.filter((request) => refused(request) !== null)).toHaveLength(1);
  });

  test("that cannot stream is read in one piece", async () => {
    const { ask } = await openAsk((request, response) => {
      if (request.stream) return refuse(response, 400, { message: "'stream' is not supported" });
      const message = { role: "assistant", content: isProbe(request) ? probeAnswer : answer };
      const body = {
        id: "1",
        object: "chat.completion",
        model: "m",
        choices: [{ index: 0, message, finish_reason: "stop" }],
        usage,
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    expect(await ask()).toMatchObject({ value, tokens: { input: 100, output: 20 } });
  });

  test("that answers a stream's question in one piece is read all the same, tools too", async () => {
    const { ask } = await openAsk((request, response) => {
      if (request.response_format) return refuse(response, 400, { message: "response_format is not supported" });
      const args = isProbe(request) ? probeAnswer : answer;
      const tool_calls = [
        { id: "c", type: "function", function: { name: request.tools?.[0]?.function.name, arguments: args } },
      ];
      const message = { role: "assistant", content: null, tool_calls };
      const body = {
        id: "1",
        object: "chat.completion",
        model: "m",
        choices: [{ index: 0, message, finish_reason: "tool_calls" }],
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    expect((await ask()).value).toEqual(value);
  });

  test("that tells no tokens has them estimated", async () => {
    const { ask, drafts } = await openAsk(
      afterProbe((_request, response) => {
        openStream(response);
        response.end(chunk({ content: answer }) + chunk({}, "stop") + done);
      }),
    );
    expect((await ask()).tokens.output).toBeGreaterThan(5);
    expect(drafts()).toMatchObject([{ isEstimated: true }]);
  });
});
