import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { SourceFile } from "#importing/table";
import { withOrg } from "#store/with-org";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { docxFile, encryptedOffice, oldOffice, pptxFile, xlsxFile } from "../../helpers/sample-documents.ts";
import { mailOf, mailWith } from "../../helpers/sample-mail.ts";
import { chinese, encryptedPdf, pdfFile } from "../../helpers/sample-pdf.ts";

const file = (path: string, content: string | Uint8Array): SourceFile => ({ path, bytes: Buffer.from(content) });

let product: TestProduct;
let accountIds: Record<string, string | undefined>;

beforeAll(async () => {
  product = await openTestProduct();
  await importInto(product, [
    textFile("accounts.csv", "id,name,aliases,industry\nK-1,江南泵业,Jiangnan Pumps,pumps\nK-2,Alder Works,,wood\n"),
    textFile(
      "contacts.csv",
      "id,account,name,email\nC-1,K-1,周建国,zhou@jiangnan.example\nC-2,K-2,Uma Ray,uma@alder.example\n",
    ),
  ]);
  const { items } = await product.services.listAccounts(product.caller, {});
  accountIds = Object.fromEntries(items.map(({ id, externalId }) => [externalId, id]));
});
afterAll(() => product.close());

/** Everything that an import may have written. */
const stored = () =>
  withOrg(product.database.db, product.caller.orgId, async (tx) => {
    const { rows } = await tx.execute(
      "select (select count(*) from notes) + (select count(*) from passages) + (select count(*) from orders) + (select count(*) from products) as count",
    );
    return rows[0]?.count;
  });

const found = async (q: string) => (await product.services.search(product.caller, { q })).passages;
const accountOf = async (q: string) => (await found(q))[0]?.accountId;

describe("documents as notes", () => {
  it.each<[string, () => Promise<SourceFile> | SourceFile, string]>([
    ["docx", () => docxFile("docs/visit.docx"), "spare parts"],
    ["pptx", () => pptxFile("docs/review.pptx"), "framework contract"],
    ["pdf", () => file("docs/pump.pdf", pdfFile([[chinese(20, 300, "三号冷库踏勘记录")]])), "冷库踏勘"],
    ["html", () => file("docs/page.html", "<p>Gasket samples were shown.</p>"), "gasket"],
    ["eml", () => file("docs/mail.eml", mailOf("Rotor delivery confirmed.")), "rotor"],
    ["vtt", () => file("docs/call.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nLi: Sprockets please.\n"), "sprockets"],
    ["srt", () => file("docs/call.srt", "1\n00:00:01,000 --> 00:00:02,000\nBearings please.\n"), "bearings"],
  ])("finds what an imported %s says", async (_ending, make, q) => {
    await importInto(product, [await make()]);
    expect((await found(q)).map(({ text }) => text.toLowerCase().includes(q))).toContain(true);
  });

  it("changes nothing when a document comes again", async () => {
    await importInto(product, [await docxFile("again.docx")]);
    const { totals } = await importInto(product, [await docxFile("again.docx")]);
    expect(totals.notes).toEqual({ created: 0, updated: 0, unchanged: 1, rejected: 0 });
  });
});

describe("one refusal, and nothing stored", () => {
  it.each<[string, SourceFile]>([
    ["a Word file with a password", encryptedOffice("a.docx")],
    ["slides with a password", encryptedOffice("a.pptx")],
    ["a workbook with a password", encryptedOffice("a.xlsx")],
    ["a PDF with a password", file("a.pdf", encryptedPdf())],
    ["an old Word file", oldOffice("a.doc")],
    ["a damaged Word file", file("a.docx", "PK\u0003\u0004 cut off")],
    ["damaged slides", file("a.pptx", "PK\u0003\u0004 cut off")],
    ["a damaged workbook", file("a.xlsx", "PK\u0003\u0004 cut off")],
    ["a damaged PDF", file("a.pdf", "%PDF-1.7\ncut off")],
    ["a PDF without text", file("a.pdf", pdfFile([[]]))],
    ["a page without text", file("a.html", "<script>1</script>")],
    ["a mail without headers", file("a.eml", "hello\n")],
    ["a transcript without times", file("a.vtt", "WEBVTT\n\nhello\n")],
    ["subtitles without times", file("a.srt", "hello\n")],
    ["a text with NUL", file("a.txt", "a\0b")],
    ["a table with an open quotation mark", file("a.csv", 'id,account,date,amount\n1,"K-1,2026-01-01,1\n')],
    ["an empty file", { path: "a.docx", bytes: new Uint8Array() }],
  ])("for %s", async (_name, damaged) => {
    const before = await stored();
    const { files } = await importInto(product, [damaged]);
    const [told] = files;
    expect([files.length, told?.path, told?.skipped, told?.error?.startsWith("Not readable: ")]).toEqual([
      1,
      damaged.path,
      "unreadable-file",
      true,
    ]);
    expect(await stored()).toBe(before);
  });
});

