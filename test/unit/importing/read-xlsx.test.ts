import ExcelJS from "exceljs";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { defaultImportLimits } from "#importing/import-limits";
import { readTable } from "#importing/read-table";

async function workbookFile(fill: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return { path: "book.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

async function cellsOf(value: ExcelJS.CellValue, format?: string): Promise<string | undefined> {
  const file = await workbookFile((workbook) => {
    const sheet = workbook.addWorksheet("data");
    sheet.addRow(["name", "value"]);
    const cell = sheet.addRow(["x", value]).getCell(2);
    if (format) cell.numFmt = format;
  });
  return (await readTable(file)).rows[0]?.cells[1];
}

describe("reading XLSX", () => {
  it.each<[string, ExcelJS.CellValue, string | undefined, string]>([
    ["a date", new Date(Date.UTC(2026, 2, 5)), undefined, "2026-03-05"],
    ["a date with time", new Date(Date.UTC(2026, 2, 5, 23, 59, 59)), undefined, "2026-03-05"],
    ["a number", 1234.5, undefined, "1234.5"],
    ["a number with binary noise", 0.1 + 0.2, undefined, "0.3"],
    ["a percent", 0.285, "0.0%", "28.5%"],
    ["a truth value", true, undefined, "TRUE"],
    ["a formula's result", { formula: "1+1", result: 2 }, undefined, "2"],
    ["rich text", { richText: [{ text: "江南" }, { text: "泵业", font: { bold: true } }] }, undefined, "江南泵业"],
    ["a link", { text: "site", hyperlink: "https://example.com" }, undefined, "site"],
    ["an error", { error: "#REF!" }, undefined, "#REF!"],
  ])("shows %s as text", async (_name, value, format, text) => {
    expect(await cellsOf(value, format)).toBe(text);
  });

  it("takes the first visible sheet with a header and keeps row numbers", async () => {
    const file = await workbookFile((workbook) => {
      workbook.addWorksheet("hidden", { state: "hidden" }).addRow(["no", "no"]);
      workbook.addWorksheet("cover").addRow(["Report of March"]);
      const sheet = workbook.addWorksheet("data");
      sheet.addRow(["Customers", "", ""]);
      sheet.mergeCells("A1:C1");
      sheet.addRow([]);
      sheet.addRow(["id", "name", "city"]);
      sheet.addRow(["K-1", "江泵"]);
      sheet.addRow([]);
      sheet.addRow(["K-2", "江泵二厂", "无锡"]);
    });
    expect(await readTable(file)).toMatchObject({
      headers: ["id", "name", "city"],
      rows: [
        { line: 4, cells: ["K-1", "江泵", ""] },
        { line: 6, cells: ["K-2", "江泵二厂", "无锡"] },
      ],
    });
  });

  it("refuses a workbook without a header", async () => {
    const file = await workbookFile((workbook) => workbook.addWorksheet("empty"));
    await expect(readTable(file)).rejects.toMatchObject({ details: { params: { reason: "no-header" } } });
  });

  it("refuses an archive that unpacks beyond the limit before unpacking it", async () => {
    const file = await workbookFile((workbook) => workbook.addWorksheet("data").addRow(["id", "name"]));
    const read = readTable(file, { ...defaultImportLimits, maxUnpackedBytes: 100 });
    await expect(read).rejects.toMatchObject({ code: "too-large" });
  });

  it("expands no entity of the workbook's own", async () => {
    const { bytes } = await workbookFile((workbook) => {
      workbook.addWorksheet("data").addRows([
        ["id", "name"],
        ["K-1", "江泵"],
      ]);
    });
    const zip = await JSZip.loadAsync(bytes);
    const xml = (await zip.file("xl/sharedStrings.xml")?.async("string")) ?? "";
    const doctype = '<!DOCTYPE sst [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    zip.file("xl/sharedStrings.xml", xml.replace("<sst", `${doctype}<sst`).replace("江泵", "&b;&c;"));
    const file = { path: "book.xlsx", bytes: await zip.generateAsync({ type: "uint8array" }) };
    const outcome = await readTable(file).catch((error: unknown) => error);
    expect(JSON.stringify(outcome)).not.toMatch(/lol|root:/);
  });

  it("throws nothing but AppError for a damaged workbook", async () => {
    const { bytes } = await workbookFile((workbook) => workbook.addWorksheet("data").addRow(["id", "name"]));
    const damage = fc.tuple(fc.nat(bytes.length - 5), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 20 }), async (places) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of places) damaged[at + 4] = byte;
        const outcome = await readTable({ path: "book.xlsx", bytes: damaged }).catch((error: unknown) => error);
        expect(!(outcome instanceof Error) || outcome instanceof AppError).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
