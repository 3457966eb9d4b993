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

describe("groundplan mentions", () => {
  it("lists who and what is named, amounts and dates, and people who are no contact", async () => {
    const { exitCode, out } = await run("mentions", "A-02", "--lang", "zh");
    const words = ["类别", "人", "金额和日期", "联系人里没有的人", "范仲平"];
    expect([exitCode, words.filter((word) => !out.includes(word))]).toEqual([0, []]);
  });

  it("gives one kind alone in JSON, by pages", async () => {
    const { out } = await run("mentions", "A-02", "--kind", "money", "--limit", "1", "--json");
    const kinds = z.array(z.object({ kind: z.string() }));
    const schema = z.object({
      unlinkedPeople: z.array(z.unknown()),
      passages: z.object({ items: z.array(z.object({ mentions: kinds })), nextCursor: z.string() }),
    });
    const { passages } = schema.parse(JSON.parse(out));
    expect(passages.items.flatMap(({ mentions }) => mentions.map(({ kind }) => kind))).toContain("money");
    const more = await run("mentions", "A-02", "--kind", "money", "--cursor", passages.nextCursor, "--json");
    expect(schema.shape.passages.shape.items.parse(JSON.parse(more.out).passages.items).length).toBeGreaterThan(0);
  });
});

describe("groundplan search", () => {
  it("narrows to a person and a period", async () => {
    const { exitCode, out } = await run("search", "交期", "--person", "沈建国", "--from", "2026-01-01", "--json");
    const { passages } = z.object({ passages: z.array(z.object({ date: z.string() })) }).parse(JSON.parse(out));
    expect([exitCode, passages.every(({ date }) => date >= "2026-01-01")]).toEqual([0, true]);
  });

  it("names the nearest contacts where nobody is called so", async () => {
    const { exitCode, note } = await run("search", "交期", "--person", "沈建果");
    expect([exitCode, note.includes("沈建国")]).toEqual([1, true]);
  });
});
