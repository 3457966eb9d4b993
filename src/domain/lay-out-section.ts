import type { Claim } from "./claim.ts";
import type { Block, Cell, Section } from "./draft.ts";

/** A cell or list item with its claims in place. `isPlain`: what kind of claims they are goes without saying. */
export type PrintCell = { claims: Claim[]; isPlain?: boolean } | { label: string };
export type PrintBlock =
  | { type: "heading"; text: string }
  | { type: "paragraph"; claims: Claim[] }
  | { type: "list"; items: PrintCell[] }
  | { type: "table"; columns: string[]; rows: PrintCell[][] };

/**
 * A section's blocks with claims instead of claim ids. Table rows are padded to one width. A claim that no block
 * points at follows as a paragraph of its own: what was written and verified is never lost on paper.
 */
export function layOutSection(section: Section): PrintBlock[] {
  const byId = new Map(section.claims.map((claim) => [claim.id, claim]));
  const placed = new Set<string>();
  const take = (ids: readonly string[]): Claim[] =>
    ids.flatMap((id) => {
      const claim = byId.get(id);
      if (!claim) return [];
      placed.add(id);
      return [claim];
    });
  const blocks = section.blocks.map((block) => layOutBlock(block, take)).filter(isFilled);
  const left = section.claims.filter((claim) => !placed.has(claim.id));
  return [...blocks, ...left.map((claim): PrintBlock => ({ type: "paragraph", claims: [claim] }))];
}

type Take = (ids: readonly string[]) => Claim[];

function layOutBlock(block: Block, take: Take): PrintBlock {
  const cell = (held: Cell): PrintCell => ("claims" in held ? { claims: take(held.claims) } : held);
  switch (block.type) {
    case "heading":
      return block;
    case "paragraph":
      return { type: "paragraph", claims: take(block.claims) };
    case "list":
      return { type: "list", items: block.items.map(cell).filter(isFilledCell) };
    case "table":
      return layOutTable(
        block.columns,
        block.rows.map((row) => row.map(cell)),
      );
  }
}

function layOutTable(columns: string[], rows: PrintCell[][]): PrintBlock {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const asks = columns.map((_, column) => rows.every((row) => isQuestion(row[column])));
  return {
    type: "table",
    columns: padded(columns, width, ""),
    rows: rows.map((row) =>
      padded<PrintCell>(
        row.map((cell, column) => (asks[column] && "claims" in cell ? { ...cell, isPlain: true } : cell)),
        width,
        { label: "" },
      ),
    ),
  };
}

/** A column of nothing but questions says so in its head: no word before each of them. */
function isQuestion(cell: PrintCell | undefined): boolean {
  return cell === undefined || "label" in cell || cell.claims.every(({ kind }) => kind === "question");
}

function padded<Item>(items: readonly Item[], width: number, filler: Item): Item[] {
  return [...items, ...Array.from({ length: width - items.length }, () => filler)];
}

function isFilledCell(cell: PrintCell): boolean {
  return "label" in cell ? cell.label !== "" : cell.claims.length > 0;
}

function isFilled(block: PrintBlock): boolean {
  if (block.type === "paragraph") return block.claims.length > 0;
  if (block.type === "list") return block.items.length > 0;
  return block.type === "heading" || block.columns.length > 0;
}
