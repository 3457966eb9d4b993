import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountRowSchema, portfolioSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { jsonPost } from "../../helpers/ask-api.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;

/** Deals of 2017 and nothing else, as a CRM may export them: `Acme` buys less and less, of `Bolt` one deal hangs. */
const accounts = "account,sector\nAcme,technology\nBolt,retail\nCalm,retail\n";
const won = (id: string, account: string, closed: string, value: number) =>
  `${id},${account},Won,2017-05-01,${closed},${value}`;
const pipeline = [
  "opportunity_id,account,deal_stage,engage_date,close_date,close_value",
  ...["2017-07-03", "2017-08-01", "2017-09-05"].map((day, at) => won(`A${at}`, "Acme", day, 1000)),
  won("A9", "Acme", "2017-11-01", 500),
  ...Array.from({ length: 20 }, (_, at) => won(`C${at}`, "Calm", "2017-12-20", 100)),
  "B1,Bolt,Engaging,2017-01-05,,",
].join("\n");

beforeAll(async () => {
  product = await openTestProduct();
  await importInto(product, [textFile("accounts.csv", accounts), textFile("sales_pipeline.csv", `${pipeline}\n`)]);
});
afterAll(() => product.close());

const portfolio = async () => portfolioSchema.parse(await (await product.ask("/v1/portfolio")).json());
const standAt = async (standsAt: string | null) => {
  const answer = await product.ask("/v1/data/standing-day", { ...jsonPost({ standsAt }), method: "PUT" });
  return answer.status;
};

describe("records of long ago", () => {
  it("say what day the newest one is of", async () => {
    expect((await portfolio()).newestRecordOn).toBe("2017-12-20");
  });

  it("are read as they were then once everything stands at that day", async () => {
    expect(await standAt("2017-12-20")).toBe(200);
    expect((await portfolio()).asOf).toBe("2017-12-20");
  });

  it("are read from today again once that is asked for", async () => {
    await standAt("2017-12-20");
    await standAt(null);
    expect((await portfolio()).asOf).not.toBe("2017-12-20");
  });

  it("are refused to stand at what is no day", async () => {
    expect(await standAt("2017-02-30")).toBe(422);
  });
});

describe("deals alone", () => {
  beforeAll(() => standAt("2017-12-20"));

  it("tell who needs attention and why, most urgent first", async () => {
    const answer = await product.ask("/v1/accounts?sort=attention&lang=en", { headers: { "accept-language": "en" } });
    const { items } = listOf(accountRowSchema).parse(await answer.json());
    expect(items.map(({ name, attention }) => [name, attention?.reasons.map(({ message }) => message) ?? []])).toEqual([
      [
        "Acme",
        [
          "buys 83.3 % less than before: CNY 500 in the last 3 months after CNY 3,000",
          "63.6 % of our revenue in one hand",
        ],
      ],
      ["Bolt", ["1 of 1 open deal older than 233 days, within which 90 % of our deals are decided"]],
      ["Calm", ["36.4 % of our revenue in one hand"]],
    ]);
  });

  it("name the deals that hang", async () => {
    const row = (await portfolio()).rows.find(({ name }) => name === "Bolt");
    expect(row?.attention?.reasons.map(({ kind, deals }) => [kind, deals.length])).toEqual([["deals-stalled", 1]]);
  });
});
