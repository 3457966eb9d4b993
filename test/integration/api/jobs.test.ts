import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { jobViewSchema } from "../../../src/api/schemas/jobs.ts";
import { eventsOf, jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
/** Ended well, dead after its last try, and still waiting for its files. */
let ids: { done: string; dead: string; open: string };

beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
  const done = await startImport("");
  await eventsOf(product, `/v1/jobs/${done}`);
  const dead = await startImport("");
  await eventsOf(product, `/v1/jobs/${dead}`);
  await product.database.db.$client.query(
    `update jobs set status = 'dead', failures = 5, error = '{"code":"job-lost","message":"m","params":{"count":5}}' where id = $1`,
    [dead],
  );
  ids = { done, dead, open: await startImport("?open=1") };
});
afterAll(() => product.close());

async function startImport(query: string): Promise<string> {
  const form = new FormData();
  form.append("files", new Blob(["---\ntitle: 拜访\ndate: 2026-03-05\n---\n\n见了采购。\n"]), "visit.md");
  const answer = await product.ask(`/v1/imports${query}`, { method: "POST", body: form });
  return z.object({ importId: z.string() }).parse(await answer.json()).importId;
}

async function list(query = "") {
  const answer = await product.ask(`/v1/jobs${query}`, { headers: { "accept-language": "en" } });
  return listOf(jobViewSchema).parse(await answer.json());
}

it("lists jobs newest first", async () => {
  expect((await list()).items.map(({ id, status }) => [id, status])).toEqual([
    [ids.open, "uploading"],
    [ids.dead, "dead"],
    [ids.done, "done"],
  ]);
});

it("goes on with the list after the last job of a page", async () => {
  const { nextCursor } = await list("?limit=2");
  expect((await list(`?limit=2&cursor=${nextCursor}`)).items.map(({ id }) => id)).toEqual([ids.done]);
});

it("says of a dead job what killed it, and when it began as every browser reads it", async () => {
  const { items } = await list("?status=dead");
  expect(items).toMatchObject([
    { id: ids.dead, kind: "import", error: { code: "job-lost" }, createdAt: expect.stringMatching(/^\S+T\S+Z$/) },
  ]);
});

it("tells a reader who comes back only what is new", async () => {
  const told = await eventsOf(product, `/v1/jobs/${ids.done}`);
  const last = told.at(-1);
  expect([last?.event, await eventsOf(product, `/v1/jobs/${ids.done}`, last?.id)]).toEqual(["done", []]);
});

it("refuses to cancel a job that has ended", async () => {
  const { status } = await problemOf(product, `/v1/jobs/${ids.done}/cancel`, jsonPost({}));
  expect(status).toBe(409);
});

it("shows jobs in a table on the command line", async () => {
  const { out, exitCode } = await runGroundplan(product, "jobs", "--status", "done", "--lang", "en");
  expect([out.includes("Progress"), out.includes(ids.done), out.includes(ids.dead), exitCode]).toEqual([
    true,
    true,
    false,
    0,
  ]);
});

it("gives the list as JSON on the command line", async () => {
  const { out } = await runGroundplan(product, "jobs", "--json", "--lang", "en");
  expect(JSON.parse(out)).toEqual(await list());
});

it("gives up an upload that nobody finishes", async () => {
  await runGroundplan(product, "jobs", "--cancel", ids.open, "--lang", "en");
  expect((await list("?status=cancelled")).items.map(({ id }) => id)).toEqual([ids.open]);
});

it("has a dead job tried again", async () => {
  await runGroundplan(product, "jobs", "--retry", ids.dead, "--lang", "en");
  await eventsOf(product, `/v1/jobs/${ids.dead}`);
  expect((await list("?status=done")).items.map(({ id, attempt }) => [id, attempt])).toContainEqual([ids.dead, 2]);
});
