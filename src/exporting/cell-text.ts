import type { PrintCell } from "#domain/lay-out-section";

/** What a cell says, without marks and citations. */
export function cellText(cell: PrintCell): string {
  return "label" in cell ? cell.label : cell.claims.map(({ text }) => text).join(" ");
}
