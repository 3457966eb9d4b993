import type { Claim } from "#domain/claim";
import type { Cell, Section } from "#domain/draft";

/** What stands in a cell of a written draft: claims, or a fixed word. */
export type ReadCell = { claims: Claim[]; label: string | null };
export type ReadRow<Column extends string> = (column: Column) => ReadCell;

const nothing: ReadCell = { claims: [], label: null };

/**
 * Rows of every table of a section that has all these columns, whoever wrote them; columns that a table has besides are
 * passed over. `wordOf`: what a column is called.
 */
export function readRows<Column extends string>(
  section: Section | undefined,
  columns: readonly Column[],
  wordOf: (column: Column) => string,
): ReadRow<Column>[] {
  if (!section) return [];
  return section.blocks.flatMap((block) => {
    if (block.type !== "table" || !columns.every((column) => block.columns.includes(wordOf(column)))) return [];
    return block.rows.map((row) => (column: Column) => {
      const cell = row[block.columns.indexOf(wordOf(column))];
      return cell ? readCell(cell, section) : nothing;
    });
  });
}

function readCell(cell: Cell, { claims }: Section): ReadCell {
  if ("label" in cell) return { claims: [], label: cell.label };
  return { claims: claims.filter(({ id }) => cell.claims.includes(id)), label: null };
}

/** True where a cell answers: it states something, and does not ask, and is none of the words for nothing. */
export function isAnswered({ claims, label }: ReadCell, blanks: readonly string[]): boolean {
  if (label !== null) return label.trim() !== "" && !blanks.includes(label);
  return claims.some(({ kind, text }) => kind !== "question" && text.trim() !== "");
}

/** All that a cell says. */
export const cellWords = ({ claims, label }: ReadCell): string => label ?? claims.map(({ text }) => text).join(" ");
