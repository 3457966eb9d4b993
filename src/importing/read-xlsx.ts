import type { Row, Workbook, Worksheet } from "exceljs";
import { openArchive } from "./archive/open-archive.ts";
import { assertWithin, type ImportLimits } from "./import-limits.ts";
import { shapeTable } from "./shape-table.ts";
import type { SourceFile, Table, TableRow } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";
import { cellText } from "./xlsx-cell-text.ts";

/** A title merged over the sheet repeats one text; a header names at least two different things. */
const minHeaderNames = 2;
/** Rows above the header that may hold a title or a date of export. */
const maxRowsAboveHeader = 20;

function readRow(row: Row): TableRow {
  const cells: string[] = [];
  row.eachCell((cell, column) => {
    while (cells.length < column - 1) cells.push("");
    cells.push(cellText(cell.value, cell.numFmt ?? ""));
  });
  return { line: row.number, cells };
}

function isHeader(row: TableRow): boolean {
  return new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "")).size >= minHeaderNames;
}

/** Rows from the header on, or null where the sheet has none. */
function rowsFromHeader(sheet: Worksheet): TableRow[] | null {
  const rows: TableRow[] = [];
  sheet.eachRow((row) => {
    rows.push(readRow(row));
  });
  const header = rows.slice(0, maxRowsAboveHeader).findIndex(isHeader);
  return header === -1 ? null : rows.slice(header);
}

/** Workbook rows end where their last cell ends: fill them up to the header's width. */
function padRows(rows: TableRow[]): TableRow[] {
  const width = rows[0]?.cells.length ?? 0;
  for (const { cells } of rows) while (cells.length < width) cells.push("");
  return rows;
}

async function openWorkbook(file: SourceFile): Promise<Workbook> {
  // Loaded with the first workbook: it is the largest library here, and most files are CSV.
  const { default: ExcelJS } = await import("exceljs");
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(file.bytes).buffer);
    return workbook;
  } catch (error) {
    throw unreadableFile(file.path, "damaged", error);
  }
}

/**
 * XLSX bytes → table of the first visible sheet that has a header row (two different names or more).
 * @throws AppError `unreadable-file` (`damaged`, `encrypted`, `packed-too-tightly`, `no-header`), `too-large`.
 */
export async function readXlsx(file: SourceFile, limits: ImportLimits): Promise<Table> {
  openArchive(file, limits, "damaged").verify();
  const workbook = await openWorkbook(file);
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== "visible") continue;
    const rows = rowsFromHeader(sheet);
    if (!rows) continue;
    assertWithin(file.path, rows.length, limits.maxRows + 1, "rows");
    return shapeTable(file.path, padRows(rows), null);
  }
  throw unreadableFile(file.path, "no-header");
}
