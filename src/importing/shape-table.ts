import type { Table, TableRow } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";

function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === "");
}

/** Blank cells after the last header are what spreadsheets leave behind, not data. */
function dropBlankTail(cells: string[], width: number): string[] {
  let end = cells.length;
  while (end > width && cells[end - 1]?.trim() === "") end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

/**
 * First non-blank record → headers, the others → rows, sorted into those as wide as the header and ragged ones.
 * @throws AppError `unreadable-file` (`no-header`) when every record is blank.
 */
export function shapeTable(file: string, records: TableRow[], assumedEncoding: Table["assumedEncoding"]): Table {
  const filled = records.filter((record) => !isBlank(record));
  const [header, ...body] = filled;
  if (!header) throw unreadableFile(file, "no-header");
  const headers = dropBlankTail(header.cells, 0).map((cell) => cell.trim());
  const table: Table = { headers, rows: [], ragged: [], assumedEncoding };
  for (const { line, cells } of body) {
    const row = { line, cells: dropBlankTail(cells, headers.length) };
    (row.cells.length === headers.length ? table.rows : table.ragged).push(row);
  }
  return table;
}
