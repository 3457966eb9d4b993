import { afterEach, describe, expect, test } from "vitest";
import { createEmbedder } from "#llm/embedder";
import {
  type EmbeddingsOptions,
  type EmbeddingsServer,
  startEmbeddingsServer,
  vectorOf,
} from "#test/helpers/openai-embeddings-server";

const texts = Array.from({ length: 130 }, (_, i) => `note ${i}`);

describe("createEmbedder", () => {
  let server: EmbeddingsServer;
  afterEach(() => server.close());

  async function start(options?: EmbeddingsOptions) {
    server = await startEmbeddingsServer(options);
    return createEmbedder({ baseUrl: server.url, apiKey: null, model: "m", timeoutMs: 2_000 });
  }

  test("gives the vectors in the order of the texts, 64 to a request", async () => {
    const embedder = await start();
    expect((await embedder.embed(texts)).vectors).toEqual(texts.map((text) => vectorOf(text, 16)));
    expect(server.requests.map((request) => request.input.length)).toEqual([64, 64, 2]);
  });

  test("reads the base64 form to the same vectors", async () => {
    const embedder = await start({ always: "base64" });
    expect((await embedder.embed(texts)).vectors).toEqual(texts.map((text) => vectorOf(text, 16)));
  });

  test("asks for the dimensions it was made with and names its vectors by them", async () => {
    await start();
    const embedder = createEmbedder({ baseUrl: server.url, apiKey: null, model: "m", dimensions: 8 });
    expect(embedder.model).toBe("m@8");
    expect((await embedder.embed(["a"])).vectors[0]).toHaveLength(8);
  });

  test("asks nothing for no texts", async () => {
    const embedder = await start();
    expect(await embedder.embed([])).toEqual({ vectors: [], tokens: 0 });
    expect(server.requests).toEqual([]);
  });

  test("sends no more texts at once than it was told", async () => {
    await start();
    const embedder = createEmbedder({ baseUrl: server.url, apiKey: null, model: "m", batchSize: 10 });
    await embedder.embed(texts.slice(0, 25));
    expect(server.requests.map((request) => request.input.length)).toEqual([10, 10, 5]);
  });

  test("sends no more tokens at once than an endpoint takes", async () => {
    const embedder = await start();
    await embedder.embed(Array.from({ length: 3 }, () => "价".repeat(30_000)));
    expect(server.requests.map((request) => request.input.length)).toEqual([2, 1]);
  });

  test("adds up the tokens that the endpoint counted", async () => {
    const embedder = await start();
    expect((await embedder.embed(texts)).tokens).toBe(texts.join("").length);
  });

  test("does not know the tokens of an endpoint that does not count them", async () => {
    const embedder = await start({ countsTokens: false });
    expect((await embedder.embed(["a"])).tokens).toBeNull();
  });

  test("names the dimensions of an endpoint that does not shorten vectors", async () => {
    await start({ dimensions: 12 });
    const embedder = createEmbedder({ baseUrl: server.url, apiKey: null, model: "m", dimensions: 8 });
    const error = { code: "embedding-dimensions", details: { params: { model: "m", got: 12, expected: 8 } } };
    await expect(embedder.embed(["a"])).rejects.toMatchObject(error);
  });

  test("does not ask again before the endpoint wants to be asked", async () => {
    const embedder = await start();
    server.failNext(429, undefined, { "retry-after": "60" });
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "model-unavailable" });
    await expect(embedder.as({ model: "other", dimensions: null }).embed(["a"])).rejects.toMatchObject({
      details: { params: { reason: "HTTP 429" } },
    });
    expect(server.requests).toHaveLength(1);
  });

  test.each(["reset", "cut"] as const)("calls an answer that is %s model-unavailable", async (how) => {
    const embedder = await start();
    server.breakNext(how);
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "model-unavailable" });
  });

  const vector = [1, 0];
  test.each([
    ["a refusal", 401, { error: { message: "no key" } }],
    ["an outage", 503, { error: { message: "busy" } }],
    ["too few vectors", 200, { data: [] }],
    ["a doubled index", 200, { data: [0, 0].map((index) => ({ index, embedding: vector })) }],
    ["vectors of different lengths", 200, { data: [vector, [1]].map((embedding, index) => ({ index, embedding })) }],
    ["an empty vector", 200, { data: [[], []].map((embedding, index) => ({ index, embedding })) }],
    ["base64 of half a float", 200, { data: ["AA==", "AA=="].map((embedding, index) => ({ index, embedding })) }],
    ["another document", 200, { hello: "world" }],
  ])("calls %s model-unavailable and asks once", async (_, status, body) => {
    const embedder = await start();
    server.failNext(status, body);
    await expect(embedder.embed(["a", "b"])).rejects.toMatchObject({ code: "model-unavailable" });
    expect(server.requests).toHaveLength(1);
  });

  test("calls an endpoint nobody listens on model-unavailable", async () => {
    const embedder = await start();
    await server.close();
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "model-unavailable" });
    server = await startEmbeddingsServer();
  });
});
