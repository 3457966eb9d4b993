import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "#services/caller";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const files = [
  textFile("accounts.csv", "id,name,industry\nI-1,Larch Ltd,\n"),
  textFile("opportunities.csv", "id,account,name,stage,amount,currency\nIO-1,I-1,Dock,proposal,100,CNY\n"),
  textFile("visit.md", "---\naccount: I-1\n---\nThe gantry is too short.\n"),
];

describeProducts("two organisations in one database", (open) => {
  let product: TestProduct;
  const stranger: Caller = { orgId: "01900000-0000-7000-8000-0000000000bb", actor: "other", lang: "en" };
  let accountId: string;
  let importId: string;
  let draftId: string;

  beforeAll(async () => {
    product = await open();
    const { services, caller } = product;
    await services.setUpOrganisation(stranger, { currency: "EUR", withDemo: false });
    ({ importId } = await services.imports.start(caller, files, {}));
    await watchJob(product, importId);
    accountId = (await services.listAccounts(caller, {})).items[0]?.id ?? "";
    ({ draftId } = await services.drafts.start(caller, accountId, { kind: "account-plan" }));
    await watchJob(product, draftId);
  });
  afterAll(() => product.close());

  it("lists no account of the other", async () => {
    expect((await product.services.listAccounts(stranger, {})).items).toEqual([]);
  });

  it("finds no passage of the other", async () => {
    expect((await product.services.search(stranger, { q: "gantry" })).passages).toEqual([]);
  });

  it("finds no passage of the other even by the account's id", async () => {
    expect((await product.services.search(stranger, { q: "gantry", accountId })).passages).toEqual([]);
  });

  const reads: [string, (product: TestProduct) => Promise<unknown>][] = [
    ["the account page", ({ services }) => services.accountPage(stranger, accountId, undefined)],
    ["the timeline", ({ services }) => services.timeline(stranger, accountId, undefined, {})],
    ["the evidence", ({ services }) => services.accountLedger(stranger, accountId, undefined)],
    ["the draft", ({ services }) => services.drafts.read(stranger, draftId)],
    ["the import", ({ services }) => services.imports.read(stranger, importId)],
    ["a new draft", ({ services }) => services.drafts.start(stranger, accountId, { kind: "account-plan" })],
    ["a new note", ({ services }) => services.saveNote(stranger, { accountId, title: "t", text: "t" })],
    ["an account by name", ({ services }) => services.resolveAccount(stranger, "Larch Ltd")],
  ];
  it.each(reads)("has nothing of the other for %s", async (_, read) => {
    await expect(read(product)).rejects.toMatchObject({ code: "not-found" });
  });

  it("lists no draft of the other", async () => {
    expect((await product.services.drafts.list(stranger, accountId)).items).toEqual([]);
  });

  it("holds the same external ids apart", async () => {
    const theirs = { ...product, caller: stranger };
    await importInto(theirs, [textFile("accounts.csv", "id,name,industry\nI-1,Maple GmbH,\n")]);
    const { items } = await product.services.listAccounts(product.caller, {});
    expect(items.map(({ name }) => name)).toEqual(["Larch Ltd"]);
  });
});
