import { assertWithin, defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import { contentKindOf, oleReason } from "./office-container.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SourceFile, Table } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";

/**
 * A CSV or XLSX file → table of text cells with the line of every row.
 * @throws AppError `unreadable-file` with `{ file, reason }` (reasons in `unreadable-file.ts`), `too-large`.
 */
export async function readTable(file: SourceFile, limits: ImportLimits = defaultImportLimits): Promise<Table> {
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  switch (contentKindOf(file.bytes)) {
    case "zip":
      return await readXlsx(file, limits);
    case "ole":
      throw unreadableFile(file.path, oleReason(file.bytes));
    case "pdf":
      throw unreadableFile(file.path, "binary");
    default:
      return readCsv(file, limits);
  }
}
