import { afterEach, describe, expect, test } from "vitest";
import { createEmbedder } from "#llm/embedder";
import { type EmbeddingsServer, startEmbeddingsServer, vectorOf } from "#test/helpers/openai-embeddings-server";

const texts = Array.from({ length: 130 }, (_, i) => `note ${i}`);

describe("createEmbedder", () => {
  let server: EmbeddingsServer;
  afterEach(() => server.close());

  async function start(options?: { always?: "base64" }) {
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
