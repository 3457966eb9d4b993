import { tool } from "@langchain/core/tools";
import { createAgent } from "langchain";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { ModelCall } from "#domain/model-call";
import { createBudget } from "#llm/budget";
import type { CallOptions } from "#llm/call-options";
import { createChatModel } from "#llm/chat-model";
import { createModel } from "#llm/create-model";
import { createEndpointGuard } from "#llm/endpoint-guard";
import {
  callTool,
  chunk,
  openStream,
  refuse,
  type Script,
  type ScriptedEndpoint,
  say,
  startScriptedEndpoint,
} from "#test/helpers/scripted-endpoint";

const endpoints: ScriptedEndpoint[] = [];
afterEach(async () => {
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

async function open(script: Script, options: Partial<CallOptions> = {}) {
  const endpoint = await startScriptedEndpoint(script);
  endpoints.push(endpoint);
  const clock = { skippedMs: 0 };
  const now = () => Date.now() + clock.skippedMs;
  const guard = createEndpointGuard(now);
  const model = createModel({ model: "m", apiKey: null, baseUrl: endpoint.url, timeoutMs: 3_000, guard });
  const sleep = async (ms: number) => {
    clock.skippedMs += ms;
  };
  const calls: ModelCall[] = [];
  const record = (call: ModelCall) => void calls.push(call);
  const chat = createChatModel(model, { sleep, longestWaitMs: 60_000 }, { purpose: "chat", record, ...options });
  return { chat, calls, endpoint, now };
}

const weather = tool(async ({ city }) => `sunny in ${city}`, {
  name: "weather",
  description: "Tells the weather.",
  schema: z.object({ city: z.string() }),
});

const withTool: Script = (request, response) => {
  const hasResult = request.messages.some(({ role }) => role === "tool");
  return hasResult ? say(response, "It is sunny in Lanzhou.") : callTool(response, request, '{"city":"Lanzhou"}');
};

describe("a chat model", () => {
  test("serves an agent that calls tools, and records every call", async () => {
    const { chat, calls } = await open(withTool, { conversationId: "c1" });
    const agent = createAgent({ model: chat, tools: [weather] });
    const { messages } = await agent.invoke({ messages: [{ role: "user", content: "Weather in Lanzhou?" }] });
    expect(messages.at(-1)?.content).toBe("It is sunny in Lanzhou.");
    expect(calls).toMatchObject([
      { purpose: "chat", conversationId: "c1", outcome: "ok", method: null },
      { purpose: "chat", conversationId: "c1", outcome: "ok" },
    ]);
  });

  test("streams to an agent's reader piece by piece", async () => {
    const { chat } = await open(withTool);
    const agent = createAgent({ model: chat, tools: [weather] });
    const seen: unknown[] = [];
    const input = { messages: [{ role: "user", content: "Weather in Lanzhou?" }] };
    for await (const [message] of await agent.stream(input, { streamMode: "messages" })) {
      if (message.getType() === "ai" && message.content !== "") seen.push(message.content);
    }
    expect(seen.join("")).toContain("It is sunny in Lanzhou.");
    expect(seen.length).toBeGreaterThan(1);
  });

  test("asks no more when the budget is used up", async () => {
    const budget = createBudget({ maxTokens: 9_000, maxCostUsd: null, deadlineMs: 1, now: () => 0 });
    const { chat, endpoint } = await open(withTool, { budget });
    const agent = createAgent({ model: chat, tools: [weather] });
    await expect(agent.invoke({ messages: [{ role: "user", content: "价".repeat(2_000) }] })).rejects.toMatchObject({
      code: "model-budget",
    });
    expect(endpoint.requests).toEqual([]);
  });

  test("tries an outage once more before anything is shown", async () => {
    const { chat, calls } = await open((_request, response, count) =>
      count > 1 ? say(response, "Hello.") : refuse(response, 503, { message: "busy" }),
    );
    expect((await chat.invoke("Hi")).content).toBe("Hello.");
    expect(calls.map(({ outcome }) => outcome)).toEqual(["model-unavailable", "ok"]);
  });

  test("does not begin anew what was shown already", async () => {
    const { chat, endpoint } = await open((_request, response) => {
      openStream(response);
      response.write(chunk({ content: "The budget is" }));
      setTimeout(() => response.socket?.resetAndDestroy(), 50);
    });
    await expect(chat.invoke("Hi")).rejects.toMatchObject({ code: "model-unavailable" });
    expect(endpoint.requests).toHaveLength(1);
  });

  test.each([
    ["model-output", "was cut off", (r) => say(r, "The budget is", "length")],
    ["model-output", "ends without a reason", (r) => [openStream(r), r.end(chunk({ content: "The budget is" }))]],
    ["model-output", "goes in circles", (r) => say(r, "再说一遍。".repeat(200))],
    ["model-refused", "was filtered", (r) => say(r, "The", "content_filter")],
    ["model-auth", "was refused for the key", (r) => refuse(r, 401, { message: "no" })],
    ["model-context", "was too long to ask for", (r) => refuse(r, 400, { message: "maximum context length" })],
  ] satisfies [string, string, (response: Parameters<Script>[1]) => unknown][])(
    "throws %s for an answer that %s",
    async (code, _what, script) => {
      const { chat, calls } = await open((_request, response) => void script(response));
      await expect(chat.invoke("Hi")).rejects.toMatchObject({ code });
      expect(calls.map(({ outcome }) => outcome)).toEqual([code]);
    },
  );

  test("may have nothing to say", async () => {
    const { chat } = await open((_request, response) => say(response, ""));
    expect((await chat.invoke("Hi")).content).toBe("");
  });

  test("records an answer that nobody reads to its end", async () => {
    const { chat, calls } = await open((_request, response) => say(response, "One, two, three, four, five, six."));
    for await (const _piece of await chat.stream("Count")) break;
    expect(calls).toMatchObject([{ outcome: "stopped" }]);
  });
});