describe("the account of a note that names none", () => {
  it("is the one whose name its folder bears", async () => {
    await importInto(product, [file("客户/江南泵业/踏勘.txt", "Flange thickness measured.")]);
    expect(await accountOf("flange")).toBe(accountIds["K-1"]);
  });

  it("is the one whose name stands in the file's name, in traditional characters too", async () => {
    const { notices } = await importInto(product, [
      file("2026-03-05_江南泵業_踏勘.txt", "Impeller diameter measured."),
    ]);
    expect([await accountOf("impeller"), notices.map(({ what, example }) => [what, example])]).toEqual([
      accountIds["K-1"],
      [["account-by-name", "2026-03-05_江南泵業_踏勘.txt → 江南泵業"]],
    ]);
  });

  it("is the one whose contact wrote the mail", async () => {
    await importInto(product, [file("m2.eml", mailOf("Crankshaft offer wanted.", ["Message-ID: <m2@x>"]))]);
    expect(await accountOf("crankshaft")).toBe(accountIds["K-1"]);
  });

  it("stays open where contacts of two accounts are in a mail", async () => {
    const mail = mailOf("Camshaft talk.", ["Message-ID: <m3@x>", "Cc: uma@alder.example", "Subject: hello"]);
    await importInto(product, [file("m3.eml", mail)]);
    expect(await accountOf("camshaft")).toBeNull();
  });

  it("is the one given with the import, whatever the file says", async () => {
    const note = file("江南泵业/x.md", "---\naccount: K-1\n---\nDowel pins discussed.");
    await importInto(product, [note], { accountId: accountIds["K-2"] ?? "" });
    expect(await accountOf("dowel")).toBe(accountIds["K-2"]);
  });
});

describe("a mail with a table", () => {
  it("imports the table and links the attached note to the mail", async () => {
    const mail = mailWith(
      "Orders attached.",
      [
        {
          name: "orders.csv",
          type: "text/csv",
          content: "id,account,date,amount,currency\nM-1,K-2,2026-01-05,3,CNY\n",
        },
        { name: "list.csv", type: "text/csv", content: "foo,bar\n1,2\n" },
        { name: "notes.md", type: "text/markdown", content: "Turnbuckle wanted." },
      ],
      ["Message-ID: <m4@x>"],
    );
    const { totals, notices } = await importInto(product, [file("m4.eml", mail)]);
    expect([totals.orders?.created, totals.notes?.created]).toEqual([1, 2]);
    expect(notices.filter(({ what }) => what === "attachment-left-out").map(({ example }) => example)).toEqual([
      "m4.eml#list.csv",
    ]);
    expect((await found("turnbuckle"))[0]?.externalId).toBe("m4@x#notes.md");
  });
});

describe("a dry run", () => {
  it("shows which column is read as which field, with samples, and what is not used", async () => {
    const table = textFile(
      "o.csv",
      "订单号,客户,下单日期,金额,备注\nD-1,K-1,2026-01-05,300,急\nD-2,K-1,2026-01-06,400,\n",
    );
    const { files } = await importInto(product, [table], { dryRun: true });
    expect(files[0]?.mapping).toEqual({ id: "订单号", account: "客户", date: "下单日期", amount: "金额" });
    expect(files[0]?.preview?.table).toMatchObject({
      kind: "orders",
      columns: [
        { header: "订单号", field: "id", samples: ["D-1", "D-2"] },
        { header: "客户", field: "account", samples: ["K-1"] },
        { header: "下单日期", field: "date", samples: ["2026-01-05", "2026-01-06"] },
        { header: "金额", field: "amount", samples: ["300", "400"] },
        { header: "备注", field: null, samples: ["急"] },
      ],
      fields: expect.arrayContaining(["currency", "product"]),
      missing: [],
      rows: [
        ["D-1", "K-1", "2026-01-05", "300", "急"],
        ["D-2", "K-1", "2026-01-06", "400", ""],
      ],
    });
  });

  it("says of a table that fits no kind what the nearest one lacks", async () => {
    const { files } = await importInto(product, [textFile("o.csv", "order id,order date,what\n1,2026-01-01,x\n")], {
      dryRun: true,
    });
    expect([files[0]?.skipped, files[0]?.preview?.table]).toMatchObject([
      "unknown-headers",
      { kind: "orders", missing: [["account"], ["amount"]] },
    ]);
  });

  it("says what the kind that a mapping names still lacks", async () => {
    const mapping = JSON.stringify({ "o.csv": { $kind: "orders", amount: "Wert" } });
    const { files } = await importInto(product, [textFile("o.csv", "Nr,Wert\n1,300\n")], { dryRun: true, mapping });
    expect(files[0]?.preview?.table).toMatchObject({
      kind: "orders",
      columns: [{ field: null }, { header: "Wert", field: "amount" }],
      missing: [["account"], ["date"]],
    });
  });

  it("is told over HTTP which fields each kind of table has", async () => {
    const { items } = z
      .object({ items: z.array(z.object({ kind: z.string(), fields: z.array(z.object({ field: z.string() })) })) })
      .parse(await (await product.ask("/v1/imports/kinds")).json());
    expect(items.find(({ kind }) => kind === "orders")?.fields.map(({ field }) => field)).toContain("serviceCost");
  });

  it("shows the notes that a document would become", async () => {
    const { files } = await importInto(product, [await docxFile("2026-03-05 visit.docx")], { dryRun: true });
    expect(files[0]?.preview).toMatchObject({
      table: null,
      notes: [{ title: "拜访纪要", date: "2026-03-05", author: "李敏", account: null }],
    });
  });

  it("keeps no samples of an import that was carried out", async () => {
    const { files } = await importInto(product, [await xlsxFile("orders.xlsx")]);
    expect([files[0]?.mapping?.id, files[0]?.preview]).toEqual(["id", null]);
  });
});
