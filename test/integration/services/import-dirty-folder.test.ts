import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import type { importSummarySchema } from "../../../src/api/schemas/imports.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";
import { readFixtureFolder } from "../../helpers/read-fixture-folder.ts";

type Summary = z.infer<typeof importSummarySchema>;

const counts = (created: number, updated: number, unchanged: number, rejected: number) => ({
  created,
  updated,
  unchanged,
  rejected,
});
const unknownAccount = (name: string) => `“${name}” is not a known account. Import it first, or correct the name.`;

describeProducts("a dirty folder of sales files", (open) => {
  let product: TestProduct;
  let files: { path: string; bytes: Uint8Array }[];
  let first: Summary;

  beforeAll(async () => {
    product = await open();
    files = await readFixtureFolder("services/dirty-crm");
    first = await importInto(product, files);
  });
  afterAll(() => product.close());

  const fileOf = (path: string) => first.files.find((file) => file.path === path);
  const rowsOf = (path: string) => fileOf(path)?.rejectedRows;

  it("counts by kind what was created and what was handed back", () => {
    expect(first.totals).toEqual({
      accounts: counts(3, 0, 0, 1),
      products: counts(1, 0, 0, 0),
      contacts: counts(1, 0, 0, 1),
      opportunities: counts(3, 0, 0, 1),
      orders: counts(2, 0, 0, 5),
      notes: counts(1, 0, 0, 1),
      skipped: counts(0, 0, 0, 0),
    });
  });

  it("tells what it mended, once each with an example", () => {
    expect(first.repairs.map(({ what, count, example }) => [what, count, example])).toEqual([
      ["industry-spelling", 1, "technolgy → technology"],
      ["country-spelling", 1, "Germnay → Germany"],
      ["reference-spelling", 1, "VXPro → VX Pro"],
    ]);
  });

  it("tells what a reader should know though nothing was rejected", () => {
    expect(first.notices.map(({ what, count, example }) => [what, count, example])).toEqual([
      ["unknown-parent", 1, "D-9"],
      ["opportunity-without-account", 1, "O-2"],
      ["unknown-product", 1, "Frost Valve"],
      ["unknown-contact", 1, "C-8"],
    ]);
  });

  it("names line, column and reason of every rejected order", () => {
    expect(rowsOf("orders.csv")).toEqual([
      { line: 3, column: "amount", reason: "“lots” is not an amount. Write 1234.50." },
      { line: 4, column: "date", reason: "“31/02/2026” is not a date. Write 2026-03-05." },
      { line: 5, column: null, reason: "The row has 4 cells, the header 6. Check commas and quotes in this line." },
      { line: 6, column: "id", reason: "“S-1” is already in line 2. Keep one of the two." },
      { line: 8, column: "date", reason: "“soon” is not a date. Write 2026-03-05." },
    ]);
  });

  it.each([
    ["contacts.csv", 3, "Nobody Ltd"],
    ["opportunities.csv", 4, "Ghost Inc"],
    ["notes/2026-03-05-call.md", 1, "Ghost Inc"],
  ])("hands back the row of %s whose account nobody knows", (path, line, name) => {
    expect(rowsOf(path)).toEqual([{ line, column: "account", reason: unknownAccount(name) }]);
  });

  it("gives rejected rows back as a table with their reasons, to be mended and imported again", () => {
    expect(fileOf("contacts.csv")?.rejectedCsv).toBe(
      `\uFEFFid,account,name,title,Line,Column,Reason\r\nC-2,Nobody Ltd,Jon Grey,Buyer,3,account,"${unknownAccount("Nobody Ltd")}"\r\n`,
    );
  });

  it("names the files it left out and why", () => {
    expect(first.files.filter(({ skipped }) => skipped).map(({ path, skipped }) => [path, skipped])).toEqual([
      ["fruit.csv", "unknown-headers"],
      ["slides.key", "format-not-supported"],
    ]);
  });

  it("links a division to a parent that stands further down in its file", async () => {
    const { items } = await product.services.listAccounts(product.caller, { q: "D-2" });
    const page = await product.services.accountPage(product.caller, items[0]?.id ?? "", undefined);
    expect(page.parent?.name).toBe("Harbour Pumps");
  });

  it("keeps the opportunity without account, in no account's list", async () => {
    const portfolio = await product.services.portfolio(product.caller, undefined);
    expect(portfolio.unassignedOpportunities).toEqual({ count: 1, won: 0, lost: 0, open: 1 });
  });

  it("finds the imported note by a word of it", async () => {
    const { passages } = await product.services.search(product.caller, { q: "impeller" });
    expect(passages.map(({ externalId, text }) => [externalId, text.includes("impeller budget")])).toEqual([
      ["DN-1", true],
    ]);
  });

  it("changes nothing when the same folder comes again", async () => {
    const { totals } = await importInto(product, files);
    expect(Object.values(totals).map(({ created, updated }) => created + updated)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("updates the one record whose cell changed", async () => {
    const orders = files.find(({ path }) => path === "orders.csv");
    const text = new TextDecoder().decode(orders?.bytes).replace("1250.50", "1260.50");
    const { totals } = await importInto(product, [textFile("orders.csv", text)]);
    expect(totals).toEqual({ orders: counts(0, 1, 1, 5) });
  });

  it("leaves out a dry run's changes but counts them", async () => {
    const added = [
      textFile("accounts.csv", "id,name,industry\nD-7,Rehearsal Ltd,\n"),
      textFile("n.md", "Rehearsal words\n"),
    ];
    const { totals } = await importInto(product, added, { dryRun: true });
    const { items } = await product.services.listAccounts(product.caller, { q: "Rehearsal" });
    const { passages } = await product.services.search(product.caller, { q: "rehearsal" });
    expect([totals, items, passages]).toEqual([{ accounts: counts(1, 0, 0, 0), notes: counts(1, 0, 0, 0) }, [], []]);
  });
});
