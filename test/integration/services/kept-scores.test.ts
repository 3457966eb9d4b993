import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { stableJson } from "#domain/stable-json";
import { accountRowSchema } from "../../../src/api/schemas/accounts.ts";
import { explainedScoreSchema, listOf } from "../../../src/api/schemas/building-blocks.ts";
import { keptScoreLineSchema, keptScoreSchema, replaySchema } from "../../../src/api/schemas/kept-scores.ts";
import { finishedDraft } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let accounts: z.infer<typeof accountRowSchema>[];

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  accounts = (await get("/v1/accounts?limit=50", listOf(accountRowSchema))).items;
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T, init?: RequestInit): Promise<z.infer<T>> {
  const response = await product.ask(path, init);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

const subject = z.object({ subject: z.object({ type: z.string(), id: z.string() }) });

describe("an account's scores", () => {
  it("say the same on the account's page, in the portfolio and asked for one by one", async () => {
    const differing: string[] = [];
    for (const { id, externalId, scorecard, rfm } of accounts) {
      const { items } = await get(`/v1/accounts/${id}/scores`, listOf(explainedScoreSchema.and(subject)));
      const of = (method: string) => items.find((score) => score.method === method);
      const same = of("rfm")?.value === rfm.value && of("scorecard")?.value === scorecard.value;
      if (!same) differing.push(externalId);
    }
    expect(differing).toEqual([]);
  });

  it("are kept with a draft, every method of them, and recompute to the same bytes", async () => {
    const { id = "" } = accounts.find(({ externalId }) => externalId === "A-01") ?? {};
    await finishedDraft(product, id, { lang: "zh" });
    const { items } = await get(`/v1/accounts/${id}/kept-scores`, listOf(keptScoreLineSchema));
    const replays: z.infer<typeof replaySchema>[] = [];
    for (const kept of items)
      replays.push(await get(`/v1/kept-scores/${kept.id}/replay`, replaySchema, { method: "POST" }));
    const { items: now } = await get(`/v1/accounts/${id}/scores`, listOf(explainedScoreSchema));
    expect([replays.filter(({ same }) => !same), new Set(items.map(({ method }) => method)), replays.length]).toEqual([
      [],
      new Set(now.map(({ method }) => method)),
      now.length,
    ]);
  });

  it("give the same bytes to whoever posts the kept inputs with the kept config", async () => {
    const { id = "" } = accounts.find(({ externalId }) => externalId === "A-01") ?? {};
    const { items } = await get(`/v1/accounts/${id}/kept-scores?method=scorecard`, listOf(keptScoreLineSchema));
    const kept = await get(`/v1/kept-scores/${items[0]?.id}`, keptScoreSchema);
    const body = JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(kept.inputs), config: kept.config });
    const headers = { "content-type": "application/json" };
    const again = await get("/v1/score/scorecard", z.unknown(), { method: "POST", body, headers });
    expect(stableJson(again)).toBe(stableJson(kept.score));
  });
});
