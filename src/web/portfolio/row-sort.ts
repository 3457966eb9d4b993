import type { AccountRow } from "../api/types.ts";
import { attentionPlace } from "./attention.ts";
import type { PortfolioLine } from "./portfolio-line.ts";

const classOrder = ["key", "nurture", "watch", "exit"];

type SortValue = string | number | null;

/** What each column sorts by; null is unknown and stays last in either direction. */
const sortValues = {
  name: (row) => row.name,
  class: (row) => (row.class === null ? null : -classOrder.indexOf(row.class)),
  scorecard: (row) => row.scorecard.value,
  rfm: (row) => row.rfm.value,
  octant: (row) => row.match?.value ?? null,
  winRate: (row) => row.winRate?.value ?? null,
  revenue12m: (row) => (row.revenue12m ? Number(row.revenue12m.amount) : null),
  openAmount: (row) => (row.openAmount ? Number(row.openAmount.amount) : null),
  nextVisit: (row) => row.nextVisit?.dueOn ?? null,
  ownerName: (row) => row.ownerName,
} as const satisfies Record<string, (row: AccountRow) => SortValue>;

/** `attention` sorts by place, see `attentionPlace`. */
export type SortColumn = keyof typeof sortValues | "attention";
export type RowSort = { column: SortColumn; isDescending: boolean };
export const usualSort: RowSort = { column: "scorecard", isDescending: true };

export function isSortColumn(id: string): id is SortColumn {
  return id === "attention" || Object.hasOwn(sortValues, id);
}

const words = new Intl.Collator("zh-CN", { numeric: true });
/** Read from the first on: words by the alphabet, visits by what is due longest. */
const firstColumns: readonly SortColumn[] = ["name", "ownerName", "nextVisit"];

/** Sorts by one column, equal values by name; unknown values last. */
export function sortRows(lines: readonly PortfolioLine[], { column, isDescending }: RowSort): PortfolioLine[] {
  if (column === "attention") return sortByAttention(lines, isDescending);
  const sortValueOf: (row: AccountRow) => SortValue = sortValues[column];
  const sign = isDescending ? -1 : 1;
  return [...lines].sort((a, b) => {
    const [left, right] = [sortValueOf(a), sortValueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * compare(left, right) || byName(a, b);
  });
}

/** Who needs attention most first; who needs none last in either direction. */
function sortByAttention(lines: readonly PortfolioLine[], isDescending: boolean): PortfolioLine[] {
  const sign = isDescending ? 1 : -1;
  const places = new Map(lines.map((line) => [line.id, attentionPlace(line)]));
  return [...lines].sort((a, b) => {
    const [left, right] = [places.get(a.id) ?? null, places.get(b.id) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * (left - right) || byName(a, b);
  });
}

/** The next sort when a column's header is pressed: figures start with the largest, words and visits with the first. */
export function nextSort(sort: RowSort, column: SortColumn): RowSort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: !firstColumns.includes(column) };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
}

function byName(a: AccountRow, b: AccountRow): number {
  return words.compare(a.name, b.name);
}
