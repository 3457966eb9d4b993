import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Claim } from "#domain/claim";
import type { PrintBlock, PrintCell } from "#domain/lay-out-section";
import { claimRuns, type DocxContext } from "./claim-runs.ts";
import { columnWidths } from "./column-widths.ts";
import { bulletList, colours, contentWidth, hairline, noLine } from "./docx-theme.ts";
import { figureColumns } from "./figure-columns.ts";
import { printableText } from "./printable-text.ts";

/** One block of a section as paragraphs, or as a table whose header row repeats on every page. */
export function docxBlock(block: PrintBlock, context: DocxContext): FileChild[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(printableText(block.text))] })];
    case "paragraph":
      return [claimParagraph(block.claims, context)];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: bulletList, level: 0 }, children: cellRuns(item, context) }),
      );
    case "table":
      return [table(block.columns, block.rows, context), new Paragraph({ spacing: { after: 0 } })];
  }
}

/** Paragraphs of nothing but inferences carry a thin rule at their left (`70-design.md` rule 2). */
function claimParagraph(claims: readonly Claim[], context: DocxContext): Paragraph {
  const children = claimRuns(claims, context);
  const inferred = claims.every(({ kind }) => kind === "inference");
  return inferred
    ? new Paragraph({ children, border: { left: { ...hairline, size: 8, space: 8, color: colours.quiet } } })
    : new Paragraph({ children });
}

function table(columns: readonly string[], rows: readonly PrintCell[][], context: DocxContext): Table {
  const widths = columnWidths(columns, rows, contentWidth);
  const figures = figureColumns(rows, columns.length);
  const cell = (children: ParagraphChild[], column: number, shading = {}) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [tableParagraph(children, figures[column] === true)],
      ...shading,
    });
  const head = columns.map((title, column) =>
    cell([new TextRun({ text: printableText(title), bold: true })], column, { shading: { fill: colours.head } }),
  );
  const body = rows.map((row) => row.map((held, column) => cell(cellRuns(held, context), column)));
  return new Table({
    width: { size: contentWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: {
      top: hairline,
      bottom: hairline,
      insideHorizontal: hairline,
      left: noLine,
      right: noLine,
      insideVertical: noLine,
    },
    rows: [
      new TableRow({ children: head, tableHeader: true, cantSplit: true }),
      ...body.map((children) => new TableRow({ children, cantSplit: true })),
    ],
  });
}

function tableParagraph(children: ParagraphChild[], isFigure: boolean): Paragraph {
  const alignment = isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Paragraph({ children, alignment, spacing: { after: 0, line: 288 } });
}

function cellRuns(cell: PrintCell, context: DocxContext): ParagraphChild[] {
  return "label" in cell ? [new TextRun(printableText(cell.label))] : claimRuns(cell.claims, context, cell.isPlain);
}
