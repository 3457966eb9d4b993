import type { PrintCell } from "#domain/lay-out-section";
import { cellText } from "./cell-text.ts";

/** Room for three Chinese characters beside the margins of a cell: a head of four breaks once. */
const narrowest = 12;
const widest = 40;

/**
 * Shares `total` (any unit, whole numbers) among the columns by their longest text, counted in half-width
 * characters between 12 and 40; the last column takes what rounding leaves.
 */
export function columnWidths(columns: readonly string[], rows: readonly PrintCell[][], total: number): number[] {
  const needs = columns.map((title, column) => {
    const texts = rows.flatMap((row) => row.slice(column, column + 1).map(cellText));
    return Math.min(widest, Math.max(narrowest, ...[title, ...texts].map(halfWidths)));
  });
  const sum = needs.reduce((a, b) => a + b, 0);
  const shares = needs.slice(0, -1).map((need) => Math.floor((need / sum) * total));
  return [...shares, total - shares.reduce((a, b) => a + b, 0)];
}

function halfWidths(text: string): number {
  const wide = text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/gu)?.length ?? 0;
  return text.length + wide;
}
