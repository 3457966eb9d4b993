import type { Lang } from "#domain/lang";
import { describeReason, translateImporting } from "./describe.ts";
import type { Rejection } from "./parsed-records.ts";
import type { CellProblem } from "./row-reader.ts";
import type { Table } from "./table.ts";

const byteOrderMark = "\uFEFF";

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). Full-width signs
 * count: Excel for East Asia reads them as plain ones.
 */
function neutralise(cell: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function csvCell(cell: string): string {
  const safe = neutralise(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;

function columnsOf(problems: readonly CellProblem[]): string {
  const columns = problems.map((problem) => problem.column).filter((column) => column !== null);
  return [...new Set(columns)].join("; ");
}

/**
 * Rejected rows of a table as CSV (RFC 4180, UTF-8 with byte order mark, so that Excel shows Chinese): the original cells,
 * then line, column and reason. Cells starting with `=` `+` `-` `@`, tab, CR, LF or NUL are neutralised with an apostrophe.
 */
export function renderRejectedFile(table: Table, rejections: readonly Rejection[], lang: Lang): string {
  const cellsByLine = new Map([...table.rows, ...table.ragged].map(({ line, cells }) => [line, cells] as const));
  const width = rejections.reduce(
    (most, { line }) => Math.max(most, cellsByLine.get(line)?.length ?? 0),
    table.headers.length,
  );
  const pad = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? "");
  const titles = [
    translateImporting(lang, "rejected.line"),
    translateImporting(lang, "rejected.column"),
    translateImporting(lang, "rejected.reason"),
  ];
  const lines = rejections.map((rejection) => {
    const problems = [rejection, ...rejection.more];
    const reasons = problems.map((problem) => describeReason(lang, problem.reason)).join(" ");
    return csvLine([
      ...pad(cellsByLine.get(rejection.line) ?? []),
      String(rejection.line),
      columnsOf(problems),
      reasons,
    ]);
  });
  return `${byteOrderMark}${csvLine([...pad(table.headers), ...titles])}${lines.join("")}`;
}
