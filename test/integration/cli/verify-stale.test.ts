import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { draftFreshnessSchema } from "#domain/draft-freshness";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let drafts: { touched: string; other: string };

/** The last order of A-03, of another amount. */
function correctedOrder() {
  const [head = "", ...rows] = readFileSync("db/demo/orders.csv", "utf8").split("\n");
  const row = rows.findLast((line) => line.includes(",A-03,")) ?? "";
  return textFile(
    "orders.csv",
    `${head}\n${row.replace(/(\d+)\.00,CNY/, (_, units) => `${Number(units) + 1_000_000}.00,CNY`)}\n`,
  );
}

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const draftOf = async (number: string) =>
    (await finishedDraft(product, await idOfAccount(product, number), { lang: "en" })).id;
  drafts = { touched: await draftOf("A-03"), other: await draftOf("A-15") };
  await importInto(product, [correctedOrder()]);
});
afterAll(() => product.close());

const run = (...args: string[]) => runGroundplan(product, "verify", ...args);
const verifiedSchema = z.object({ verdict: z.string(), freshness: draftFreshnessSchema });

describe("groundplan verify, when data changed since a draft was stored", () => {
  it.each([
    [
      "en",
      /\d+ of \d+ sentences rest on data that changed since:/,
      / {2}“.+” – .*Revenue, last 12 months: CNY .+ → CNY .+/,
    ],
    ["zh", /\d+ 句中有 \d+ 句，所依据的数据后来变了：/, / {2}“.+”——.*Revenue, last 12 months：CNY .+ → CNY .+/],
  ])("tells the stale sentences of a draft, a line each, in %s, and ends with 2", async (lang, count, line) => {
    const { exitCode, out } = await run("--draft", drafts.touched, "--lang", lang);
    expect([exitCode, out]).toEqual([2, expect.stringMatching(count)]);
    expect(out).toMatch(line);
  });

  it("says as many as it lists", async () => {
    const { freshness } = verifiedSchema.parse(JSON.parse((await run("--draft", drafts.touched, "--json")).out));
    const { out } = await run("--draft", drafts.touched, "--lang", "en");
    expect([freshness.stale.length > 0, out.split("\n").filter((line) => line.startsWith("  “")).length]).toEqual([
      true,
      freshness.stale.length,
    ]);
  });

  it("counts them beside every stored draft", async () => {
    const { exitCode, out } = await run("--all", "--lang", "en");
    const lineOf = (id: string) => out.split("\n").find((line) => line.endsWith(id));
    expect([exitCode, lineOf(drafts.touched), lineOf(drafts.other)]).toEqual([
      2,
      expect.stringMatching(/, \d+ sentences stale · /),
      expect.stringMatching(/, (\d+ sentences? stale|nothing stale) · /),
    ]);
  });
});
