import type { PrintCell } from "#domain/lay-out-section";
import { cellText } from "./cell-text.ts";

/** `84`, `-3.5 %`, `¥2,368万`, `CNY 23.68M`: one figure, with nothing but its sign, currency and unit. */
const figure = /^[-−+]?(?:[A-Z]{3}\s?|\p{Sc})?[-−+]?\d[\d,]*(?:\.\d+)?\s?(?:%|[KMB]|[千万亿]+)?$/u;

/** For each of `width` columns: does every filled cell hold one figure? Such columns are right-aligned (`70-design.md`). */
export function figureColumns(rows: readonly PrintCell[][], width: number): boolean[] {
  return Array.from({ length: width }, (_, column) => {
    const filled = rows
      .flatMap((row) => row.slice(column, column + 1).map((cell) => cellText(cell).trim()))
      .filter(Boolean);
    return filled.length > 0 && filled.every((text) => figure.test(text));
  });
}
