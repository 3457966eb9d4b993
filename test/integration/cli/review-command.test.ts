import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { type CliRun, runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const run = (...args: string[]) => runGroundplan(product, "review", ...args);
const reviewSchema = z.object({
  id: z.string().nullable(),
  asOf: z.string(),
  lastAsOf: z.string().nullable(),
  accounts: z.array(z.object({ name: z.string() })),
});
const kept = async () =>
  z.object({ items: z.array(z.unknown()) }).parse(await (await product.ask("/v1/reviews")).json());

describe("groundplan review", () => {
  let summer: CliRun;
  let autumn: CliRun;
  beforeAll(async () => {
    summer = await run("--as-of", "2026-08-15");
    autumn = await run("--as-of", "2026-11-15");
  });

  it("says at the first one that it is the first", () => {
    expect([summer.exitCode, summer.out.split("\n")[0]]).toEqual([0, "First review, 2026-08-15"]);
  });

  it("says at the next what it is compared with", () => {
    expect(autumn.out.split("\n")[0]).toBe("Review of 2026-11-15, compared with 2026-08-15");
  });

  it("shows who entered, who was held and may follow, and what moved most", () => {
    expect(autumn.out).toMatch(/Rheinland Licht.*entered.*→ key/);
    expect(autumn.out).toMatch(/held.*\(next: .*cut-off.*[+-]\d/);
  });

  it("counts the changes", () => {
    expect(autumn.out.split("\n").at(-1)).toMatch(/^Key-account list: \d+ entered, \d+ left\. Others: /);
  });

  it("prints it in Chinese", async () => {
    const { out } = await run("--as-of", "2026-11-15", "--lang", "zh");
    expect([out.includes("定期评价"), out.includes("进入重点"), out.includes("重点客户名单：进入")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("gives the API's review in JSON", async () => {
    const review = reviewSchema.parse(JSON.parse((await run("--as-of", "2026-11-15", "--json")).out));
    expect([review.asOf, review.lastAsOf, review.accounts.length]).toEqual(["2026-11-15", "2026-08-15", 15]);
  });

  it("keeps nothing of a dry run, and says so", async () => {
    const before = await kept();
    const { out } = await run("--as-of", "2026-12-15", "--dry-run");
    expect([out.split("\n").at(-1), await kept()]).toEqual(["Dry run: the review was not kept.", before]);
  });

  it("says which flag it cannot take", async () => {
    const { exitCode, note } = await run("--as-of", "someday");
    expect([exitCode, note.includes("asOf")]).toEqual([1, true]);
  });
});
