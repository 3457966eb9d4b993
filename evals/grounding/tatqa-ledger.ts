import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { findValues } from "#grounding/values/find-values";
import type { TatqaReport } from "./tatqa.ts";

/** A cell with a figure: its place, the figure as written without marks, and the entry that states it. */
export type Cell = { id: string; row: number; column: number; figure: number; label: string; period: string | null };
export type TatqaLedger = {
  entries: LedgerEntry[];
  cells: Cell[];
  notes: { id: string; order: number; text: string }[];
};

const figureCell = /^\(?-?\s?(?:US)?[$€£¥]?\s?\(?-?\s?(\d[\d,]*(?:\.\d+)?|\.\d+)\s?%?\)?\s?%?(?:\s?\(\d\))?$/;
const yearCell = /^(?:FY|Fiscal|Year)?\s?(?:19|20)\d\d$/i;
const powers: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

type Figure = { figure: number; kind: "money" | "percent" | "number" };

/** `$(1,234)` is −1234, `41.2%` is 41.2. */
export function readFigure(cell: string): Figure | null {
  const text = cell.trim();
  const digits = figureCell.exec(text)?.[1];
  if (digits === undefined) return null;
  const figure = Number(digits.replaceAll(",", "")) * (/[(-]/.test(text.replace(/\(\d\)$/, "")) ? -1 : 1);
  return { figure, kind: text.includes("%") ? "percent" : /[$€£¥]/.test(text) ? "money" : "number" };
}

function isHeader(row: readonly string[]): boolean {
  const cells = row.slice(1).map((cell) => cell.trim());
  return !cells.some((cell) => readFigure(cell) && !yearCell.test(cell));
}

/** Rows above the first with figures; a cell over several columns stands over those to its right that are empty. */
function headersOf(table: readonly string[][]): { rows: number; headers: string[] } {
  const first = table.findIndex((row) => !isHeader(row));
  const rows = first < 0 ? table.length : first;
  const width = Math.max(0, ...table.map(({ length }) => length));
  const headers = Array.from({ length: width }, (_, column) =>
    table
      .slice(0, rows)
      .map((row) => spanning(row, column))
      .filter((cell) => cell !== "")
      .join(" "),
  );
  return { rows, headers };
}

function spanning(row: readonly string[], column: number): string {
  for (let at = column; at > 0; at -= 1) {
    const cell = row[at]?.trim() ?? "";
    if (cell !== "") return cell;
  }
  return "";
}

/** The latest date that a header or label names, as a ledger writes periods. */
function periodOf(text: string): string | null {
  const dates = findValues(text).flatMap((value) =>
    value.kind === "date" && value.date.year !== undefined ? [value.date] : [],
  );
  const date = dates.at(-1);
  if (!date) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  if (date.quarter !== undefined) return `${date.year}-Q${date.quarter}`;
  if (date.month === undefined) return String(date.year);
  return date.day === undefined
    ? `${date.year}-${two(date.month)}`
    : `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function typedValue({ figure, kind }: Figure, scale: string): TypedValue {
  if (kind === "percent") return { type: "percent", value: figure };
  const value = Number((figure * (powers[scale] ?? 1)).toPrecision(15));
  return kind === "money" ? { type: "money", amount: String(value), currency: "USD" } : { type: "number", value };
}

type Row = { label: string; cells: readonly string[]; at: number };

/** Rows with figures, each under the row without any that stands above it. */
function rowsOf(table: readonly string[][], from: number): Row[] {
  let section = "";
  return table.slice(from).flatMap((cells, index): Row[] => {
    const name = cells[0]?.trim() ?? "";
    if (cells.slice(1).every((cell) => cell.trim() === "")) {
      section = name;
      return [];
    }
    return [{ label: [section, name].filter((part) => part !== "").join(": "), cells, at: from + index }];
  });
}

/**
 * The evidence of one report: a fact for every cell with a figure (label: row, and column where it names no period; period:
 * that of the column, else of the row), in the scale of the table, and a note for every paragraph.
 */
export function buildTatqaLedger(report: TatqaReport, scale: string): TatqaLedger {
  const { table } = report.table;
  const { rows, headers } = headersOf(table);
  const cells: Cell[] = [];
  const facts = rowsOf(table, rows).flatMap(({ label: row, cells: written, at }) =>
    written.flatMap((cell, column): LedgerEntry[] => {
      const figure = column === 0 ? null : readFigure(cell);
      if (!figure) return [];
      const header = headers[column] ?? "";
      const period = periodOf(header) ?? periodOf(row);
      const label = periodOf(header) === null ? `${row} ${header}`.trim() : row;
      const id = `F${cells.length + 1}`;
      cells.push({ id, row: at, column, figure: figure.figure, label, period });
      const value = typedValue(figure, scale);
      return [
        { id, kind: "fact", path: "table", label: { en: label, zh: label }, value, ...(period !== null && { period }) },
      ];
    }),
  );
  const notes = report.paragraphs.map(({ order, text }) => ({ id: `N${order}`, order, text }));
  return {
    entries: [...facts, ...notes.map(({ id, text }): LedgerEntry => ({ id, kind: "note", text }))],
    cells,
    notes,
  };
}
