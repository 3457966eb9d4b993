import { assertWithin, defaultImportLimits, type ImportLimits } from "./import-limits.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SourceFile, Table } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";

/** What a file is, by its first bytes: names lie more often than content. */
const signatures = [
  { kind: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  /** OLE2 container: old .xls, and every password-protected .xlsx (MS-OFFCRYPTO §2.3). */
  { kind: "ole", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
] as const;

function signatureOf(bytes: Uint8Array): (typeof signatures)[number]["kind"] | "text" {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found?.kind ?? "text";
}

/**
 * A CSV or XLSX file → table of text cells with the line of every row.
 * @throws AppError `unreadable-file` with `{ file, reason }` (reasons in `unreadable-file.ts`), `too-large`.
 */
export async function readTable(file: SourceFile, limits: ImportLimits = defaultImportLimits): Promise<Table> {
  assertWithin(file.path, file.bytes.length, limits.maxBytes, "bytes");
  switch (signatureOf(file.bytes)) {
    case "zip":
      return await readXlsx(file, limits);
    case "ole":
      throw unreadableFile(file.path, "encrypted-or-xls");
    case "pdf":
      throw unreadableFile(file.path, "binary");
    default:
      return readCsv(file, limits);
  }
}
