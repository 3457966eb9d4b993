import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { callSummarySchema, keptCallSchema } from "#domain/model-call";
import { finishedDraft } from "#test/helpers/finished-draft";
import { importInto } from "#test/helpers/import-files";
import { openTestProduct, type TestProduct } from "#test/helpers/open-test-product";
import { readFixtureFolder } from "#test/helpers/read-fixture-folder";
import { runGroundplan } from "#test/helpers/run-groundplan";
import { faithful } from "#test/model-stub/roles/faithful";
import { type ModelServer, startModelServer } from "#test/model-stub/start-model-server";

const pageSchema = z.object({ items: z.array(keptCallSchema), nextCursor: z.string().nullable() });
const summarySchema = z.object({ items: z.array(callSummarySchema) });

describe("the calls of a draft", () => {
  let server: ModelServer;
  let product: TestProduct;
  let draft: Awaited<ReturnType<typeof finishedDraft>>;
  beforeAll(async () => {
    server = await startModelServer(faithful);
    const environment = { OPENAI_BASE_URL: server.url, LLM_MODEL: "scripted" };
    product = await openTestProduct({ engine: "server", environment });
    await importInto(product, await readFixtureFolder("services/dirty-crm"));
    const accountId = await product.services.resolveAccount(product.caller, "D-1");
    draft = await finishedDraft(product, accountId, { lang: "en", writer: "llm" });
  });
  afterAll(async () => {
    await product.close();
    await server.close();
  });
  const read = async (path: string) => (await product.ask(path)).json();

  it("are kept one by one: the question by which the way of asking was found, then every section", async () => {
    const { items } = pageSchema.parse(await read(`/v1/model-calls?draftId=${draft.id}&limit=200`));
    const probes = items.filter(({ purpose }) => purpose === "probe");
    const sections = new Set(items.filter(({ purpose }) => purpose === "draft").map(({ section }) => section));
    expect(probes).toHaveLength(1);
    expect([...sections].toSorted()).toEqual(draft.sections.map(({ id }) => id).toSorted());
    expect(items.every(({ outcome, model }) => outcome === "ok" && model === "scripted")).toBe(true);
  });

  it("add up to what the draft says it took", async () => {
    const { items } = pageSchema.parse(await read(`/v1/model-calls?draftId=${draft.id}&purpose=draft&limit=200`));
    const output = items.reduce((sum, { tokens }) => sum + tokens.output, 0);
    expect(output).toBe(draft.provenance.tokens.output);
  });

  it("send at least 70 % of what goes in as the same beginning", async () => {
    const { items } = summarySchema.parse(await read("/v1/model-calls/summary"));
    const drafts = items.find(({ purpose }) => purpose === "draft");
    expect(drafts?.promptVersion).toBe(draft.provenance.promptVersion);
    expect(drafts?.prefixShare).toBeGreaterThanOrEqual(0.7);
  });

  it("are added up in a table, from a day on", async () => {
    const { out } = await runGroundplan(product, "calls", "--lang", "en");
    expect(out).toMatch(/drafts\s+│ scripted\s+│ .*account-plan/);
    const { out: none } = await runGroundplan(product, "calls", "--lang", "zh", "--since", "2999-01-01");
    expect(none).toBe("尚未调用过模型。");
  });

  it("are not added up from a day that is none", async () => {
    const { exitCode, note } = await runGroundplan(product, "calls", "--lang", "en", "--since", "yesterday");
    expect([exitCode, note]).toEqual([1, expect.stringContaining("since")]);
  });
});
