import { afterEach } from "vitest";
import { z } from "zod";
import type { ModelCall } from "#domain/model-call";
import type { AskOptions } from "#llm/call-options";
import { createModel } from "#llm/create-model";
import { createEndpointGuard } from "#llm/endpoint-guard";
import { createAskModel } from "#llm/structured-output";
import {
  isProbe,
  probeAnswer,
  type Script,
  type ScriptedEndpoint,
  say,
  startScriptedEndpoint,
} from "#test/helpers/scripted-endpoint";

const endpoints: ScriptedEndpoint[] = [];
afterEach(async () => {
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

export const output = { name: "section", schema: z.object({ text: z.string(), end: z.string() }) };
export const value = { text: "第一季度拜访采购总监。", end: "complete" };
export const answer = JSON.stringify(value);
export const price = { input: 2, cachedInput: 0.5, output: 8 };

/** Answers the small question first, so that a script is about the real ones alone. */
export const afterProbe =
  (script: Script): Script =>
  (request, response, count) =>
    isProbe(request) ? say(response, probeAnswer) : script(request, response, count - 1);

/** Asks an endpoint that behaves as scripted, on a clock on which waiting takes no time. */
export async function openAsk(
  script: Script,
  settings: { timeoutMs?: number; idleMs?: number; waits?: number[]; sleep?: () => Promise<void> } = {},
) {
  const endpoint = await startScriptedEndpoint(script);
  endpoints.push(endpoint);
  const clock = { skippedMs: 0 };
  const now = () => Date.now() + clock.skippedMs;
  const model = createModel({
    model: "m",
    apiKey: "secret",
    baseUrl: endpoint.url,
    timeoutMs: settings.timeoutMs ?? 5_000,
    idleMs: settings.idleMs,
    guard: createEndpointGuard(now),
  });
  const skip = async (ms: number) => {
    settings.waits?.push(ms);
    clock.skippedMs += ms;
  };
  const sleep = settings.sleep ?? skip;
  const askModel = createAskModel(model, { sleep, longestWaitMs: 60_000, price });
  const calls: ModelCall[] = [];
  const record = (call: ModelCall) => void calls.push(call);
  const ask = (options: Partial<AskOptions> = {}) =>
    askModel(
      [
        ["system", "Write plans."],
        ["human", "Go."],
      ],
      output,
      { purpose: "draft", record, ...options },
    );
  const drafts = () => calls.filter(({ purpose }) => purpose === "draft");
  return { ask, calls, drafts, endpoint, now };
}
