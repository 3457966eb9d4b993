import type { RecordOf } from "../import-record.ts";
import { parseRecords } from "../parse-records.ts";
import type { ParsedRecords } from "../parsed-records.ts";
import type { Table } from "../table.ts";
import type { PulledKind, SourceTable } from "./connector.ts";

export type ParsedSource<Kind extends PulledKind> = {
  table: Table;
  /** `records` and `rejections` say by their line which row they are of: rows count from 1. */
  parsed: ParsedRecords<RecordOf[Kind]>;
};

/**
 * Rows of a CRM → records, by the importer's own readers: the same cells are understood, repaired and handed back as in a
 * file. The status that the CRM gives to a deal goes before what its stage is called.
 */
export function parseSourceTable<Kind extends PulledKind>(
  kind: Kind,
  { headers, rows, path }: SourceTable,
  currency: string,
): ParsedSource<Kind> {
  const fields = Object.keys(headers);
  const table: Table = {
    headers: fields.map((field) => headers[field] ?? field),
    rows: rows.map(({ cells }, at) => ({ line: at + 1, cells: fields.map((field) => cells[field] ?? "") })),
    ragged: [],
    assumedEncoding: null,
  };
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]));
  const parsed = parseRecords(kind, table, columns, { path, currency });
  for (const record of parsed.records) {
    const status = rows[record.line - 1]?.status;
    if (status !== undefined && "status" in record) record.status = status;
  }
  return { table, parsed };
}
