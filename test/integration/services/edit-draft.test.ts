import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Draft } from "#domain/draft";
import { draftVersionSchema } from "#domain/draft-version";
import { draftResponseSchema } from "../../../src/api/schemas/drafts.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const company = [
  textFile("accounts.csv", "id,name,industry\nX-1,明川重工,重工\n"),
  textFile(
    "orders.csv",
    "id,account,date,amount,currency\nO-1,X-1,2026-03-02,400000,CNY\nO-2,X-1,2026-08-20,650000,CNY\n",
  ),
  textFile("contacts.csv", "id,account,name,title\nC-1,X-1,王蕾,采购经理\n"),
];

describeProducts("a draft that a person edits", (open) => {
  let product: TestProduct;
  let written: Draft;

  beforeAll(async () => {
    product = await open();
    await importInto(product, company);
    written = await finishedDraft(product, await idOfAccount(product, "X-1"), { lang: "zh" });
  });
  afterAll(() => product.close());

  const at = (path = "") => `/v1/drafts/${written.id}${path}`;
  const read = async () => draftResponseSchema.parse(await (await product.ask(at())).json());
  const send = async (path: string, version: string | null, body: unknown, method = "PATCH") =>
    product.ask(at(path), {
      method,
      headers: { "content-type": "application/json", ...(version !== null && { "if-match": version }) },
      body: JSON.stringify(body),
    });
  const patch = (sectionId: string, version: string | null, body: unknown) =>
    send(`/sections/${sectionId}`, version, body);
  const firstSection = () => {
    const section = written.sections.find(({ claims }) => claims.some(({ evidence }) => evidence.length > 0));
    const claim = section?.claims.find(({ evidence }) => evidence.length > 0);
    if (!section || !claim) throw new Error("no section cites evidence");
    return { section, claim };
  };

  it("starts at version 1 under its tag", async () => {
    expect((await product.ask(at())).headers.get("etag")).toBe('"1"');
  });

  it("refuses a change that names no version", async () => {
    expect((await patch(firstSection().section.id, null, {})).status).toBe(412);
  });

  it("wants a reason for a rejection", async () => {
    expect((await patch(firstSection().section.id, '"1"', { decision: "rejected" })).status).toBe(422);
  });

  it("keeps a wrong figure of a person with a warning beside it", async () => {
    const { section, claim } = firstSection();
    const edited = [{ claimId: claim.id, text: `${claim.text}另有 98,765,432 元。` }];
    const response = await patch(section.id, '"1"', { edited, reason: "客户来电" });
    const draft = draftResponseSchema.parse(await response.json());
    const found = draft.findings.filter(({ claimId }) => claimId === claim.id);
    expect([response.headers.get("etag"), found.map(({ code, severity }) => [code, severity])]).toEqual([
      '"2"',
      [["unsupported-number", "warn"]],
    ]);
  });

  it("refuses a second writer who still has the version before", async () => {
    const { section, claim } = firstSection();
    const lost = await patch(section.id, '"1"', { edited: [{ claimId: claim.id, text: "别的" }] });
    expect([lost.status, (await read()).version]).toEqual([412, 2]);
  });

  it("leaves a rejected section out of files and keeps it, with its reason, in the draft", async () => {
    const last = written.sections.at(-1);
    await patch(last?.id ?? "", '"2"', { decision: "rejected", reason: "与本次拜访无关" });
    const draft = await read();
    expect([draft.sections.at(-1)?.decision?.reason, draft.markdown.includes(`. ${last?.title ?? ""}`)]).toEqual([
      "与本次拜访无关",
      false,
    ]);
  });

  it("remembers who changed what, when and why", async () => {
    const body = z
      .object({ items: z.array(draftVersionSchema) })
      .parse(await (await product.ask(at("/versions"))).json());
    expect(
      body.items.map(({ version, by, change: { what, edited, reason } }) => [version, by, what, edited, reason]),
    ).toEqual([
      [3, "local", "rejected", 0, "与本次拜访无关"],
      [2, "local", "edited", 1, "客户来电"],
      [1, "local", "written", 0, ""],
    ]);
  });

  it("tells two versions apart by sentence", async () => {
    const body = await (await product.ask(at("/diff?from=1&to=3"))).json();
    const { claim } = firstSection();
    expect(body).toMatchObject({ items: [{ claimId: claim.id, was: claim.text }] });
  });

  it("goes back to an earlier version as its next one", async () => {
    await send("/restore", '"3"', { version: 1, reason: "改错了" }, "POST");
    const { version, sections } = await read();
    expect([version, sections]).toEqual([4, written.sections]);
  });
});
