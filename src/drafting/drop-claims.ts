import type { Claim } from "#domain/claim";
import type { Block, Cell, Section } from "#domain/draft";

/**
 * A section without some of its claims: what pointed at them goes, and so do links to them. A table keeps its shape with
 * `blank` cells; a row of which no claim is left goes whole.
 */
export function dropClaims(section: Section, lost: ReadonlySet<string>, blank: string): Section {
  if (lost.size === 0) return section;
  const blocks = section.blocks.map((block) => withoutClaims(block, lost, blank)).filter((block) => block !== null);
  const claims = section.claims.filter(({ id }) => !lost.has(id));
  return { ...section, claims: claims.map((claim) => unlinked(claim, lost)), blocks: withoutBareHeadings(blocks) };
}

/** A claim that builds on nothing of what is lost. */
export function unlinked(claim: Claim, lost: { has: (id: string) => boolean }): Claim {
  const { buildsOn, ...rest } = claim;
  if (!buildsOn?.some((id) => lost.has(id))) return claim;
  const left = buildsOn.filter((id) => !lost.has(id));
  return left.length > 0 ? { ...rest, buildsOn: left } : rest;
}

function withoutClaims(block: Block, lost: ReadonlySet<string>, blank: string): Block | null {
  if (block.type === "heading") return block;
  if (block.type === "paragraph") {
    const claims = block.claims.filter((id) => !lost.has(id));
    return claims.length > 0 ? { ...block, claims } : null;
  }
  if (block.type === "list") {
    const items = block.items.map((item) => thinned(item, lost)).filter((item) => item !== null);
    return items.length > 0 ? { ...block, items } : null;
  }
  const rows = block.rows.map((row) => thinnedRow(row, lost, blank)).filter((row) => row !== null);
  return rows.length > 0 ? { ...block, rows } : null;
}

function thinnedRow(row: readonly Cell[], lost: ReadonlySet<string>, blank: string): Cell[] | null {
  const cells = row.map((cell) => thinned(cell, lost));
  const had = row.some(isClaims);
  return had && !cells.some((cell) => cell && isClaims(cell)) ? null : cells.map((cell) => cell ?? { label: blank });
}

const isClaims = (cell: Cell) => "claims" in cell;

function thinned(cell: Cell, lost: ReadonlySet<string>): Cell | null {
  if ("label" in cell) return cell;
  const claims = cell.claims.filter((id) => !lost.has(id));
  return claims.length > 0 ? { claims } : null;
}

/** A heading stays only where something stands under it. */
export function withoutBareHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => {
    const next = blocks[at + 1];
    return block.type !== "heading" || (next !== undefined && next.type !== "heading");
  });
}
