import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { createEmbedder } from "#llm/embedder";
import { embedPassages } from "#retrieval/embed-passages";
import { indexNotes } from "#retrieval/index-passages";
import { type SearchRequest, searchPassages } from "#retrieval/search-passages";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";
import {
  type EmbeddingsServer,
  type Fault,
  startEmbeddingsServer,
  vectorOf,
} from "#test/helpers/openai-embeddings-server";
import { addNotes, addOrganisation, type SeedNote } from "./seed.ts";

describeEngines("embedPassages", (open) => {
  let database: OpenDatabase;
  let server: EmbeddingsServer;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    server = await startEmbeddingsServer();
  });
  afterEach(() => server.close());

  const embedderOf = (model: string) => createEmbedder({ baseUrl: server.url, apiKey: "k", model, dimensions: 64 });
  const embed = (orgId: string, model = "m") =>
    embedPassages({ orgId, embedder: embedderOf(model), inOrg: (work) => withOrg(database.db, orgId, work) });
  const search = (request: Omit<SearchRequest, "limit">) =>
    withOrg(database.db, request.orgId, (tx) => searchPassages(tx, { limit: 10, ...request }));
  const askedFor = (query: string, model = "m@64") => ({ model, vector: vectorOf(query, 64) });

  async function organisationWith(seeds: SeedNote[]): Promise<string> {
    const orgId = await addOrganisation(database);
    await addNotes(database, orgId, seeds);
    return orgId;
  }

  test("embeds every passage once, with its title, 64 to a request", async () => {
    const orgId = await organisationWith(Array.from({ length: 70 }, (_, i) => ({ title: "纪要", text: `第 ${i} 次` })));
    expect((await embed(orgId)).embedded).toBe(70);
    expect(server.requests.map((request) => request.input.length)).toEqual([64, 6]);
    expect(server.requests[0]?.input[0]).toBe("纪要\n第 0 次");
    expect((await embed(orgId)).embedded).toBe(0);
  });

  test("embeds only what changed when a note is edited", async () => {
    const orgId = await addOrganisation(database);
    const part = (topic: string) => `${topic}要在三月前确认。`.repeat(30);
    const [note] = await addNotes(database, orgId, [
      { title: "纪要", text: [part("价格"), part("交期")].join("\n\n") },
    ]);
    await embed(orgId);
    const text = [part("质量"), part("价格"), part("交期")].join("\n\n");
    await withOrg(database.db, orgId, (tx) => indexNotes(tx, orgId, note ? [{ ...note, text }] : []));
    expect((await embed(orgId)).embedded).toBe(1);
    expect(server.requests.at(-1)?.input).toEqual([`纪要\n${part("质量")}`]);
  });

  test("embeds a note's passages anew under another title", async () => {
    const orgId = await addOrganisation(database);
    const [note] = await addNotes(database, orgId, [{ title: "纪要", text: "价格" }]);
    await embed(orgId);
    await withOrg(database.db, orgId, (tx) => indexNotes(tx, orgId, note ? [{ ...note, title: "谈判" }] : []));
    expect((await embed(orgId)).embedded).toBe(1);
  });

  test("goes on where a failure stopped it", async () => {
    const orgId = await organisationWith(Array.from({ length: 70 }, (_, i) => ({ text: `note ${i}` })));
    const first = embedPassages({
      orgId,
      inOrg: (work) => withOrg(database.db, orgId, work),
      embedder: {
        ...embedderOf("m"),
        embed: async (texts) => {
          if (server.requests.length === 1) server.failNext(503);
          return embedderOf("m").embed(texts);
        },
      },
    });
    await expect(first).rejects.toMatchObject({ code: "model-unavailable" });
    expect((await embed(orgId)).embedded).toBe(6);
  });

  describe("with a text that the endpoint will not take", () => {
    const poison = "☠";
    const thirty = Array.from({ length: 30 }, (_, i) => ({ text: i === 17 ? `price ${poison}` : `price ${i}` }));

    async function startRefusing(refuse: (text: string) => Fault | null): Promise<void> {
      await server.close();
      server = await startEmbeddingsServer({ refuse });
    }

    test.each([
      ["refuses", { status: 400 }],
      ["fails at", { status: 500 }],
      ["breaks off at", "reset"],
      ["answers half at", "cut"],
      ["answers nonsense at", { status: 200, body: { data: [] } }],
    ] as [string, Fault][])("embeds the others where it %s one", async (_, fault) => {
      await startRefusing((text) => (text.includes(poison) ? fault : null));
      const orgId = await organisationWith(thirty);
      expect(await embed(orgId)).toMatchObject({ embedded: 29, refused: 1 });
    });

    test("does not send a refused text again", async () => {
      await startRefusing((text) => (text.includes(poison) ? { status: 400 } : null));
      const orgId = await organisationWith(thirty);
      await embed(orgId);
      const { length } = server.requests;
      expect(await embed(orgId)).toMatchObject({ embedded: 0, refused: 0 });
      expect(server.requests).toHaveLength(length);
    });

    test("cuts a text that is too long for the model", async () => {
      await startRefusing((text) => (text.length > 300 ? { status: 400 } : null));
      const orgId = await organisationWith([{ text: "价格".repeat(200) }, { text: "交期" }]);
      expect(await embed(orgId)).toMatchObject({ embedded: 2, refused: 0 });
    });

    test("blames no text where the endpoint refuses everything", async () => {
      await startRefusing(() => ({ status: 400 }));
      const orgId = await organisationWith(thirty);
      await expect(embed(orgId)).rejects.toMatchObject({ code: "model-unavailable" });
      await server.close();
      server = await startEmbeddingsServer();
      expect((await embed(orgId)).embedded).toBe(30);
    });

    test.each([401, 404, 429, 503])("asks once where the answer is %d", async (status) => {
      await startRefusing(() => ({ status }));
      const orgId = await organisationWith(thirty);
      await expect(embed(orgId)).rejects.toMatchObject({ code: "model-unavailable" });
      expect(server.requests).toHaveLength(1);
    });
  });

  test("does not mix vectors of another length under one name", async () => {
    const orgId = await organisationWith([{ text: "price" }]);
    const embedder = createEmbedder({ baseUrl: server.url, apiKey: "k", model: "m" });
    const inOrg = <T>(work: (tx: Tx) => Promise<T>) => withOrg(database.db, orgId, work);
    await embedPassages({ orgId, embedder, inOrg });
    await addNotes(database, orgId, [{ text: "terms" }]);
    await server.close();
    server = await startEmbeddingsServer({ dimensions: 24 });
    const other = createEmbedder({ baseUrl: server.url, apiKey: "k", model: "m" });
    await expect(embedPassages({ orgId, embedder: other, inOrg })).rejects.toMatchObject({
      code: "embedding-dimensions",
    });
  });

  test("keeps vectors of two models side by side", async () => {
    const orgId = await organisationWith([{ text: "price" }]);
    expect((await embed(orgId, "one")).embedded).toBe(1);
    expect((await embed(orgId, "two")).embedded).toBe(1);
  });

  test("fuses both legs by reciprocal rank", async () => {
    const orgId = await organisationWith([{ text: "采购价格" }, { text: "价格" }, { text: "购采格价" }]);
    await embed(orgId);
    const hits = await search({ orgId, query: "采购价格", queryEmbedding: askedFor("采购价格") });
    // Words: 采购价格 1st, 价格 2nd. Vectors: 采购价格 and its anagram share the first distance (the older id first), 价格 3rd.
    expect(hits.map(({ text, score, matched }) => [text, score.toFixed(9), matched])).toEqual([
      ["采购价格", (1 / 61 + 1 / 61).toFixed(9), ["lexical", "semantic"]],
      ["价格", (1 / 62 + 1 / 63).toFixed(9), ["lexical", "semantic"]],
      ["购采格价", (1 / 62).toFixed(9), ["semantic"]],
    ]);
  });

  test("compares with vectors of the query's own model and size only", async () => {
    const orgId = await organisationWith([{ text: "价格" }, { text: "交期" }]);
    await embed(orgId, "one");
    const other = await search({ orgId, query: "价格", queryEmbedding: askedFor("价格", "two@64") });
    expect(other.map((hit) => hit.matched)).toEqual([["lexical"]]);
    const shorter = { model: "one@64", vector: vectorOf("价格", 8) };
    expect((await search({ orgId, query: "价格", queryEmbedding: shorter })).length).toBe(1);
  });

  test("is not moved by a neighbour's vectors", async () => {
    const orgId = await organisationWith([{ text: "采购价格" }, { text: "交期" }]);
    await embed(orgId);
    const ask = { orgId, query: "价格", queryEmbedding: askedFor("价格") };
    const before = await search(ask);
    await embed(await organisationWith(Array.from({ length: 120 }, () => ({ text: "价格" }))));
    expect(await search(ask)).toEqual(before);
  });

  test("narrows both legs to the kind asked for", async () => {
    const orgId = await organisationWith([{ text: "价格一" }, { text: "价格二", kind: "knowledge" }]);
    await embed(orgId);
    const hits = await search({ orgId, query: "价格", kind: "knowledge", queryEmbedding: askedFor("价格") });
    expect(hits.map((hit) => hit.text)).toEqual(["价格二"]);
  });
});
