import type { Portfolio } from "../api/types.ts";
import type { PortfolioLine } from "./portfolio-line.ts";
import type { RowFilter } from "./row-filter.ts";

/** What every picture beside the table is drawn from, and how it filters the table. */
export type PictureProps = {
  lines: readonly PortfolioLine[];
  pareto: Portfolio["pareto"];
  /** Where the pictures are cut, as the company has set it. */
  cuts: Portfolio["cuts"];
  currency: string;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};
