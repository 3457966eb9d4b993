import OpenAI from "openai";
import { afterEach, describe, expect, test } from "vitest";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../../model-stub/start-model-server.ts";

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function open(options: ModelServerOptions = {}, apiKey = "any") {
  const server = await startModelServer(options);
  servers.push(server);
  return { server, client: new OpenAI({ baseURL: server.url, apiKey, maxRetries: 0 }) };
}

const ask = (content: string) => ({ model: "stub-faithful", messages: [{ role: "user" as const, content }] });
const closed = {
  type: "object",
  properties: { end: { type: "string" } },
  required: ["end"],
  additionalProperties: false,
};
const wanted = (schema: Record<string, unknown>) => ({
  type: "json_schema" as const,
  json_schema: { name: "answer", strict: true, schema },
});

describe("a request that the API would not take is refused", () => {
  test.each([
    ["with a parameter that there is not", { nonsense: 1 }],
    ["with an open object under strict", { response_format: wanted({ ...closed, additionalProperties: true }) }],
    ["with a member that is not required under strict", { response_format: wanted({ ...closed, required: [] }) }],
    ["for JSON without the word", { response_format: { type: "json_object" as const } }],
    ["with options for a stream that is none", { stream_options: { include_usage: true } }],
    ["with a choice among no tools", { tool_choice: "auto" as const }],
  ])("%s", async (_name, more) => {
    const { client } = await open();
    await expect(client.chat.completions.create({ ...ask("Hi"), ...more })).rejects.toMatchObject({ status: 400 });
  });

  test.each([
    ["a wrong key", { apiKey: "right" }, 401, "invalid_api_key"],
    ["a model that there is not", { models: ["other"] }, 404, "model_not_found"],
    ["more than fits", { contextTokens: 1 }, 400, "context_length_exceeded"],
  ])("for %s", async (_name, options, status, code) => {
    const { client } = await open(options, "wrong");
    await expect(client.chat.completions.create(ask("Hi"))).rejects.toMatchObject({ status, code });
  });
});

test("an answer in a shape is given as content, or as a call where a tool is to be called", async () => {
  const { client } = await open();
  const tool = { type: "function" as const, function: { name: "answer", parameters: closed, strict: true } };
  const choice = { type: "function" as const, function: { name: "answer" } };
  const content = await client.chat.completions.create({ ...ask("Hi"), response_format: wanted(closed) });
  const call = await client.chat.completions.create({ ...ask("Hi"), tools: [tool], tool_choice: choice });
  expect(content.choices[0]?.message.content).toBe('{"end":"complete"}');
  expect(call.choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { arguments: '{"end":"complete"}' } });
});

test("a stream holds the same answer and tells its tokens last when asked to", async () => {
  const { client } = await open();
  const stream = await client.chat.completions.create({
    ...ask("Hi"),
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toBe("ok");
  expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(0);
});

test("the beginning that was sent before counts as cached, in steps, and nothing else does", async () => {
  const { client } = await open();
  const system = { role: "system" as const, content: "word ".repeat(2_000) };
  const cachedOf = async (messages: OpenAI.ChatCompletionMessageParam[]) =>
    (await client.chat.completions.create({ model: "m", messages })).usage?.prompt_tokens_details?.cached_tokens;
  expect(await cachedOf([system, { role: "user", content: "One" }])).toBe(0);
  expect(await cachedOf([system, { role: "user", content: "Two" }])).toBe(2432);
  expect(await cachedOf([{ role: "user", content: "One" }])).toBe(0);
});

test("a fault meets the request that it is meant for, and no other", async () => {
  const { client } = await open({ faults: [{ fault: "503", from: 2, to: 2 }] });
  const statusOf = () =>
    client.chat.completions.create(ask("Hi")).then(
      () => 200,
      ({ status }: { status: number }) => status,
    );
  expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([200, 503, 200]);
});

test("vectors are the same in both encodings, and near for texts that share words", async () => {
  const { client } = await open();
  const embed = async (input: string[], encoding_format: "float" | "base64") =>
    (await client.embeddings.create({ model: "stub-embedding", input, encoding_format })).data.map(
      ({ embedding }) => embedding,
    );
  const [near = [], nearer = [], far = []] = await embed(["客户投诉交期", "客户投诉价格", "照度测试报告"], "float");
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  expect(dot(near, nearer)).toBeGreaterThan(dot(near, far));
  const [encoded] = await embed(["客户投诉交期"], "base64");
  expect(Buffer.from(String(encoded), "base64").readFloatLE(0)).toBe(near[0]);
});
