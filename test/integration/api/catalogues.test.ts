import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import {
  catalogueDocumentSchema,
  catalogueMeasureSchema,
  catalogueRhythmSchema,
  catalogueTaskSchema,
} from "../../../src/api/schemas/catalogues.ts";
import { problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

async function list<T extends z.ZodType>(path: string, item: T, acceptLanguage = "en") {
  const response = await product.ask(path, { headers: { "accept-language": acceptLanguage } });
  const { items, nextCursor } = listOf(item).parse(await response.json());
  expect([response.status, nextCursor]).toEqual([200, null]);
  return items;
}

describe("GET /v1/catalogues", () => {
  it.each([
    ["en", "Relationship"],
    ["zh-CN", "关系"],
  ])("lists the task building in %s by Accept-Language", async (lang, column) => {
    const [first] = await list("/v1/catalogues/tasks", catalogueTaskSchema, lang);
    expect([first?.id, first?.columnName]).toEqual(["map-decision-chain", column]);
  });

  it("lists the tasks that answer a gap alone", async () => {
    const items = await list("/v1/catalogues/tasks?answers=decision-chain.gap.D", catalogueTaskSchema);
    expect([items.length > 0, items.every(({ answers }) => answers.includes("decision-chain.gap.D"))]).toEqual([
      true,
      true,
    ]);
  });

  it("lists the measures for a person at a level", async () => {
    const items = await list("/v1/catalogues/measures?level=1&dimension=stance", catalogueMeasureSchema);
    expect(items.map(({ id, fit }) => [id, fit.from, fit.dimensions])).toEqual([
      ["settle-old-issue", 1, ["stance", "acceptance"]],
    ]);
  });

  it("lists the documents with what each must hold", async () => {
    const items = await list("/v1/catalogues/documents", catalogueDocumentSchema);
    expect([items.length, items.at(-1)?.name, items.at(-1)?.contents.length]).toEqual([11, "Closing report", 6]);
  });

  it("lists the working year", async () => {
    const items = await list("/v1/catalogues/rhythm", catalogueRhythmSchema, "zh");
    expect(items.map(({ whenName }) => whenName)).toEqual([
      "每年 1 月",
      "每年 1 月",
      "每月",
      "每年 7 月",
      "每年 12 月",
    ]);
  });

  it.each([
    ["a catalogue that does not exist", "/v1/catalogues/recipes", 404],
    ["a level that does not exist", "/v1/catalogues/measures?level=6", 422],
    ["a dimension that does not exist", "/v1/catalogues/measures?level=1&dimension=charm", 422],
  ])("refuses %s", async (_what, path, status) => {
    expect((await problemOf(product, path)).status).toBe(status);
  });
});

describe("groundplan catalogue", () => {
  it.each([
    ["tasks", "Map who approves"],
    ["measures", "Settle the old issue"],
    ["documents", "Opening application"],
    ["rhythm", "Half-year review"],
  ])("shows %s in words", async (name, words) => {
    const { exitCode, out } = await runGroundplan(product, "catalogue", name, "--lang", "en");
    expect([exitCode, out.includes(words)]).toEqual([0, true]);
  });

  it("says each heading once", async () => {
    const { out } = await runGroundplan(product, "catalogue", "tasks", "--lang", "en");
    expect(out.split("\n").filter((line) => line === "Commercial")).toHaveLength(1);
  });

  it("gives the API's list in JSON", async () => {
    const { out } = await runGroundplan(product, "catalogue", "rhythm", "--lang", "en", "--json");
    expect(JSON.parse(out)).toEqual(await (await product.ask("/v1/catalogues/rhythm?lang=en")).json());
  });

  it("names the choices to who asks for another", async () => {
    const { exitCode, note } = await runGroundplan(product, "catalogue", "recipes");
    expect([exitCode, note.includes("rhythm")]).toEqual([1, true]);
  });
});
