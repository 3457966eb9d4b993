import { afterAll, beforeAll, expect, it } from "vitest";
import { jsonPost } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

async function demoFacts() {
  const { rows } = await product.database.db.$client.query(`select
    (select count(*)::int from accounts) as accounts, (select count(*)::int from orders) as orders,
    (select count(*)::int from notes) as notes, (select count(*)::int from passages) as passages,
    (select count(*)::int from lex_posting) as postings, (select count(*)::int from drafts) as drafts,
    (select is_demo from organisations) as "isDemo", (select stands_at::text from organisations) as "standsAt"`);
  return rows[0];
}

it("makes the demo company as new with one command", async () => {
  const before = await demoFacts();
  await product.database.db.$client.query("update accounts set name = 'spoilt'");
  await product.database.db.$client.query("delete from notes where kind = 'note'");
  const { exitCode } = await runGroundplan(product, "demo", "--reset", "--lang", "en");
  const names = await product.database.db.$client.query("select 1 from accounts where name = 'spoilt'");
  expect([exitCode, names.rowCount, await demoFacts()]).toEqual([0, 0, before]);
});

it("does not erase what people brought themselves without being told to", async () => {
  await product.ask("/v1/notes", jsonPost({ title: "Own", text: "Our own words.", date: "2026-11-14" }));
  const { exitCode } = await runGroundplan(product, "demo", "--reset", "--lang", "en");
  const own = await product.database.db.$client.query("select 1 from notes where title = 'Own'");
  expect([exitCode, own.rowCount]).toEqual([1, 1]);
});

it("erases it when told so", async () => {
  const { exitCode } = await runGroundplan(product, "demo", "--reset", "--yes", "--lang", "en");
  const own = await product.database.db.$client.query("select 1 from notes where title = 'Own'");
  expect([exitCode, own.rowCount]).toEqual([0, 0]);
});
