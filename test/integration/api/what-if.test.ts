import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { accountPageSchema, accountRowSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { powerMapSchema } from "../../../src/api/schemas/power-map.ts";
import { accountWhatIfSchema, dealWhatIfSchema } from "../../../src/api/schemas/what-if.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const nobody = "01900000-0000-7000-8000-00000000dead";
let product: TestProduct;
const accountIds: Record<string, string> = {};
const dealIds: Record<string, string> = {};

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const { items } = await get("/v1/accounts?limit=50", listOf(accountRowSchema));
  for (const { id, externalId } of items) accountIds[externalId] = id;
  for (const ref of ["A-01", "A-02"]) {
    const { deals } = await get(`/v1/accounts/${accountIds[ref]}`, accountPageSchema);
    for (const { opportunity } of deals) dealIds[opportunity.externalId] = opportunity.id;
  }
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

async function post<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path, jsonPost(body));
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

const ofDeal = (ref: string, body: unknown, lang = "en") =>
  post(`/v1/opportunities/${dealIds[ref]}/what-if?lang=${lang}`, body, dealWhatIfSchema);
const ofAccount = (ref: string, body: unknown, lang = "en") =>
  post(`/v1/accounts/${accountIds[ref]}/what-if?lang=${lang}`, body, accountWhatIfSchema);
const ratings = ["stance", "support", "information", "guidance", "participation", "acceptance"];

describe("what if of a deal", () => {
  // Both at the top are neutral: capped at 59. A decision maker who supports us lifts the cap
  it("lifts the cap when the decision maker comes to support us", async () => {
    const set = Object.fromEntries(ratings.map((id) => [`contact.C-201.${id}`, 3]));
    const { before, after, difference, decisionChain } = await ofDeal("OP-2603", { set });
    expect([before.value, before.band, after.band]).toEqual([59, "C", "B"]);
    expect(difference.value).toEqual({ from: 59, to: after.value, difference: (after.value ?? 0) - 59 });
    expect(decisionChain.difference.value.difference).toBe(30);
  });

  it("offers as a lever what then comes true", async () => {
    const { levers } = await ofDeal("OP-2602", {});
    const [lever] = levers.filter(({ changes }) => changes.length > 0);
    const set = Object.fromEntries((lever?.changes ?? []).map(({ factor, value }) => [factor, value]));
    const { after } = await ofDeal("OP-2602", { set });
    expect([after.value, after.band]).toEqual([lever?.value, lever?.band]);
  });

  it("walks the path to the band it promises", async () => {
    const { path } = await ofDeal("OP-2602", {});
    const set = Object.fromEntries(
      (path?.steps ?? []).flatMap(({ changes }) => changes.map(({ factor, value }) => [factor, value])),
    );
    const { after } = await ofDeal("OP-2602", { set });
    expect([after.band, after.value]).toEqual([path?.band, path?.value]);
  });

  it("is where the deal stands when nothing is set", async () => {
    const { before, after, difference } = await ofDeal("OP-2602", {});
    expect([after, difference.value.difference, difference.factors]).toEqual([before, 0, []]);
  });

  it("changes nothing that is stored", async () => {
    const { before } = await ofDeal("OP-2602", {});
    await ofDeal("OP-2602", { set: { budgetConfirmed: "no" } });
    expect((await ofDeal("OP-2602", {})).before).toEqual(before);
  });

  it("stands at the day asked for", async () => {
    const { asOf, before } = await ofDeal("OP-2602", { asOf: "2026-10-01" });
    expect([asOf, before.asOf]).toEqual(["2026-10-01", "2026-10-01"]);
  });

  it.each([
    ["en", /^Win rate: from [\d.]+ to [\d.]+, up [\d.]+\.$/],
    ["zh", /^赢率：由 [\d.]+ 变为 [\d.]+，加 [\d.]+。$/],
  ])("says the difference in %s", async (lang, sentence) => {
    const { difference } = await ofDeal("OP-2602", { set: { budgetConfirmed: "yes" } }, lang);
    expect(difference.explanation[0]).toMatch(sentence);
  });
});

