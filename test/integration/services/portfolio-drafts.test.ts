import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import type { Draft } from "#domain/draft";
import { portfolioDraftsSchema, portfolioSchema } from "../../../src/api/schemas/accounts.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const today = parseDay(new Date().toISOString().slice(0, 10));
const orderedOn = addDays(today, -110);
const order = (amount: string) =>
  textFile("orders.csv", `id,account,date,amount,currency,product\nO-1,X-1,${orderedOn},${amount},CNY,P-1\n`);
const company = [
  textFile("accounts.csv", "id,name\nX-1,Alder Works\nX-2,Birch Works\n"),
  textFile("products.csv", "id,name,series\nP-1,Panel 40,Panels\n"),
  order("400000"),
];

describeProducts("the drafts of a portfolio", (open) => {
  let product: TestProduct;
  let draft: Draft;
  let other: Draft;

  beforeAll(async () => {
    product = await open();
    await importInto(product, company);
    draft = await finishedDraft(product, await idOfAccount(product, "X-1"), { lang: "en" });
    other = await finishedDraft(product, await idOfAccount(product, "X-2"), { lang: "en" });
  });
  afterAll(() => product.close());

  const portfolio = async () => portfolioSchema.parse(await (await product.ask("/v1/portfolio")).json());
  const compare = async () => portfolioDraftsSchema.parse(await (await product.ask("/v1/portfolio/drafts")).json());
  const rowOf = async ({ accountId }: Draft) => (await portfolio()).rows.find(({ id }) => id === accountId)?.drafts;

  it("are counted as unchecked until somebody compares them with the data of now", async () => {
    expect([(await portfolio()).drafts, await rowOf(draft)]).toEqual([
      { stale: 0, blocked: 0, unchecked: 2 },
      { stale: [], blocked: [], unchecked: 1 },
    ]);
  });

  it("are told as fresh once they are compared, and it is remembered", async () => {
    const { items, ...counts } = await compare();
    expect([counts, items.length, (await portfolio()).drafts]).toEqual([
      { stale: 0, blocked: 0, unchecked: 0 },
      2,
      { stale: 0, blocked: 0, unchecked: 0 },
    ]);
  });

  it("name the draft whose sentences an order made stale, on the row of its account", async () => {
    await importInto(product, [order("450000")]);
    expect((await portfolio()).drafts.unchecked).toBe(2);
    await compare();
    const { stale } = await product.services.draftFreshness(product.caller, draft.id);
    const mark = { id: draft.id, kind: "account-plan", title: draft.title, count: stale.length };
    expect([await rowOf(draft), (await rowOf(other))?.stale.length]).toEqual([
      { stale: [mark], blocked: [], unchecked: 0 },
      (await product.services.draftFreshness(product.caller, other.id)).stale.length > 0 ? 1 : 0,
    ]);
    expect(mark.count).toBeGreaterThan(0);
  });

  it("speak of the newest of a kind only", async () => {
    const newer = await finishedDraft(product, draft.accountId, { lang: "en" });
    await compare();
    expect([newer.status, await rowOf(draft)]).toEqual(["ready", { stale: [], blocked: [], unchecked: 0 }]);
  });
});
