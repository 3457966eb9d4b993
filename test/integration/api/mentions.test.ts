import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namedInNotesSchema } from "../../../src/api/schemas/mentions.ts";
import { searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const letter = "---\naccount: A-12\ndate: 2026-10-02\nauthor: 沈建国\n---\n样品收到，交期请再压缩。\n";
  await importInto(product, [textFile("letter.md", letter)]);
});
afterAll(() => product.close());

const search = async (q: string, filter: Record<string, string>) => {
  const response = await product.ask(`/v1/search?${new URLSearchParams({ q, limit: "50", ...filter })}`);
  return searchResultSchema.parse(await response.json()).passages;
};

describe("GET /v1/search", () => {
  it("narrows to a period, both days with it", async () => {
    const dates = (await search("交期", { from: "2026-03-05", to: "2026-10-02" })).map(({ date }) => date ?? "");
    expect([dates.length > 1, dates.filter((date) => date < "2026-03-05" || date > "2026-10-02"), dates]).toEqual([
      true,
      [],
      expect.arrayContaining(["2026-10-02"]),
    ]);
  });

  it("narrows to notes or to own knowledge", async () => {
    const kinds = async (kind: string) => new Set((await search("照明", { kind })).map((passage) => passage.kind));
    expect([await kinds("note"), await kinds("knowledge")]).toEqual([new Set(["note"]), new Set(["knowledge"])]);
  });

  it("finds what a contact wrote, without the name in it", async () => {
    const found = await search("交期", { person: "沈建国" });
    expect(found.map(({ author }) => author)).toContain("沈建国");
  });

  it("finds by a person only what names, was said or was written by the person", async () => {
    const found = await search("价格 方案 交期", { person: "C-1202" });
    const others = found.filter(({ text, author }) => !/沈建国|沈總|沈总/.test(text) && author !== "沈建国");
    expect([found.length > 0, others]).toEqual([true, []]);
  });

  it("takes a name in traditional script for the same person", async () => {
    const ids = async (person: string) => (await search("交期", { person })).map(({ id }) => id);
    expect(await ids("沈建國")).toEqual(await ids("沈建国"));
  });

  it("looks for the person within the account that is given", async () => {
    const accountId = await idOfAccount(product, "A-01");
    const { status, title } = await problemOf(product, `/v1/search?q=x&person=C-1202&accountId=${accountId}`);
    expect([status, title]).toEqual([404, "unknown-person"]);
  });

  it("names the nearest contacts where nobody is called so", async () => {
    const { status, detail, errors, contentType } = await problemOf(
      product,
      `/v1/search?q=x&person=${encodeURIComponent("沈建果")}`,
      { headers: { "accept-language": "en" } },
    );
    expect([status, contentType, errors[0]?.field, errors[0]?.reason]).toEqual([
      404,
      "application/problem+json",
      "person",
      expect.stringMatching(/^沈建国 \(/),
    ]);
    expect(detail).toContain("“沈建果”. The nearest: 沈建国 (");
  });

  it("says in Chinese what to do where nobody is near", async () => {
    const path = `/v1/search?q=x&person=${"z".repeat(40)}`;
    const { detail } = await problemOf(product, path, { headers: { "accept-language": "zh" } });
    expect(detail).toContain("请先导入该联系人");
  });

  it.each(["from=2026-13-01", "to=yesterday", "kind=mail", "person="])("refuses %s", async (filter) => {
    expect((await problemOf(product, `/v1/search?q=x&${filter}`)).status).toBe(422);
  });
});

describe("GET /v1/accounts/{id}/mentions/names", () => {
  const names = async (account: string, query = "") => {
    const response = await product.ask(`/v1/accounts/${await idOfAccount(product, account)}/mentions/names${query}`);
    return namedInNotesSchema.parse(await response.json());
  };

  it("lists the demo's people and who is no contact", async () => {
    const { items, unlinkedPeople, pending } = await names("A-02");
    expect(items.filter(({ kind }) => kind === "person").length).toBeGreaterThan(2);
    expect([unlinkedPeople.map(({ name }) => name), pending]).toEqual([["范仲平"], 0]);
  });

  it("leaves out notes of after the day asked for", async () => {
    const { items } = await names("A-02", "?asOf=2025-12-31");
    expect(items.every(({ lastDate }) => lastDate === null || lastDate <= "2025-12-31")).toBe(true);
  });

  it("says of an unknown account that there is none", async () => {
    const path = "/v1/accounts/00000000-0000-7000-8000-000000000000/mentions";
    expect([(await problemOf(product, path)).status, (await problemOf(product, `${path}/names`)).status]).toEqual([
      404, 404,
    ]);
  });
});
