import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

async function workbook(rows: unknown[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Orders").addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describeProducts("an import", (open) => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await open();
    await importInto(product, [textFile("accounts.csv", "id,name,industry\nX-1,Alder Works,\nX-2,Birch Mills,\n")]);
  });
  afterAll(() => product.close());

  const accountId = async (q: string) => {
    const { items } = await product.services.listAccounts(product.caller, { q });
    return items[0]?.id ?? "";
  };

  it("reads foreign headers as a mapping says", async () => {
    const mapping = JSON.stringify({ "export.csv": { $kind: "accounts", id: "Kdnr", name: "Firma" } });
    await importInto(product, [textFile("export.csv", "Kdnr,Firma\nX-5,Muster GmbH\n")], { mapping });
    const { items } = await product.services.listAccounts(product.caller, { q: "X-5" });
    expect(items.map(({ name }) => name)).toEqual(["Muster GmbH"]);
  });

  it("says which field of a mapping does not exist", async () => {
    const mapping = JSON.stringify({ "export.csv": { $kind: "accounts", id: "Kdnr", colour: "Firma" } });
    const files = [textFile("export.csv", "Kdnr,Firma\nX-6,Muster AG\n")];
    const { importId } = await product.services.imports.start(product.caller, files, { mapping });
    await watchJob(product, importId);
    const { status, error } = await product.services.imports.read(product.caller, importId);
    expect([status, error?.code, error?.fields]).toEqual([
      "failed",
      "invalid-input",
      [{ field: "mapping", reason: "not a field: colour" }],
    ]);
  });

  it("reads a workbook, its dates and figures as Excel keeps them", async () => {
    const bytes = await workbook([
      ["id", "account", "date", "amount", "currency"],
      ["W-1", "X-1", new Date("2026-03-05T00:00:00Z"), 1250.5, "CNY"],
      ["W-2", "X-1", "2026-04-06", "2,000", "CNY"],
    ]);
    await importInto(product, [{ path: "orders.xlsx", bytes }]);
    const { items } = await product.services.timeline(product.caller, await accountId("X-1"), undefined, {});
    expect(items.map(({ title, date, detail }) => [title, date, detail])).toEqual([
      ["W-2", "2026-04-06", "2000.00 CNY"],
      ["W-1", "2026-03-05", "1250.50 CNY"],
    ]);
  });

  it("takes tables in whatever order they were given", async () => {
    const contact = textFile("contacts.csv", "id,account,name\nXC-1,Cedar Lab,Uma Ray\n");
    const account = textFile("customers.csv", "account number,account name\nX-3,Cedar Lab\n");
    const { totals } = await importInto(product, [contact, account]);
    expect([totals.accounts?.created, totals.contacts?.created]).toEqual([1, 1]);
  });

  it("gives notes without account to the account named with the import", async () => {
    const options = { accountId: await accountId("X-2") };
    await importInto(product, [textFile("visit.md", "Sawdust extraction was shown.\n")], options);
    const { passages } = await product.services.search(product.caller, { q: "sawdust" });
    expect(passages.map((passage) => passage.accountId)).toEqual([options.accountId]);
  });

  it("keeps the other files when one of them cannot be read", async () => {
    const broken = { path: "orders.xlsx", bytes: new Uint8Array([80, 75, 3, 4, 1, 2, 3]) };
    const { files } = await importInto(product, [
      broken,
      textFile("accounts.csv", "id,name,industry\nX-8,Elm Paper,\n"),
    ]);
    expect(files.map(({ path, created, skipped }) => [path, created, skipped])).toEqual([
      ["accounts.csv", 1, null],
      ["orders.xlsx", 0, "unreadable-file"],
    ]);
  });

  it("stores a note whose text holds a character that no database keeps", async () => {
    const line = `${JSON.stringify({ externalId: "NUL-1", title: "Call", text: "Quartz\u0000 sample agreed." })}\n`;
    await importInto(product, [textFile("calls.jsonl", line)]);
    const { passages } = await product.services.search(product.caller, { q: "quartz" });
    expect(passages.map(({ text }) => text)).toEqual(["Quartz sample agreed."]);
  });

  it("replaces the passages of a note that was written anew", async () => {
    const line = (text: string) => `${JSON.stringify({ externalId: "RE-1", title: "Call", text })}\n`;
    await importInto(product, [textFile("calls.jsonl", line("Tungsten was discussed."))]);
    await importInto(product, [textFile("calls.jsonl", line("Vanadium was discussed."))]);
    const [before, after] = await Promise.all(
      ["tungsten", "vanadium"].map((q) => product.services.search(product.caller, { q })),
    );
    expect([before?.passages.length, after?.passages.length]).toEqual([0, 1]);
  });
});
