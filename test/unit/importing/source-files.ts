import { readFileSync } from "node:fs";
import { readDataDictionary } from "#importing/data-dictionary";
import type { RecordKind } from "#importing/import-record";
import { parseRecords } from "#importing/parse-records";
import { readTable } from "#importing/read-table";
import { recogniseKind } from "#importing/recognise-kind";
import type { ImportContext } from "#importing/sheet";
import type { SourceFile, Table } from "#importing/table";

/** Text as a UTF-8 file. */
export function textFile(text: string, path = "file.csv"): SourceFile {
  return { path, bytes: Buffer.from(text, "utf8") };
}

/** A file of test/fixtures/import. */
export function fixture(path: string): SourceFile {
  return { path, bytes: readFileSync(new URL(`../../fixtures/import/${path}`, import.meta.url)) };
}

/** Reads, recognises and parses one file, as an import does. */
export async function parseFile<Kind extends RecordKind>(
  kind: Kind,
  file: SourceFile,
  context: Partial<ImportContext> = {},
) {
  const table = await readTable(file);
  const found = recogniseKind(table.headers, { path: file.path, mapping: {} });
  if (found?.kind !== kind) throw new Error(`${file.path} was recognised as ${found?.kind}`);
  return parseRecords(kind, table, found.mapping, { path: file.path, currency: "CNY", ...context });
}

export async function dictionaryFrom(file: SourceFile) {
  const table = await readTable(file);
  return readDataDictionary([{ table, mapping: { table: 0, field: 1, description: 2 } }], "CNY");
}

/** A table as `readTable` gives it. */
export function tableOf(headers: string[], ...rows: string[][]): Table {
  return { headers, rows: rows.map((cells, index) => ({ line: index + 2, cells })), ragged: [], assumedEncoding: null };
}
