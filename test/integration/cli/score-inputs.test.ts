import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { scoringMethods } from "#scoring/methods";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let folder: string;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
  folder = mkdtempSync(join(tmpdir(), "groundplan-cli-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await product.close();
});

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const exampleOf = (method: "rfm" | "kr") => fileOf(`${method}.json`, JSON.stringify(scoringMethods[method].example));
const run = (...args: string[]) => runGroundplan(product, "score-inputs", ...args);

it.each([
  ["en", "Customer value 84 of 100: grade VVVVVIP, important value customer."],
  ["zh", "客户价值 84 分（满分 100），等级 VVVVVIP，属重要价值客户。"],
])("explains in %s the score of a file's inputs", async (lang, sentence) => {
  const { exitCode, out } = await run("rfm", exampleOf("rfm"), "--lang", lang);
  expect([exitCode, out.split("\n")[0]]).toEqual([0, sentence]);
});

it("gives in JSON what the API answers", async () => {
  const { out } = await run("kr", exampleOf("kr"), "--json");
  const score = z.object({ method: z.string(), value: z.number() }).parse(JSON.parse(out));
  expect(score).toEqual({ method: "kr", value: 3 });
});

it("says which record and field is wrong", async () => {
  const path = fileOf("wrong.json", JSON.stringify({ asOf: "2026-11-01", contact: { id: "C1", kr: { stance: 6 } } }));
  const { exitCode, note } = await run("kr", path);
  expect([exitCode, note.includes("C1"), note.includes("kr.stance")]).toEqual([1, true, true]);
});

it.each([
  ["no file", () => join(folder, "none.json"), "there is no such file or folder."],
  ["no JSON", () => fileOf("broken.json", "{"), "is not valid JSON."],
])("says so where there is %s", async (_what, path, sentence) => {
  const { exitCode, note } = await run("rfm", path(), "--lang", "en");
  expect([exitCode, note.endsWith(sentence)]).toEqual([1, true]);
});
