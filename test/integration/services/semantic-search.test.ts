import { afterAll, beforeAll, expect, it } from "vitest";
import { searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { type EmbeddingsServer, startEmbeddingsServer } from "../../helpers/openai-embeddings-server.ts";

let server: EmbeddingsServer;
let product: TestProduct;

beforeAll(async () => {
  server = await startEmbeddingsServer();
  const environment = { OPENAI_BASE_URL: server.url, EMBEDDING_MODEL: "scripted", EMBEDDING_DIMENSIONS: "16" };
  product = await openTestProduct({ engine: "server", environment });
  await importInto(product, [textFile("a.md", "The compressor whistles.\n"), textFile("b.md", "预算已经批准。\n")]);
});
afterAll(async () => {
  await product.close();
  await server.close();
});

const passagesFor = async (q: string) => {
  const response = await product.ask(`/v1/search?q=${encodeURIComponent(q)}`);
  return searchResultSchema.parse(await response.json()).passages;
};

it("finds a passage by its vector once it has one, though no word of it was asked for", async () => {
  const passage = { text: "预算已经批准。", matched: expect.arrayContaining(["semantic"]) };
  const found = expect.arrayContaining([expect.objectContaining(passage)]);
  await expect.poll(() => passagesFor("批预算准已经"), { timeout: 10_000 }).toEqual(found);
});

it("says in the doctor that the embedding model answers", async () => {
  const { checks } = await product.services.doctor(product.caller);
  expect(checks.find(({ id }) => id === "embedding")?.state).toBe("ok");
});
