import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { accountDetectionsSchema, conductResultSchema } from "../../../src/api/schemas/detections.ts";
import { noteResponseSchema } from "../../../src/api/schemas/notes.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

async function detections(account: string, query = ""): Promise<z.infer<typeof accountDetectionsSchema>> {
  const response = await product.ask(`/v1/accounts/${await idOfAccount(product, account)}/detections${query}`);
  return accountDetectionsSchema.parse(await response.json());
}

async function conduct(text: string, lang = "en"): Promise<z.infer<typeof conductResultSchema>> {
  const response = await product.ask("/v1/conduct", jsonPost({ text }, { "accept-language": lang }));
  return conductResultSchema.parse(await response.json());
}

/** What was planted in the demo company (docs/demo-company.md), by account: attribute, record, note. */
const planted: readonly (readonly [account: string, found: readonly string[]])[] = [
  ["A-01", []],
  ["A-02", ["amount OP-2603 N-206", "budget OP-2603 N-206"]],
  ["A-03", ["role C-302 N-306", "role C-303 N-306"]],
  ["A-04", ["stance C-401 N-406"]],
  ["A-05", ["competitor OP-2608 N-504", "competitor OP-2608 N-504"]],
  ["A-06", ["role C-602 N-607"]],
  ["A-07", []],
  ["A-08", ["role C-801 N-805"]],
  ["A-09", ["date OP-2613 N-906"]],
  ["A-10", ["date OP-2614 N-1006"]],
  ["A-11", []],
  ["A-12", ["status OP-2507 N-1201"]],
  ["A-13", []],
  ["A-14", []],
  ["A-15", []],
];

const unmapped: readonly (readonly [account: string, names: readonly string[]])[] = [
  ["A-01", []],
  ["A-02", ["范仲平"]],
  ["A-03", []],
  ["A-04", ["唐睿"]],
  ["A-06", ["Angela Reyes"]],
  ["A-07", []],
  ["A-08", ["Lê Minh Quang"]],
  ["A-10", ["钱国梁"]],
  ["A-12", []],
  ["A-14", ["纪然"]],
];

const rising: readonly (readonly [account: string, names: readonly string[]])[] = [
  ["A-03", ["吴海燕"]],
  ["A-04", ["唐睿"]],
  ["A-09", ["Priya Nair"]],
  ["A-14", ["纪然"]],
  ["A-12", []],
];

describe("GET /v1/accounts/{id}/detections", () => {
  it.each(planted)("finds at %s the contradictions that were planted, and no other", async (account, found) => {
    const { contradictions } = await detections(account);
    const seen = contradictions.map(({ attribute, entity, sides }) => {
      const note = sides.find(({ source }) => source === "note");
      return `${attribute} ${entity.id} ${note?.ref}`;
    });
    expect(seen.toSorted()).toEqual(found.toSorted());
  });

  it.each(unmapped)("finds at %s who is on no map", async (account, names) => {
    const { unmappedPeople } = await detections(account);
    expect(unmappedPeople.map(({ name }) => name)).toEqual(names);
  });

  it.each(rising)("finds at %s who rises", async (account, names) => {
    const { risingStars } = await detections(account);
    expect(risingStars.map(({ name }) => name)).toEqual(names);
  });

  it("opens the note that a quotation stands in", async () => {
    const { contradictions } = await detections("A-12");
    const note = contradictions[0]?.sides.find((side) => side.source === "note");
    const response = await product.ask(`/v1/notes/${note?.noteId}`);
    const { text } = noteResponseSchema.parse(await response.json());
    expect(text.slice(note?.start, note?.end)).toBe(note?.quote);
  });

  it.each([
    ["zh", "5 号线车站公共区 LED 照明·金额："],
    ["en", "5 号线车站公共区 LED 照明, amount: note N-206 of 2026-09-25 says CNY 5,200,000;"],
  ])("tells both sides in %s", async (lang, start) => {
    const { contradictions } = await detections("A-02", `?lang=${lang}`);
    expect(contradictions.filter(({ message }) => message.startsWith(start))).toHaveLength(1);
  });

  it("knows on an earlier day only what was noted by then", async () => {
    const { asOf, contradictions } = await detections("A-02", "?asOf=2026-09-24");
    expect([asOf, contradictions]).toEqual(["2026-09-24", []]);
  });

  it("says of an unknown account that there is none", async () => {
    const path = "/v1/accounts/00000000-0000-7000-8000-000000000000/detections";
    expect((await problemOf(product, path)).status).toBe(404);
  });
});

describe("POST /v1/conduct", () => {
  it.each([
    ["zh", "这件事不能做。", "“购物卡”：现金、购物卡这类等同于钱的东西"],
    ["en", "This must not be done.", "“购物卡”: money, vouchers"],
  ])("gives verdict and reason in %s", async (lang, message, reason) => {
    const result = await conduct("中秋前给采购部长送 3000 元购物卡。", lang);
    expect([result.verdict, result.message, result.findings.map((one) => one.message.startsWith(reason))]).toEqual([
      "refused",
      message,
      [true],
    ]);
  });

  it("knows the organisation's competitors by name", async () => {
    const { findings } = await conduct("Get Keller to forward Helio Nord's quotation.");
    expect(findings.map(({ rule }) => rule)).toEqual(["rival-bid.obtained"]);
  });

  it("finds nothing in ordinary work", async () => {
    expect(await conduct("Send six samples to the test lab.")).toEqual({
      verdict: "fine",
      message: "Nothing here needs a second look.",
      findings: [],
    });
  });

  it.each([[{}], [{ text: "" }], [{ text: "a".repeat(100_001) }]])(
    "refuses a body without a text to read",
    async (body) => {
      expect((await problemOf(product, "/v1/conduct", jsonPost(body))).status).toBe(422);
    },
  );
});
