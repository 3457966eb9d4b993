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
  return !cells.some((cell) => readFigure(cell) && !yearCell.test(withoutMarks(cell)));
}

type Heads = { rows: number; heads: string[][]; corner: string; section: string };

/**
 * Rows above the first with figures; a cell over several columns stands over those to its right that are empty. A row of
 * one cell, the first, is the section that the rows below it are in.
 */
function headersOf(table: readonly string[][]): Heads {
  const first = table.findIndex((row) => !isHeader(row));
  const rows = first < 0 ? table.length : first;
  const width = Math.max(0, ...table.map(({ length }) => length));
  const above = table.slice(0, rows);
  const heads = Array.from({ length: width }, (_, column) =>
    above.map((row) => withoutMarks(spanning(row, column))).filter((cell) => cell !== ""),
  );
  const named = above.filter(([name = ""]) => name.trim() !== "" && !isUnit(name));
  const isSection = (row: readonly string[]) => row.slice(1).every((cell) => cell.trim() === "");
  const corner = named.find((row) => monthAndDay.test(row[0]?.trim() ?? ""))?.[0] ?? "";
  const section = corner === "" ? (named.findLast(isSection)?.[0] ?? "") : "";
  return { rows, heads, corner: corner.trim(), section: section.trim() };
}

/** "October 31," in the corner of a table whose columns are headed by years. */
const monthAndDay = /(?:^|\s)[A-Z][a-z]{2,8}\.? \d{1,2},?$/;
const footnote = /\s*\(\d\)$/;
const spacedYear = /^(\d) (\d) (\d) (\d)$/;

/** A head without the number of its footnote and the spaces between the figures of a year. */
function withoutMarks(cell: string): string {
  return cell.replace(footnote, "").replace(spacedYear, "$1$2$3$4");
}

const unitWords =
  /^\(?(?:in |u\.?s\.? )?[$€£¥%]?\s?(?:[A-Z]{1,3}[$€£¥]|rmb|usd)?[’' ]?(?:dollars |shares |amounts )?(?:in )?(?:thousands?|millions?|billions?|m|bn|k|000)?s?\)?$/i;

function isUnit(cell: string): boolean {
  return unitWords.test(cell.trim());
}

/** What a column is of beside its period and unit: the words of its heads that name neither. */
function wordsOfHead(heads: readonly string[]): string {
  return heads.filter((cell) => !isUnit(cell) && !ofTime.test(cell)).join(" ");
}

const ofTime = /(?:19|20)\d\d|\b(?:years?|months?|quarters?|period|fiscal)\b|^(?:as )?(?:of|at) |\d{1,2},$/i;
const leadingYear = /^((?:19|20)\d\d)\b/;

/** The period of a column: the date that its heads, read together, name last; a bare year takes day and month of the corner. */
function periodOfHead(heads: readonly string[], corner: string): string | null {
  const years = new Set(heads.flatMap((cell) => cell.match(/(?:19|20)\d\d/g) ?? []));
  if (years.size > 1) return null;
  const plain = heads.map((cell) => leadingYear.exec(cell)?.[1] ?? cell).filter((cell) => !isUnit(cell));
  const year = plain.find((cell) => yearCell.test(cell));
  const dated = corner !== "" && year !== undefined ? periodOf(`${corner.replace(/,$/, "")}, ${year.slice(-4)}`) : null;
  return dated ?? periodOf(plain.join(" "));
}

/** What stands over a column; the only cell of a row stands over all of them. */
function spanning(row: readonly string[], column: number): string {
  const written = row.slice(1).filter((cell) => cell.trim() !== "");
  if (written.length === 1 && column > 0) return written[0]?.trim() ?? "";
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

/** Rows with figures, each under the rows without any that stand above it: one with a date, one of another kind. */
function rowsOf(table: readonly string[][], from: number, above: string): Row[] {
  let section = above;
  let dated = "";
  return table.slice(from).flatMap((cells, index): Row[] => {
    const name = cells[0]?.trim() ?? "";
    if (cells.slice(1).every((cell) => cell.trim() === "")) {
      if (periodOf(name) === null) section = name;
      else [dated, section] = [name, ""];
      return [];
    }
    return [{ label: [dated, section, name].filter((part) => part !== "").join(": "), cells, at: from + index }];
  });
}

/**
 * The evidence of one report: a fact for every cell with a figure (label: row, and column where it names no period; period:
 * that of the column, else of the row), in the scale of the table, and a note for every paragraph.
 */
export function buildTatqaLedger(report: TatqaReport, scale: string): TatqaLedger {
  const { table } = report.table;
  const { rows, heads, corner, section } = headersOf(table);
  const cells: Cell[] = [];
  const facts = rowsOf(table, rows, section).flatMap(({ label: row, cells: written, at }) =>
    written.flatMap((cell, column): LedgerEntry[] => {
      const figure = column === 0 ? null : readFigure(cell);
      if (!figure) return [];
      const head = heads[column] ?? [];
      const own = periodOfHead(head, corner);
      const period = own ?? periodOf(row);
      const label = `${row} ${own === null ? head.join(" ") : wordsOfHead(head)}`.trim();
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
