import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { parseDay } from "#domain/day";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const cellSchema = z.object({ rows: z.array(z.object({ value: z.coerce.number() })) });

/** One figure straight from the tables. */
async function sum(query: string, values: string[] = []): Promise<number> {
  const { rows } = cellSchema.parse(await product.database.db.$client.query(query, values));
  return rows[0]?.value ?? Number.NaN;
}

const minor = (money: { amount: string } | null) => Math.round(Number(money?.amount) * 100);
const portfolio = (asOf?: string) => product.services.portfolio(product.caller, asOf ? parseDay(asOf) : undefined);

const lastYear = "date > $1::date - interval '12 months' and date <= $1::date";

it.each(["2026-11-15", "2026-06-30", "2025-12-31"])("adds up twelve months of orders to %s", async (day) => {
  const { revenue12m } = await portfolio(day);
  const stored = await sum(`select sum(amount_minor) as value from orders where ${lastYear}`, [day]);
  expect(minor(revenue12m)).toBe(stored);
});

it("stands at the demo company's own day unless asked", async () => {
  expect((await portfolio()).asOf).toBe("2026-11-15");
});

it("adds up what open deals are worth", async () => {
  const stored = await sum("select sum(amount_minor) as value from opportunities where status = 'open'");
  expect(minor((await portfolio()).openAmount)).toBe(stored);
});

it("adds up what was won", async () => {
  const stored = await sum("select sum(amount_minor) as value from opportunities where status = 'won'");
  expect(minor((await portfolio()).opportunities.wonAmount)).toBe(stored);
});

it("counts every account in exactly one class", async () => {
  const { classes, accounts } = await portfolio();
  const counted = Object.values(classes).reduce((total, count) => total + count, 0);
  expect([counted, accounts]).toEqual([15, 15]);
});

it("gives every account's row the revenue of its own orders", async () => {
  const { rows } = await portfolio();
  const bought = rows.filter(({ revenue12m }) => revenue12m !== null);
  const total = bought.reduce((all, { revenue12m }) => all + minor(revenue12m), 0);
  const accounts = await sum(`select count(distinct account_id) as value from orders where ${lastYear}`, [
    "2026-11-15",
  ]);
  const stored = await sum(`select sum(amount_minor) as value from orders where ${lastYear}`, ["2026-11-15"]);
  expect([total, bought.filter(({ revenue12m }) => minor(revenue12m) !== 0).length]).toEqual([stored, accounts]);
});

it("shows on the account page one month's orders as the tables hold them", async () => {
  const id = await idOfAccount(product, "A-01");
  const { months } = await product.services.accountPage(product.caller, id, undefined);
  const stored = await sum(
    "select sum(amount_minor) as value from orders where account_id = $1 and to_char(date, 'YYYY-MM') = '2026-09'",
    [id],
  );
  expect(Math.round(Number(months.find(({ month }) => month === "2026-09")?.amount) * 100)).toBe(stored);
});

it("shows nothing on the timeline that happened after the day asked for", async () => {
  const id = await idOfAccount(product, "A-01");
  const { items } = await product.services.timeline(product.caller, id, parseDay("2026-03-31"), { limit: 200 });
  const dates = items.map(({ date }) => date ?? "");
  expect([dates.length > 10, dates.filter((date) => date > "2026-03-31")]).toEqual([true, []]);
});

it("knows in the past no deal that was engaged later", async () => {
  const { opportunities } = await portfolio("2026-06-30");
  const stored = await sum("select count(*) as value from opportunities where engaged_on <= '2026-06-30'");
  expect(opportunities.count).toBe(stored);
});

it("rates a contact by no rating that was made later", async () => {
  const id = await idOfAccount(product, "A-01");
  const { contacts } = await product.services.accountPage(product.caller, id, parseDay("2026-06-30"));
  const levels = Object.fromEntries(contacts.map(({ externalId, level }) => [externalId, level !== null]));
  expect(levels).toMatchObject({ "C-101": false, "C-103": true });
});

it("walks the timeline page by page without losing or repeating an entry", async () => {
  const id = await idOfAccount(product, "A-01");
  const whole = await product.services.timeline(product.caller, id, undefined, { limit: 200 });
  const walked: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await product.services.timeline(product.caller, id, undefined, { limit: 7, cursor });
    walked.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(walked).toEqual(whole.items.map((item) => item.id));
});

it("sorts accounts by revenue from high to low", async () => {
  const { items } = await product.services.listAccounts(product.caller, { sort: "revenue" });
  const revenue = items.map(({ revenue12m }) => (revenue12m ? Number(revenue12m.amount) : -1));
  expect(revenue).toEqual(revenue.toSorted((a, b) => b - a));
});

it("finds an account by its own id", async () => {
  const id = await idOfAccount(product, "A-07");
  const { items } = await product.services.listAccounts(product.caller, { q: id });
  expect(items.map(({ externalId }) => externalId)).toEqual(["A-07"]);
});

it("tells of every factor what accounts of the class have, and all accounts", async () => {
  const { rows } = await portfolio();
  const pages = await Promise.all(rows.map(({ id }) => product.services.accountPage(product.caller, id, undefined)));
  const key = pages.filter(({ scorecard }) => scorecard.band === "key");
  const known = (of: typeof pages) =>
    of.flatMap(({ scorecard }) => scorecard.factors.filter(({ id }) => id === "revenue12m")).length;
  const medians = key[0]?.medians;
  const revenue = (of: { id: string; accounts: number }[] = []) => of.find(({ id }) => id === "revenue12m")?.accounts;
  expect([medians?.class, revenue(medians?.ofClass), revenue(medians?.ofAll)]).toEqual([
    "key",
    known(key),
    known(pages),
  ]);
  expect(medians?.ofClass.every(({ points, accounts }) => (points === null) === accounts < 3)).toBe(true);
});
