import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { accountMentionsSchema, namedInNotesSchema } from "../../../src/api/schemas/mentions.ts";
import { noteResponseSchema, noteSavedSchema } from "../../../src/api/schemas/notes.ts";
import { jsonPost } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const accounts = textFile(
  "accounts.csv",
  "客户编号,客户名称,别名,行业\nA-1,海岳照明工程有限公司,海岳,照明\nA-2,江南泵业,,泵\n",
);
const contactsOf = (...rows: string[]) =>
  textFile("contacts.csv", ["联系人编号,客户编号,姓名,职务", ...rows, ""].join("\n"));
const contacts = contactsOf("C-1,A-1,王芳,采购总监", "C-2,A-2,王芳,厂长", "C-3,A-1,陈建国,总经理");
const products = textFile("products.csv", "产品编号,产品名称,系列,目录价\nGL-200,隧道灯,GL,1200\n");
const deals = textFile(
  "deals.csv",
  "商机编号,客户编号,商机名称,商机阶段,商机金额,竞争对手\nO-1,A-1,隧道,谈判,200万,光铭照明 60/70/50/40\n",
);
const note = (account: string, text: string) => `---\naccount: ${account}\ndate: 2026-11-12\n---\n${text}\n`;

describeProducts("mentions", (open) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await open();
    await importInto(product, [
      ...[accounts, contacts, products, deals],
      textFile("visit.md", note("A-1", "與陳建國談隧道燈，預算2000萬，下週三定標，對手是光铭。")),
      textFile("same-name.md", note("A-1", "王芳说要看样品。")),
      textFile("other.md", note("A-2", "王芳和周工来电。陈总没来。")),
      textFile("talk.md", note("A-1", "陈建国：先看样品。\n\n王芳：月底前给。\n\n陈建国：好的。")),
    ]);
  });
  afterAll(() => product.close());

  const ask = async (path: string) => (await product.ask(path)).json();
  const mentionsOf = async (account: string, query = ""): Promise<z.infer<typeof accountMentionsSchema>> =>
    accountMentionsSchema.parse(await ask(`/v1/accounts/${await idOfAccount(product, account)}/mentions${query}`));
  const namesOf = async (account: string): Promise<z.infer<typeof namedInNotesSchema>> =>
    namedInNotesSchema.parse(await ask(`/v1/accounts/${await idOfAccount(product, account)}/mentions/names`));
  const brief = ({ items }: z.infer<typeof accountMentionsSchema>, noteId: string) =>
    items
      .filter(({ externalId }) => externalId.includes(noteId))
      .flatMap(({ mentions }) => mentions.map(({ kind, name, text }) => [kind, name, text]));

  test("are found by the time an import has ended, in either script", async () => {
    const found = await mentionsOf("A-1");
    expect(brief(found, "visit")).toEqual([
      ["person", "陈建国", "陳建國"],
      ["product", "隧道灯", "隧道燈"],
      ["money", null, "2000萬"],
      ["date", null, "下週三"],
      ["organisation", "光铭", "光铭"],
    ]);
    expect(found.pending).toBe(0);
  });

  test("point at their words", async () => {
    const { items } = await mentionsOf("A-1");
    for (const { text, mentions } of items)
      for (const { start, end, text: written } of mentions) expect(text.slice(start, end)).toBe(written);
    expect(items.length).toBeGreaterThan(2);
  });

  test("of a name that two accounts have mean the person of the note's own", async () => {
    const idsIn = async (account: string) =>
      (await namesOf(account)).items.filter(({ name }) => name === "王芳").map(({ accountId }) => accountId);
    expect([await idsIn("A-1"), await idsIn("A-2")]).toEqual([
      [await idOfAccount(product, "A-1")],
      [await idOfAccount(product, "A-2")],
    ]);
  });

  test("of competitors stand under the full name", async () => {
    const { items } = await namesOf("A-1");
    expect(items.filter(({ refId }) => refId === null)).toMatchObject([{ kind: "organisation", name: "光铭照明" }]);
  });

  test("name who is no contact", async () => {
    const { unlinkedPeople } = await namesOf("A-2");
    expect(unlinkedPeople.map(({ name }) => name)).toContain("周工");
  });

  test("tell who speaks", async () => {
    const { items } = await mentionsOf("A-1");
    const talk = items.find(({ externalId }) => externalId.includes("talk"));
    expect(talk?.voices.map(({ name }) => name).toSorted()).toEqual(["王芳", "陈建国"].toSorted());
  });

  test("come by pages, newest note first", async () => {
    const all = (await mentionsOf("A-1", "?kind=person")).items.map(({ id }) => id);
    const first = await mentionsOf("A-1", "?kind=person&limit=1");
    const rest = await mentionsOf("A-1", `?kind=person&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect([all.length > 1, rest.nextCursor]).toEqual([true, null]);
  });

  test("of a note that is written are there at once", async () => {
    const body = { accountId: "A-2", title: "电话", date: "2026-11-13", text: "王芳报价 €1.2M，GL-200 明年3月要货。" };
    const { id } = noteSavedSchema.parse(await (await product.ask("/v1/notes", jsonPost(body))).json());
    const { text, mentions } = noteResponseSchema.parse(await ask(`/v1/notes/${id}`));
    const spans = mentions.map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(["王芳", "€1.2M", "GL-200", "明年3月"]);
  });

  test("follow a contact who is renamed, one who comes and one who is addressed by title only from now on", async () => {
    await importInto(product, [textFile("late.md", note("A-1", "沈亦凡到场，陈建民没来。"))]);
    const before = brief(await mentionsOf("A-1"), "late");
    await importInto(product, [contactsOf("C-3,A-1,陈建民,总经理", "C-4,A-1,沈亦凡,工程师", "C-5,A-2,陈亮,总经理")]);
    const other = brief(await mentionsOf("A-2"), "other").map(([, name]) => name);
    const named = brief(await mentionsOf("A-1"), "late").map(([, name]) => name);
    const old = brief(await mentionsOf("A-1"), "visit").filter(([kind]) => kind === "person");
    expect({ before, named, other, old }).toEqual({
      before: [],
      named: ["沈亦凡", "陈建民"],
      other: ["王芳", "陈亮"],
      old: [],
    });
  });
});
