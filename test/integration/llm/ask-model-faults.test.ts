import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { createBudget } from "#llm/budget";
import { chunk, done, openStream, refuse, say } from "#test/helpers/scripted-endpoint";
import { afterProbe, answer, openAsk, value } from "./open-ask.ts";

const half = answer.slice(0, 20);
const stream =
  (...events: string[]) =>
  (response: ServerResponse) => {
    openStream(response);
    response.end(events.join(""));
  };

describe("a fault", () => {
  const faults: [string, string, (response: ServerResponse) => void][] = [
    ["model-output", "a stream that ends in the middle", stream(chunk({ content: half }))],
    [
      "model-output",
      "a cut stream that a gateway calls finished",
      stream(chunk({ content: half }), chunk({}, "stop"), done),
    ],
    ["model-output", "a cut answer that a gateway closed", (r) => say(r, '{"text":"half","end":""}')],
    ["model-output", "an answer that is too long", (r) => say(r, half, "length")],
    ["model-output", "an end mark in the wrong place", (r) => say(r, '{"end":"complete","text":"x"}')],
    ["model-output", "an empty answer", (r) => say(r, "")],
    ["model-output", "words instead of JSON", (r) => say(r, "I would rather talk about it.")],
    ["model-output", "JSON that is none", (r) => say(r, '{"text": nonsense, "end":"complete"}')],
    ["model-output", "another form", (r) => say(r, '{"text":5,"end":"complete"}')],
    ["model-refused", "a refusal", stream(chunk({ refusal: "I cannot help with that." }), chunk({}, "stop"), done)],
    ["model-refused", "a content filter", (r) => say(r, half, "content_filter")],
    [
      "model-refused",
      "a filter on the question",
      (r) => refuse(r, 400, { message: "filtered", code: "content_filter" }),
    ],
    [
      "model-context",
      "a question that is too long",
      (r) => refuse(r, 400, { message: "too long", code: "context_length_exceeded" }),
    ],
    [
      "model-context",
      "the same in the words of another server",
      (r) =>
        void r
          .writeHead(400)
          .end('{"object":"error","message":"This model\'s maximum context length is 4096 tokens","code":400}'),
    ],
    ["model-unknown", "a refusal as a detail", (r) => void r.writeHead(404).end('{"detail":"Not Found"}')],
    [
      "model-rate-limited",
      "load inside of the stream",
      stream('data: {"error":{"message":"upstream busy","code":429}}\n\n'),
    ],
    ["model-auth", "a wrong key", (r) => refuse(r, 401, { message: "Incorrect API key provided" })],
    [
      "model-unknown",
      "a wrong model",
      (r) => refuse(r, 404, { message: "The model `m` does not exist", code: "model_not_found" }),
    ],
    [
      "model-quota",
      "an empty account",
      (r) => refuse(r, 429, { message: "You exceeded your current quota", code: "insufficient_quota" }),
    ],
    ["model-unavailable", "a bad request", (r) => refuse(r, 400, { message: "no" })],
    ["model-unavailable", "a failing server", (r) => refuse(r, 500, { message: "oops" })],
    [
      "model-unavailable",
      "an HTML page",
      (r) => void r.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>"),
    ],
    ["model-unavailable", "a reset before the answer", (r) => void r.socket?.resetAndDestroy()],
    [
      "model-unavailable",
      "an error inside of the stream",
      stream(chunk({ content: half }), 'data: {"error":{"message":"overloaded"}}\n\n'),
    ],
    ["model-unavailable", "events that are no JSON", stream("data: {oops\n\n")],
    [
      "model-unavailable",
      "a reset in the middle",
      (r) => {
        openStream(r);
        r.write(chunk({ content: half }));
        setTimeout(() => r.socket?.resetAndDestroy(), 50);
      },
    ],
  ];
  test.each(faults)("is %s after %s", async (code, _what, script) => {
    const { ask, drafts } = await openAsk(afterProbe((_request, response) => script(response)));
    await expect(ask()).rejects.toMatchObject({ code });
    expect(new Set(drafts().map(({ outcome }) => outcome))).toEqual(new Set([code]));
  });

  test("in the first question of all is told as what it is", async () => {
    const { ask } = await openAsk((_request, response) =>
      refuse(response, 401, { message: "Incorrect API key provided" }),
    );
    await expect(ask()).rejects.toMatchObject({ code: "model-auth", details: { params: { status: 401 } } });
  });

  test("of a loop ends the reading long before the model would", async () => {
    const { ask } = await openAsk(
      afterProbe(async (_request, response) => {
        openStream(response);
        response.write(chunk({ content: '{"text":"' }));
        while (!response.destroyed) {
          response.write(chunk({ content: "客户希望尽快交付。" }));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }),
    );
    await expect(ask()).rejects.toMatchObject({ code: "model-output", details: { params: { reason: "repeating" } } });
  });
});

describe("time", () => {
  const silent = afterProbe(() => undefined);
  const dripping = afterProbe(async (_request, response) => {
    openStream(response);
    for (let at = 0; !response.destroyed; at += 1) {
      response.write(chunk({ content: `${at} ` }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  const falling = afterProbe((_request, response) => {
    openStream(response);
    response.write(chunk({ content: half }));
  });

  test.each([
    ["total", "a model that says nothing", silent, { timeoutMs: 300 }],
    ["total", "a drip that never ends", dripping, { timeoutMs: 300 }],
    ["idle", "a model that falls silent", falling, { timeoutMs: 20_000, idleMs: 100 }],
  ])("(%s) ends %s", async (what, _what, script, settings) => {
    const { ask } = await openAsk(script, settings);
    await expect(ask()).rejects.toMatchObject({ code: "model-timeout", details: { params: { what } } });
  });

  test("of the whole draft ends a call that has more of its own", async () => {
    const { ask, now } = await openAsk(silent, { timeoutMs: 20_000 });
    const budget = createBudget({ maxTokens: 1e6, maxCostUsd: null, deadlineMs: now() + 300, now });
    await expect(ask({ budget })).rejects.toMatchObject({ code: "model-timeout" });
  });

  test("is up when whoever asked does not want the answer any more", async () => {
    const { ask, drafts } = await openAsk(silent);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("never mind")), 200);
    await expect(ask({ signal: controller.signal })).rejects.toThrow("never mind");
    expect(drafts()).toMatchObject([{ outcome: "stopped" }]);
  });
});

describe("load", () => {
  const busyFirst = (retryAfter: () => string, status = 429) =>
    afterProbe((_request, response, count) => {
      if (count > 1) return say(response, answer);
      return refuse(response, status, { message: "slow down" }, { "retry-after": retryAfter() });
    });

  test("is waited for as long as the endpoint says, and no longer", async () => {
    const waits: number[] = [];
    const { ask } = await openAsk(
      busyFirst(() => "7"),
      { waits },
    );
    expect((await ask()).value).toEqual(value);
    expect(waits).toEqual([7_000]);
  });

  test("is not waited for by somebody who has gone", async () => {
    const controller = new AbortController();
    const { ask } = await openAsk(
      busyFirst(() => "7"),
      { sleep: () => new Promise(() => controller.abort(new Error("never mind"))) },
    );
    await expect(ask({ signal: controller.signal })).rejects.toThrow("never mind");
  });

  test("is waited for until the date that the endpoint names", async () => {
    const waits: number[] = [];
    const { ask } = await openAsk(
      busyFirst(() => new Date(Date.now() + 9_000).toUTCString(), 503),
      { waits },
    );
    expect((await ask()).value).toEqual(value);
    expect(waits[0]).toBeGreaterThan(7_000);
    expect(waits[0]).toBeLessThanOrEqual(9_000);
  });

  test("for longer than there is time is an error at once", async () => {
    const waits: number[] = [];
    const { ask, endpoint, now } = await openAsk(
      busyFirst(() => "30"),
      { waits },
    );
    const budget = createBudget({ maxTokens: 1e6, maxCostUsd: null, deadlineMs: now() + 20_000, now });
    await expect(ask({ budget })).rejects.toMatchObject({
      code: "model-rate-limited",
      details: { params: { wait: 30 } },
    });
    expect(waits).toEqual([]);
    expect(endpoint.requests).toHaveLength(2);
  });

  test("keeps others from asking before its time is over", async () => {
    const { ask, endpoint, now } = await openAsk(busyFirst(() => "30"));
    const budget = () => createBudget({ maxTokens: 1e6, maxCostUsd: null, deadlineMs: now() + 20_000, now });
    await ask({ budget: budget() }).catch(() => undefined);
    await expect(ask({ budget: budget() })).rejects.toMatchObject({ code: "model-rate-limited" });
    expect(endpoint.requests).toHaveLength(2);
  });
});

describe("an outage", () => {
  test("is tried once more after a second", async () => {
    const waits: number[] = [];
    const { ask } = await openAsk(
      afterProbe((_request, response, count) =>
        count > 1 ? say(response, answer) : refuse(response, 502, { message: "oops" }),
      ),
      { waits },
    );
    expect((await ask()).value).toEqual(value);
    expect(waits).toEqual([1_000]);
  });

  test("that lasts is not asked again until later, and says until when", async () => {
    const { ask, endpoint } = await openAsk(
      afterProbe((_request, response) => refuse(response, 500, { message: "oops" })),
    );
    for (let time = 0; time < 3; time += 1) await ask().catch(() => undefined);
    const asked = endpoint.requests.length;
    await expect(ask()).rejects.toMatchObject({ code: "model-paused", details: { params: { count: 5 } } });
    expect(endpoint.requests).toHaveLength(asked);
  });
});

describe("a budget", () => {
  const limits = { maxTokens: 1e6, maxCostUsd: null, deadlineMs: Number.MAX_SAFE_INTEGER, now: Date.now };

  test("takes what the endpoint tells", async () => {
    const { ask } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    const budget = createBudget(limits);
    await ask({ budget });
    expect(budget.used().tokens).toEqual({ input: 100, cachedInput: 60, output: 20 });
  });

  test.each([
    ["tokens", { maxTokens: 5_000 }],
    ["cost", { maxCostUsd: 0.01 }],
  ])("of too little %s refuses a call before it is made", async (limit, most) => {
    const { ask, endpoint } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    await ask();
    const asked = endpoint.requests.length;
    const budget = createBudget({ ...limits, ...most });
    await expect(ask({ budget })).rejects.toMatchObject({ code: "model-budget", details: { params: { limit } } });
    expect(endpoint.requests).toHaveLength(asked);
  });

  test("lets more calls through when each asks for less", async () => {
    const { ask } = await openAsk(afterProbe((_request, response) => say(response, answer)));
    const budget = createBudget({ ...limits, maxTokens: 5_000 });
    expect((await ask({ budget, maxTokens: 1_000 })).value).toEqual(value);
  });

  test("pays for an answer that broke off, and nothing for one that was refused", async () => {
    const { ask } = await openAsk(
      afterProbe((_request, response, count) => {
        if (count === 1) return refuse(response, 400, { message: "no" });
        openStream(response);
        response.end(chunk({ content: half }));
      }),
    );
    const budget = createBudget(limits);
    await ask({ budget }).catch(() => undefined);
    expect(budget.used().tokens).toEqual({ input: 0, cachedInput: 0, output: 0 });
    await ask({ budget }).catch(() => undefined);
    expect(budget.used().tokens.output).toBeGreaterThan(3);
  });
});
