import type { CellProblem } from "./row-reader.ts";
import type { Notice, Repair } from "./tally.ts";

/** One rejected row: its first problem, and in `more` the others of the same row. `rejections.length` counts rows. */
export type Rejection = CellProblem & { line: number; more: CellProblem[] };

/** What one file gives. `rejections` stand by line. */
export type ParsedRecords<Item> = {
  records: Item[];
  rejections: Rejection[];
  repairs: Repair[];
  notices: Notice[];
};
