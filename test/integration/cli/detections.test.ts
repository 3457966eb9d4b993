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

describe("groundplan conduct", () => {
  it("says what must not be done, why, and ends with 2", async () => {
    const { exitCode, out } = await run("conduct", "Send the buyer a gift card.");
    expect([exitCode, out.split("\n")[0], out.includes("- “gift card”: money")]).toEqual([
      2,
      "This must not be done.",
      true,
    ]);
  });

  it("ends with 0 where all is fine", async () => {
    expect(await run("conduct", "Send the buyer a test report.")).toMatchObject({
      exitCode: 0,
      out: "Nothing here needs a second look.",
    });
  });

  it("gives the findings in JSON", async () => {
    const { out } = await run("conduct", "晚上安排 KTV。", "--json");
    const { verdict } = z.object({ verdict: z.string() }).parse(JSON.parse(out));
    expect(verdict).toBe("refused");
  });
});

describe("groundplan detect", () => {
  it("lists contradictions, people and rising stars with their quotations", async () => {
    const { exitCode, out } = await run("detect", "A-04", "--lang", "zh");
    const found = ["笔记与系统记录不一致", "联系人里没有的人", "明日之星", "唐睿", "独家条款已经盖章"];
    expect([exitCode, found.filter((words) => !out.includes(words))]).toEqual([0, []]);
  });

  it("says so where there is nothing", async () => {
    expect((await run("detect", "A-13")).out).toContain("The notes contradict no record");
  });

  it("gives everything in JSON, for the day asked for", async () => {
    const { out } = await run("detect", "A-12", "--json", "--as-of", "2026-10-29");
    const schema = z.object({ asOf: z.string(), contradictions: z.array(z.unknown()) });
    expect(schema.parse(JSON.parse(out))).toEqual({ asOf: "2026-10-29", contradictions: [] });
  });
});
