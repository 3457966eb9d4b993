import type { DomNode, FormatCallback, RecursiveCallback } from "html-to-text";
import { z } from "zod";

type Builder = Parameters<FormatCallback>[2];

/** A cell with more text than this is a part of a page that was laid out with tables. Characters. */
const maxCellLength = 200;

const attributesSchema = z.record(z.string(), z.string()).catch({});
const tableParts = new Set(["thead", "tbody", "tfoot", "center"]);

/** Rows and cells are taken out of the table here, past the selectors that leave out what nobody sees. */
function isSeen({ attribs }: DomNode): boolean {
  const { hidden, style = "" } = attributesSchema.parse(attribs);
  return hidden === undefined && !/display:none|visibility:hidden|mso-hide:all/.test(style);
}

const cellsOf = (row: DomNode) => row.children.filter((cell) => /^t[dh]$/.test(cell.name ?? "") && isSeen(cell));

function rowsOf(table: DomNode): DomNode[] {
  return table.children.flatMap((child) => {
    if (child.type !== "tag" || !isSeen(child)) return [];
    if (child.name === "tr") return [child];
    return tableParts.has(child.name ?? "") ? rowsOf(child) : [];
  });
}

/** One row as one line `a | b`; a page laid out with tables keeps its lines. */
function rowText(cells: readonly { text: string }[]): string {
  const texts = cells.map(({ text }) => text.trim());
  if (texts.length === 1 || texts.some((text) => text.length > maxCellLength)) return texts.filter(Boolean).join("\n");
  if (texts.every((text) => text === "")) return "";
  return texts.map((text) => text.replace(/\s*\n\s*/g, " ")).join(" | ");
}

function readRow(row: DomNode, walk: RecursiveCallback, builder: Builder): void {
  builder.openTableRow();
  for (const cell of cellsOf(row)) {
    builder.openTableCell();
    walk(cell.children, builder);
    builder.closeTableCell();
  }
  builder.closeTableRow();
}

/** Formatter of html-to-text: a table as lines of cells. */
export const rowTable: FormatCallback = (elem, walk, builder) => {
  builder.openTable();
  for (const row of rowsOf(elem)) readRow(row, walk, builder);
  builder.closeTable({
    tableToString: (rows) => rows.map(rowText).filter(Boolean).join("\n"),
    leadingLineBreaks: 2,
    trailingLineBreaks: 2,
  });
};
