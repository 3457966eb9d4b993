import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const nobody = "01900000-0000-7000-8000-00000000dead";
let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
});
afterAll(() => product.close());

describe("what is not there", () => {
  it.each([
    `/v1/accounts/${nobody}`,
    `/v1/accounts/${nobody}/scores`,
    `/v1/accounts/${nobody}/contacts`,
    `/v1/accounts/${nobody}/timeline`,
    `/v1/accounts/${nobody}/ledger`,
    `/v1/opportunities/${nobody}`,
    `/v1/opportunities/${nobody}/win-rate`,
    `/v1/notes/${nobody}`,
    `/v1/imports/${nobody}`,
    `/v1/drafts/${nobody}`,
    `/v1/plans/${nobody}/export`,
    "/v1/nothing",
    "/missing.js",
    "/%zz",
    "/%E0%A4%A",
  ])("answers %s with a problem 404", async (path) => {
    const { status, type, contentType } = await problemOf(product, path);
    expect([status, type, contentType]).toEqual([404, "urn:groundplan:error:not-found", "application/problem+json"]);
  });

  it.each([
    ["a draft", `/v1/accounts/${nobody}/drafts`, { kind: "account-plan" }],
    ["a note", "/v1/notes", { accountId: "no such account", title: "t", text: "t" }],
    ["a score", "/v1/score/horoscope", {}],
    ["a verdict", "/v1/verify", { draftId: nobody, text: "t" }],
  ])("answers %s about it with 404", async (_, path, body) => {
    expect((await problemOf(product, path, jsonPost(body))).status).toBe(404);
  });
});

describe("the language of a problem", () => {
  const zh = `找不到“${nobody}”，请核对编号，或先列出现有记录。`;
  const en = `There is nothing under “${nobody}”. Check the id, or list what there is.`;

  it.each([
    ["the configured one by default", "", undefined, zh],
    ["what the browser prefers", "", "fr, en-GB;q=0.9, zh;q=0.8", en],
    ["what the browser prefers, the other way", "", "en;q=0.5, zh-CN", zh],
    ["what the address says before all", "?lang=en", "zh-CN", en],
  ])("is %s", async (_, query, accept, detail) => {
    const init = accept === undefined ? {} : { headers: { "accept-language": accept } };
    expect((await problemOf(product, `/v1/accounts/${nobody}${query}`, init)).detail).toBe(detail);
  });
});

describe("what is not as expected", () => {
  it.each([
    ["/v1/accounts/A-01", "id"],
    ["/v1/portfolio?asOf=2026-02-30", "asOf"],
    ["/v1/accounts?limit=0", "limit"],
    ["/v1/accounts?class=gold", "class"],
    ["/v1/accounts?sort=luck", "sort"],
    ["/v1/search", "q"],
    ["/v1/search?q=a&limit=51", "limit"],
    [`/v1/drafts/${nobody}/export?format=exe`, "format"],
  ])("answers %s with 422 and the field %s", async (path, field) => {
    const { status, errors } = await problemOf(product, path);
    expect([status, errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it.each([
    ["/v1/notes", { title: "", text: "t" }, "title"],
    ["/v1/notes", { title: "t", text: "t", date: "yesterday" }, "date"],
    ["/v1/notes/batch", { notes: [] }, "notes"],
    [`/v1/accounts/${nobody}/drafts`, { kind: "poem" }, "kind"],
    ["/v1/verify", { text: "t" }, "ledger"],
    ["/v1/verify", { draftId: nobody, text: "" }, "text"],
    ["/v1/score/rfm", { mode: "bands", accounts: [] }, "request.asOf"],
  ])("answers a wrong body for %s with 422 and the field", async (path, body, field) => {
    const { status, errors } = await problemOf(product, path, jsonPost(body));
    expect([status, errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it.each([
    ["zh", "kind", { kind: "poem" }, /^无效选项.*"spin"/u],
    ["en", "kind", { kind: "poem" }, /^Invalid option.*"spin"/u],
    ["zh", "lang", { kind: "account-plan", lang: "fr" }, /^无效选项.*"zh"/u],
    ["zh", "writer", { kind: "account-plan", writer: "llm" }, /^这里没有“llm”，可选：template。$/u],
    ["en", "writer", { kind: "account-plan", writer: "llm" }, /Choose one of: template\.$/u],
  ])("names in %s what may be chosen for %s", async (lang, field, body, reason) => {
    const { errors } = await problemOf(product, `/v1/accounts/${nobody}/drafts?lang=${lang}`, jsonPost(body));
    expect(errors).toEqual([{ field, reason: expect.stringMatching(reason) }]);
  });

  it.each(["/v1/notes", "/v1/verify", "/v1/score/rfm"])("answers malformed JSON for %s with 400", async (path) => {
    const init = { ...jsonPost({}), body: '{"text": ' };
    const { status, type } = await problemOf(product, path, init);
    expect([status, type]).toEqual([400, "urn:groundplan:error:bad-request"]);
  });

  it("answers an import that is no form with 400", async () => {
    expect((await problemOf(product, "/v1/imports", jsonPost({}))).status).toBe(400);
  });

  it("answers an import without files with 422 and the field", async () => {
    const { status, errors } = await problemOf(product, "/v1/imports", { method: "POST", body: new FormData() });
    expect([status, errors.map(({ field }) => field)]).toEqual([422, ["files"]]);
  });

  it("answers a body beyond the limit with 413 and says the limit", async () => {
    const init = jsonPost({ text: "x".repeat(8 * 1024 * 1024) }, { "accept-language": "en" });
    const { status, detail } = await problemOf(product, "/v1/notes", init);
    expect([status, detail]).toEqual([413, "That is larger than allowed (8 MiB). Send it in smaller parts."]);
  });
});

describe("who may ask", () => {
  it.each(["evil.example", "127.0.0.1.evil.example", "evil.example:3000", "10.0.0.8", "localhost@evil.example"])(
    "refuses a request for the host %s",
    async (host) => {
      expect((await problemOf(product, "/v1/me", { headers: { host } })).status).toBe(403);
    },
  );

  it.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000"])("answers a request for the host %s", async (host) => {
    expect((await product.ask("/v1/me", { headers: { host } })).status).toBe(200);
  });

  it.each(["https://evil.example", "null", "http://127.0.0.1:4000", "http://localhost:3000"])(
    "writes nothing for a page of %s",
    async (origin) => {
      const init = jsonPost({ title: "t", text: "t" }, { origin });
      expect((await problemOf(product, "/v1/notes", init)).status).toBe(403);
    },
  );

  it("writes for its own page", async () => {
    const init = jsonPost({ title: "t", text: "t" }, { origin: "http://127.0.0.1:3000" });
    expect((await product.ask("/v1/notes", init)).status).toBe(201);
  });
});
