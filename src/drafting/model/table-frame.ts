import type { Claim } from "#domain/claim";
import type { Block, Cell, Section } from "#domain/draft";
import type { WrittenColumn, WrittenTable } from "../kind.ts";

export type TableBlock = Extract<Block, { type: "table" }>;

/** The table of a section that a model writes, as the template has it. */
export type TableFrame = {
  table: WrittenTable;
  block: TableBlock;
  /** Claims of the template's section by id. */
  claims: ReadonlyMap<string, Claim>;
};

/** What a model gives a row of its own as `row`. */
export const newRow = "new";
export const rowId = (at: number) => `R${at + 1}`;

/**
 * Null where the model writes no table here: the kind says so, or the template has none, because nothing is known that
 * could stand in it.
 */
export function tableFrameOf(section: Section, table: WrittenTable | undefined): TableFrame | null {
  const block = section.blocks.find((one) => one.type === "table");
  if (!table || !block || block.columns.length !== table.columns.length) return null;
  return { table, block, claims: new Map(section.claims.map((claim) => [claim.id, claim])) };
}

/** The one claim of a cell that a model may word anew; undefined where it is fixed, a fixed word, or several claims. */
export function openClaim(cell: Cell, { isFixed }: WrittenColumn, { claims }: TableFrame): Claim | undefined {
  if (isFixed || "label" in cell || cell.claims.length !== 1) return undefined;
  return claims.get(cell.claims[0] ?? "");
}

/** Rows that the model may add. */
export const roomIn = ({ table, block }: TableFrame) => Math.max(0, (table.mostRows ?? 0) - block.rows.length);
