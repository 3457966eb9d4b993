import { afterEach, beforeEach, expect, test } from "vitest";
import { searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { createServerDatabase } from "../../helpers/engines.ts";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { type EmbeddingsServer, startEmbeddingsServer } from "../../helpers/openai-embeddings-server.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let server: EmbeddingsServer;
let product: TestProduct;
let databaseUrl: string;
/** Models whose every request is answered with this status. */
let away: Map<string, number>;

const poison = "☠";

beforeEach(async () => {
  away = new Map();
  const refuse = (text: string, { model }: { model: string }) => {
    const status = away.get(model) ?? (text.includes(poison) ? 400 : undefined);
    return status === undefined ? null : { status };
  };
  server = await startEmbeddingsServer({ refuse });
  databaseUrl = await createServerDatabase();
});
afterEach(async () => {
  await product.close();
  await server.close();
});

/** The product on the data of this test, as after a change of its settings. */
async function open(model: string, more: Record<string, string> = {}): Promise<void> {
  const environment = { DATABASE_URL: databaseUrl, OPENAI_BASE_URL: server.url, EMBEDDING_MODEL: model, ...more };
  product = await openTestProduct({ engine: "server", environment });
}

const status = () => product.services.embeddings.status(product.caller);
const modelStatus = async (name: string) => (await status()).models.find(({ model }) => model === name);

async function embedNow(): Promise<void> {
  const { jobId } = await product.services.embeddings.start(product.caller);
  await watchJob(product, jobId);
}

const search = async (q: string) => {
  const response = await product.ask(`/v1/search?q=${encodeURIComponent(q)}`);
  return searchResultSchema.parse(await response.json());
};
const lastAsked = () => server.requests.at(-1)?.model;

/** Two passages, embedded by the first model. */
async function startEmbedded(more: Record<string, string> = {}): Promise<void> {
  await open("first", more);
  await importInto(product, [textFile("a.md", "The compressor whistles.\n"), textFile("b.md", "预算已经批准。\n")]);
  await embedNow();
}

test("search is for words only, and says so, until the first model covers all passages", async () => {
  away.set("first", 401);
  await startEmbedded();
  expect((await search("compressor")).semantic).toEqual({ state: "pending", model: "first" });
  away.clear();
  await embedNow();
  expect((await search("compressor")).semantic).toEqual({ state: "used", model: "first" });
});

test("search is for words only, and says so, without a model", async () => {
  await open("", { OPENAI_BASE_URL: "" });
  expect((await search("compressor")).semantic).toEqual({ state: "off", model: null });
  const start = await product.ask("/v1/embeddings", { method: "POST" });
  expect(await start.json()).toMatchObject({ title: "embedding-off" });
});

test("search is for words only, and says so, while the model is away", async () => {
  await startEmbedded();
  away.set("first", 503);
  const { passages, semantic } = await search("compressor");
  expect(semantic).toEqual({ state: "unavailable", model: "first" });
  expect(passages.map(({ matched }) => matched)).toEqual([["lexical"]]);
});

test("search asks the previous model until the new one covers all passages, then the new one", async () => {
  await startEmbedded();
  await product.close();
  away.set("second", 401);
  await open("second");
  await embedNow();
  expect((await search("compressor")).semantic).toEqual({ state: "used", model: "first" });
  expect(lastAsked()).toBe("first");
  away.clear();
  await embedNow();
  expect((await search("compressor")).semantic).toEqual({ state: "used", model: "second" });
  expect(lastAsked()).toBe("second");
});

test("vectors that search does not use go when asked, those it uses only when that is meant", async () => {
  await startEmbedded();
  await product.close();
  await open("second");
  await embedNow();
  const drop = (body: object) =>
    product.ask("/v1/embeddings/drop", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
  expect(await (await drop({ model: "first" })).json()).toEqual({ deleted: 2 });
  expect(await (await drop({ model: "second" })).json()).toMatchObject({ title: "embedding-in-use", status: 409 });
  expect(await (await drop({ model: "second", alsoInUse: true })).json()).toEqual({ deleted: 2 });
  expect((await search("compressor")).semantic.state).toBe("pending");
});

test("tells tokens and cost at the price that is set, before and after", async () => {
  away.set("first", 401);
  await startEmbedded({ EMBEDDING_PRICE_PER_MTOK: "500000", EMBEDDING_PRICE_CURRENCY: "CNY" });
  const { left } = await status();
  expect(left).toMatchObject({ texts: 2, cost: { amount: (left?.tokens ?? 0) / 2, currency: "CNY" } });
  away.clear();
  await embedNow();
  const tokens = server.requests.at(-1)?.input.join("").length ?? 0;
  expect(await modelStatus("first")).toMatchObject({
    embedded: 2,
    tokens,
    cost: { amount: tokens / 2, currency: "CNY" },
  });
});

test("asks again for passages that were refused, when a person wants it", async () => {
  await startEmbedded();
  await importInto(product, [textFile("c.md", `Terms ${poison} of delivery.\n`)]);
  await expect.poll(async () => (await modelStatus("first"))?.refused, { timeout: 20_000 }).toBe(1);
  const { length } = server.requests;
  await embedNow();
  expect(server.requests.length).toBeGreaterThan(length);
  expect(await modelStatus("first")).toMatchObject({ embedded: 2, refused: 1, missing: 0 });
});

test("the doctor tells which model search uses, what was refused and what is not used any more", async () => {
  await startEmbedded();
  await product.close();
  await open("second");
  await importInto(product, [textFile("c.md", `Terms ${poison} of delivery.\n`)]);
  await embedNow();
  const { checks } = await product.services.doctor(product.caller);
  const ids = checks.flatMap(({ id, state }) => (id.startsWith("embedding") ? [`${state} ${id}`] : []));
  expect(ids).toEqual(["ok embedding", "ok embedding-made", "warn embedding-refused", "warn embedding-unused"]);
});

test("the command line says what is left to do, what it took, and what search uses", async () => {
  away.set("first", 401);
  await startEmbedded();
  const before = await runGroundplan(product, "embed", "--status", "--lang", "en");
  expect(before.out).toContain("To do: 2 passages");
  away.clear();
  const { exitCode, out } = await runGroundplan(product, "embed", "--lang", "en");
  expect([exitCode, out]).toEqual([
    0,
    expect.stringMatching(/^2 passages embedded; .* 0\.00 USD\. Search uses first\.$/),
  ]);
});

test("the command line says where words alone were searched for", async () => {
  await open("", { OPENAI_BASE_URL: "" });
  const { note } = await runGroundplan(product, "search", "compressor", "--lang", "en");
  expect(note).toBe("Searched for words only: no embedding model is set.");
});