describe("what if of an account", () => {
  it("rescores the account with the fact given", async () => {
    const { before, after, difference } = await ofAccount("A-07", { set: { complianceIncidents: 0 } });
    expect(difference.value.difference).toBe(10);
    expect([before.band, after.band]).toEqual(["exit", "watch"]);
  });

  it("reads money as a decimal of the organisation's currency", async () => {
    const { after } = await ofAccount("A-13", { set: { revenue12m: "1800000.00" } });
    expect(after.factors.find(({ id }) => id === "revenue12m")).toMatchObject({ raw: 1_800_000, unit: "CNY" });
  });

  it.each([
    ["en", "Key-account scorecard up"],
    ["zh", "大客户评分卡加"],
  ])("says its levers in %s", async (lang, words) => {
    const { levers } = await ofAccount("A-13", {}, lang);
    expect([levers.length > 0, levers.every(({ explanation }) => explanation.startsWith(words))]).toEqual([true, true]);
  });
});

describe("a question that cannot be answered", () => {
  it.each([
    ["an unknown account", `/v1/accounts/${nobody}/what-if`, {}, 404],
    ["an unknown deal", `/v1/opportunities/${nobody}/what-if`, {}, 404],
    ["a day there is not", `/v1/accounts/${nobody}/what-if`, { asOf: "2026-02-30" }, 422],
    ["a change that is no value", `/v1/accounts/${nobody}/what-if`, { set: { growth: [1] } }, 422],
  ])("is refused: %s", async (_what, path, body, status) => {
    expect((await problemOf(product, path, jsonPost(body))).status).toBe(status);
  });

  it("names the factor and those there are", async () => {
    const path = `/v1/accounts/${accountIds["A-01"]}/what-if?lang=en`;
    const { status, errors } = await problemOf(product, path, jsonPost({ set: { charm: 5 } }));
    expect([status, errors[0]?.field, errors[0]?.reason]).toEqual([
      422,
      `account:${accountIds["A-01"]}.charm`,
      expect.stringContaining("known: revenue12m, grossMargin"),
    ]);
  });

  it("is refused of a deal that is closed", async () => {
    const closed = await closedDeal();
    const { status, errors } = await problemOf(product, `/v1/opportunities/${closed}/what-if`, jsonPost({}));
    expect([status, errors.map(({ field }) => field)]).toEqual([422, ["id"]]);
  });
});

async function closedDeal(): Promise<string> {
  const pages = await Promise.all(Object.values(accountIds).map((id) => get(`/v1/accounts/${id}`, accountPageSchema)));
  const closed = pages.flatMap(({ deals }) => deals).find(({ opportunity }) => opportunity.status !== "open");
  if (!closed) throw new Error("the demo company has no closed deal");
  return closed.opportunity.id;
}

describe("the power map", () => {
  const mapOf = (ref: string, query = "") =>
    get(`/v1/opportunities/${dealIds[ref]}/power-map?lang=en${query}`, powerMapSchema);

  it("places the deal's people by level and power", async () => {
    const { nodes } = await mapOf("OP-2603");
    expect(nodes.find(({ id }) => id === "C-202")).toMatchObject({ roles: ["A"], power: 5, level: 2, x: 25, y: 100 });
  });

  it("draws who reports to whom and who sways whom", async () => {
    const { edges, nodes } = await mapOf("OP-2603");
    expect(edges).toContainEqual({ from: "C-201", to: "C-202", kind: "reports-to" });
    expect(edges.some(({ kind }) => kind === "influences")).toBe(true);
    const known = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
  });

  it("names the superior who is not in the chain, and the roles nobody is known to hold", async () => {
    const { outside, names, nodes, flags } = await mapOf("OP-2602");
    expect(outside).toContainEqual({ from: "C-102", to: "C-101", kind: "reports-to" });
    expect([names["C-101"], flags]).toEqual(["Dr. Katrin Vogel", ["dangling-edge"]]);
    expect(nodes.filter(({ ghost }) => ghost).flatMap(({ roles }) => roles)).toEqual(["A", "I"]);
  });

  it("carries the fishbone with a step for everybody in each stage", async () => {
    const { fishbone } = await mapOf("OP-2603");
    expect(fishbone.stages.map(({ id, state }) => [id, state])).toEqual([
      ["need", "supported"],
      ["evaluation", "supported"],
      ["decision", "supported"],
      ["approval", "unsupported"],
      ["contract", "unsupported"],
    ]);
    const steps = fishbone.stages.flatMap(({ bones }) => bones.map(({ explanation }) => explanation));
    expect(steps).toContain("周立新, Decision maker (D): neutral – find out what matters and win support.");
  });

  it("is there for a closed deal too", async () => {
    const { nodes } = await get(`/v1/opportunities/${await closedDeal()}/power-map`, powerMapSchema);
    expect(nodes.length).toBeGreaterThan(0);
  });

  it("knows no deal of that id", async () => {
    expect((await problemOf(product, `/v1/opportunities/${nobody}/power-map`)).status).toBe(404);
  });
});
