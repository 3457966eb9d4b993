import type { Words } from "../text/translate.ts";
import type { PortfolioLine } from "./portfolio-line.ts";
import { flagsOf } from "./row-filter.ts";
import type { SortColumn } from "./row-sort.ts";
import { tableColumns } from "./table-columns.ts";

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); figures of ours
 * that are below zero stay figures.
 */
function csvCell(cell: string): string {
  const isFigure = /^-?\d+(\.\d+)?$/.test(cell);
  const safe = !isFigure && /^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;
const figure = (value: number | null | undefined) => (value == null ? "" : String(Math.round(value * 10) / 10));

/** Each column as a spreadsheet counts with it: plain figures, ISO days, whole amounts; empty where nothing is known. */
const cells = {
  name: ({ name }) => name,
  class: (line, { word }) => word("class", line.class ?? "insufficient"),
  scorecard: ({ scorecard }) => figure(scorecard.value),
  rfm: ({ rfm }) => figure(rfm.value),
  octant: ({ match }, { word }) => (match?.octant ? word("octant", match.octant) : ""),
  winRate: ({ winRate }) => figure(winRate?.value),
  revenue12m: ({ revenue12m }) => revenue12m?.amount ?? "",
  openAmount: ({ openAmount }) => openAmount?.amount ?? "",
  nextVisit: ({ nextVisit }) => nextVisit?.dueOn ?? "",
  ownerName: ({ ownerName }) => ownerName ?? "",
  attention: (line, { t, word }) =>
    flagsOf(line)
      .map((flag) => word("flag", flag))
      .join(t("common.listJoin")),
} as const satisfies Record<SortColumn, (line: PortfolioLine, words: Words) => string>;

/** The table as CSV (RFC 4180), its lines in their order, after a line of headers with units. */
export function tableCsv(lines: readonly PortfolioLine[], currency: string, words: Words): string {
  const units: Partial<Record<SortColumn, string>> = { winRate: "%", revenue12m: currency, openAmount: currency };
  const heads = tableColumns.map(({ id }) => [words.t(`column.${id}`), units[id]].filter(Boolean).join(" "));
  return [heads, ...lines.map((line) => tableColumns.map(({ id }) => cells[id](line, words)))].map(csvLine).join("");
}
