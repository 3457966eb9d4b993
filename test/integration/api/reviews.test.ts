import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { portfolioSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { reviewListItemSchema, reviewResponseSchema } from "../../../src/api/schemas/reviews.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { describeProducts, openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

type Review = z.infer<typeof reviewResponseSchema>;

async function post({ ask }: TestProduct, body: unknown, path = "/v1/reviews"): Promise<Review & { status: number }> {
  const response = await ask(path, jsonPost(body));
  return { ...reviewResponseSchema.parse(await response.json()), status: response.status };
}

async function list({ ask }: TestProduct, query = "") {
  return listOf(reviewListItemSchema).parse(await (await ask(`/v1/reviews${query}`)).json());
}

describe("reviews of the demo company", () => {
  let product: TestProduct;
  let summer: Review & { status: number };
  let autumn: Review & { status: number };
  beforeAll(async () => {
    product = await openTestProduct({ demo: true });
    summer = await post(product, { asOf: "2026-08-15" });
    autumn = await post(product, { asOf: "2026-11-15" }, "/v1/reviews?lang=en");
  });
  afterAll(() => product.close());

  /** The class by the scorecard alone, by account. */
  const scoredClasses = async (asOf: string) => {
    const { rows } = portfolioSchema.parse(await (await product.ask(`/v1/portfolio?asOf=${asOf}`)).json());
    return new Map(rows.map((row) => [row.id, row.class]));
  };
  const withClass = (classes: Map<string, string | null>, wanted: string) =>
    [...classes].flatMap(([id, held]) => (held === wanted ? [id] : [])).sort();

  it("takes every class as scored at the first one, and puts the key accounts on the list", async () => {
    const classes = await scoredClasses("2026-08-15");
    expect([summer.status, summer.lastAsOf, summer.accounts.length]).toEqual([201, null, 15]);
    expect(summer.accounts.filter(({ accountId, to }) => classes.get(accountId) !== to)).toEqual([]);
    expect(summer.keyAccounts).toEqual({
      accountIds: withClass(classes, "key"),
      entered: withClass(classes, "key"),
      left: [],
    });
  });

  it("compares the second with the first", async () => {
    const entered = withClass(await scoredClasses("2026-11-15"), "key").filter(
      (id) => !summer.keyAccounts.accountIds.includes(id),
    );
    expect([autumn.status, autumn.lastAsOf, entered.length > 0]).toEqual([201, "2026-08-15", true]);
    expect(autumn.keyAccounts.entered).toEqual(entered);
  });

  it("holds the class of an account that is past a cut-off by less than the margin for the first time", async () => {
    const classes = await scoredClasses("2026-11-15");
    const held = autumn.accounts.filter(({ accountId, to }) => classes.get(accountId) !== to);
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(({ change, reason, pending }) => ({ change, reason, pending }))).toEqual(
      held.map(({ accountId }) => ({ change: "held", reason: "within-margin", pending: classes.get(accountId) })),
    );
  });

  it("changes what was pending when the next review finds the same", async () => {
    const waiting = autumn.accounts.filter(({ pending }) => pending !== null);
    const { accounts } = await post(product, { asOf: "2026-11-16", dryRun: true });
    const now = new Map(accounts.map((account) => [account.accountId, account]));
    expect(waiting.map(({ accountId }) => now.get(accountId)?.to)).toEqual(waiting.map(({ pending }) => pending));
  });

  it("names the factors that moved, and the reason, in the reader's language", () => {
    const moved = autumn.accounts.find(({ movers }) => movers.length === 3);
    const [first] = moved?.movers ?? [];
    expect([moved?.why, first?.name]).toEqual([expect.stringContaining(" points, "), expect.stringMatching(/^[A-Z]/)]);
  });

  it("reads one back as it was made", async () => {
    const { status: _, ...made } = autumn;
    const kept = await product.ask(`/v1/reviews/${autumn.id}?lang=en`);
    expect(await kept.json()).toEqual(made);
  });

  it("explains one in Chinese to who reads Chinese", async () => {
    const kept = await product.ask(`/v1/reviews/${autumn.id}?lang=zh`);
    const { explanation } = reviewResponseSchema.parse(await kept.json());
    expect(explanation[0]).toMatch(/^定期评价：与 2026-08-15 那一期相比/);
  });

  it("lists them, newest day first", async () => {
    const { items } = await list(product);
    expect(items.map(({ id, asOf, counts }) => [id, asOf, counts])).toEqual([
      [autumn.id, "2026-11-15", autumn.counts],
      [summer.id, "2026-08-15", summer.counts],
    ]);
  });

  it("walks the list by cursor", async () => {
    const first = await list(product, "?limit=1");
    const second = await list(product, `?limit=1&cursor=${first.nextCursor}`);
    expect([first, second].map(({ items, nextCursor }) => [items.map(({ id }) => id), nextCursor])).toEqual([
      [[autumn.id], autumn.id],
      [[summer.id], null],
    ]);
  });

  it("does not take a second one of the same day for the next", async () => {
    const again = await post(product, { asOf: "2026-11-15" }, "/v1/reviews?lang=en");
    expect({ ...again, createdAt: autumn.createdAt }).toEqual(autumn);
    expect((await list(product)).items.length).toBe(2);
  });

  it("keeps nothing of a dry run", async () => {
    const before = await list(product);
    const { status, id, asOf } = await post(product, { asOf: "2026-12-15", dryRun: true });
    expect([status, id, asOf, await list(product)]).toEqual([200, null, "2026-12-15", before]);
  });

  it("does not compare with a review of a later day", async () => {
    expect((await post(product, { asOf: "2026-05-15", dryRun: true })).lastAsOf).toBeNull();
  });

  it("stands at the organisation's own day where nothing is asked", async () => {
    const response = await product.ask("/v1/reviews", { method: "POST" });
    expect([response.status, reviewResponseSchema.parse(await response.json()).asOf]).toEqual([201, "2026-11-15"]);
  });
});

describeProducts("reviews of an empty organisation", (open) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await open();
  });
  afterAll(() => product.close());

  it("makes one that has nothing to say", async () => {
    const { status, band, accounts } = await post(product, { asOf: "2026-11-15" });
    expect([status, band, accounts]).toEqual([201, "insufficient", []]);
  });

  it("lists and reads it", async () => {
    const { items } = await list(product);
    const [{ id, value, band } = { id: "none" }] = items;
    expect([items.length, value, band, (await product.ask(`/v1/reviews/${id}`)).status]).toEqual([
      1,
      null,
      "insufficient",
      200,
    ]);
  });

  it.each([
    ["no day", { asOf: "someday" }, "asOf"],
    ["a day that does not exist", { asOf: "2026-02-30" }, "asOf"],
    ["a word for a dry run", { dryRun: "yes" }, "dryRun"],
  ])("refuses %s with 422 and the field", async (_what, body, field) => {
    const { status, errors } = await problemOf(product, "/v1/reviews", jsonPost(body));
    expect([status, errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it("refuses malformed JSON with 400", async () => {
    expect((await problemOf(product, "/v1/reviews", { ...jsonPost({}), body: '{"asOf": ' })).status).toBe(400);
  });

  it.each([
    ["/v1/reviews/01900000-0000-7000-8000-00000000dead", 404],
    ["/v1/reviews/latest", 422],
    ["/v1/reviews?limit=0", 422],
  ])("answers %s with a problem %i", async (path, status) => {
    expect((await problemOf(product, path)).status).toBe(status);
  });
});
