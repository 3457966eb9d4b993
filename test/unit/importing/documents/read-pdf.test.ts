import { describe, expect, it } from "vitest";
import { readPdf } from "#importing/documents/pdf/read-pdf";
import { defaultImportLimits as limits } from "#importing/import-limits";
import { chinese, codes, encryptedPdf, english, type PdfLineAt, pdfFile } from "../../../helpers/sample-pdf.ts";

const read = (bytes: Uint8Array) => readPdf({ path: "a.pdf", bytes }, limits);
const textOf = async (...pages: PdfLineAt[][]) => (await read(pdfFile(pages))).text;
const reasonOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    (error) => error.details?.params?.reason,
  );

describe("reading PDFs", () => {
  it("reads Chinese and English, pages in order", async () => {
    const first = [chinese(20, 300, "周总批准预算"), english(20, 250, "Budget approved")];
    expect(await textOf(first, [chinese(20, 300, "第二页")])).toBe("周总批准预算\n\nBudget approved\n\n第二页");
  });

  it("joins the lines of a Chinese paragraph without spaces", async () => {
    const lines = [
      chinese(20, 300, "我们在三号冷库现场看了两个小时随后与采购"),
      chinese(20, 284, "部质量部一起讨论了框架协议的付款条件和交"),
      chinese(20, 268, "付期。"),
    ];
    expect(await textOf(lines)).toBe(
      "我们在三号冷库现场看了两个小时随后与采购部质量部一起讨论了框架协议的付款条件和交付期。",
    );
  });

  it("joins the lines of an English paragraph and puts divided words together", async () => {
    const lines = [
      english(20, 300, "The purchasing director confirmed the budget for tele-"),
      english(20, 286, "communication and asked for a quotation by the end of"),
      english(20, 272, "the week."),
    ];
    expect(await textOf(lines)).toBe(
      "The purchasing director confirmed the budget for telecommunication and asked for a quotation by the end of the week.",
    );
  });

  it("keeps the hyphen of a word that the document writes with one", async () => {
    const lines = [
      english(20, 300, "A long-term contract was asked for, and if at all a long-"),
      english(20, 286, "term price with it, said the director of purchasing there."),
    ];
    expect(await textOf(lines)).toBe(
      "A long-term contract was asked for, and if at all a long-term price with it, said the director of purchasing there.",
    );
  });

  it("keeps the lines of a list and short lines apart", async () => {
    const lines = [
      english(20, 300, "Delivery in May"),
      english(20, 286, "Payment in June"),
      english(20, 272, "1. Send the quotation with all spare parts listed in it"),
      english(20, 258, "2. Call the director of purchasing on Friday afternoon"),
    ];
    expect(await textOf(lines)).toBe(
      "Delivery in May\nPayment in June\n1. Send the quotation with all spare parts listed in it\n2. Call the director of purchasing on Friday afternoon",
    );
  });

  it("leaves out what heads and foots every page", async () => {
    const page = (number: number) => [
      english(20, 380, "Quarterly review"),
      english(20, 300, `Body ${"abc"[number - 1]}`),
      english(140, 20, `Page ${number} of 3`),
    ];
    expect(await textOf(page(1), page(2), page(3))).toBe("Body a\n\nBody b\n\nBody c");
  });

  it("writes radicals that fonts give for characters as these characters", async () => {
    expect(await textOf([chinese(20, 300, "⼩时⻓江⼤家")])).toBe("小时长江大家");
  });

  it.each([
    ["UniGB-UCS2-H", "GB1", codes("张总2026年3月5日批准")],
    ["UniCNS-UTF16-H", "CNS1", codes("张总2026年3月5日批准")],
    // 张总批准 in GBK
    ["GBK-EUC-H", "GB1", "<d5c5d7dcc5fad7bc>"],
    // 預算 in Big5
    ["ETen-B5-H", "CNS1", "<b977bae2>"],
  ])("reads fonts that only name the encoding %s", async (encoding, ordering, show) => {
    const line: PdfLineAt = { x: 20, y: 300, font: "F1", show };
    const { text } = await read(pdfFile([[line]], { encoding, ordering }));
    expect(["张总2026年3月5日批准", "张总批准", "預算"]).toContain(text);
  });

  it("counts the characters that a font does not explain, and shows none for them", async () => {
    const lines: PdfLineAt[] = [{ x: 20, y: 300, font: "F1", show: "<0e2f0e30>" }, english(20, 250, "Budget")];
    const { text, notices } = await read(pdfFile([lines], { encoding: "Identity-H", ordering: "GB1" }));
    expect([text, notices]).toEqual([
      "Budget",
      [{ code: "characters-lost", column: null, count: 2, example: "a.pdf", value: "" }],
    ]);
  });

  it("takes title, author and day from the document's information", async () => {
    const info = "/Title (Microsoft Word - Visit report.docx) /Author (Li Min) /CreationDate (D:20260305003000+08'00')";
    const { title, author, savedOn } = await read(pdfFile([[english(20, 300, "x")]], { info }));
    expect([title, author, savedOn]).toEqual(["Visit report", "Li Min", "2026-03-05"]);
  });

  it("refuses a PDF with a password", async () => {
    expect(await reasonOf(encryptedPdf())).toBe("encrypted");
  });

  it("refuses a PDF that breaks off before its pages", async () => {
    expect(await reasonOf(pdfFile([[english(20, 300, "x")]]).slice(0, 60))).toBe("damaged-pdf");
  });

  it("refuses more pages than the limit", async () => {
    const bytes = pdfFile([[english(20, 300, "a")], [english(20, 300, "b")]]);
    await expect(readPdf({ path: "a.pdf", bytes }, { ...limits, maxPages: 1 })).rejects.toMatchObject({
      code: "too-large",
      details: { params: { unit: "pages" } },
    });
  });
});
