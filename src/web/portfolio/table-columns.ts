import type { SortColumn } from "./row-sort.ts";

export type TableColumn = { id: SortColumn; className: string };

/** The columns of the table, which a manager reads aloud in a meeting. */
export const tableColumns: readonly TableColumn[] = [
  { id: "name", className: "" },
  { id: "class", className: "" },
  { id: "scorecard", className: "figure" },
  { id: "rfm", className: "figure" },
  { id: "octant", className: "" },
  { id: "winRate", className: "figure" },
  { id: "revenue12m", className: "figure" },
  { id: "openAmount", className: "figure" },
  { id: "nextVisit", className: "nowrap" },
  { id: "ownerName", className: "side-column" },
  { id: "attention", className: "flag-cell" },
];
