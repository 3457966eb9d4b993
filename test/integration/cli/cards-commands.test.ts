import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const run = (...args: string[]) => runGroundplan(product, ...args);
const cardsSchema = z.object({ items: z.array(z.object({ id: z.string(), rule: z.string() })) });
const cards = async () => cardsSchema.parse(JSON.parse((await run("cards", "A-02", "--json")).out)).items;

describe("groundplan cards", () => {
  it("names the rule behind each card", async () => {
    const [{ out }, held] = [await run("cards", "A-02", "--lang", "zh"), await cards()];
    expect([held.length > 3, held.filter(({ rule }) => !out.includes(`规则：${rule}`))]).toEqual([true, []]);
  });

  it("puts a card away with a reason", async () => {
    const [first] = await cards();
    const { exitCode } = await run("cards", "A-02", "--dismiss", first?.id ?? "", "--reason", "done last week");
    expect([exitCode, (await cards()).some(({ id }) => id === first?.id)]).toEqual([0, false]);
  });

  it("puts none away without a reason", async () => {
    const [first] = await cards();
    expect(await run("cards", "A-02", "--dismiss", first?.id ?? "")).toMatchObject({ exitCode: 1 });
  });
});

describe("groundplan replay", () => {
  it("says that nothing was kept before a draft was written", async () => {
    expect(await run("replay", "A-03")).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining("no score was kept"),
    });
  });

  it("recomputes what a draft kept to the same bytes", async () => {
    await run("draft", "account-plan", "A-05", "--lang", "en");
    const { exitCode, out } = await run("replay", "A-05", "--json");
    const { replayed, same } = z.object({ replayed: z.int(), same: z.int() }).parse(JSON.parse(out));
    expect([exitCode, replayed > 20, same]).toEqual([0, true, replayed]);
  });
});

describe("groundplan calibration", () => {
  it("says where the win rates come from", async () => {
    const { exitCode, out } = await run("calibration", "--lang", "en");
    expect([exitCode, out.includes("Computed from the record of the closed deal: 13.")]).toEqual([0, true]);
  });
});
