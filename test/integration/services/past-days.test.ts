import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

describe("standing at an earlier day", () => {
  it.each(["2024-12-31", "2025-10-31", "2026-06-30"])("answers every score of every account on %s", async (text) => {
    const asOf = parseDay(text);
    const { services, caller } = product;
    const { items } = await services.listAccounts(caller, { asOf, limit: 50 });
    const counts: number[] = [];
    for (const { id } of items) counts.push((await services.accountScores(caller, id, asOf)).length);
    expect([items.length, counts.every((count) => count > 8)]).toEqual([15, true]);
  });
});
