import type { Block, Cell, Section } from "#domain/draft";

/** A section without some of its claims: what pointed at them goes, a table keeps its shape with `blank` cells. */
export function dropClaims(section: Section, lost: ReadonlySet<string>, blank: string): Section {
  if (lost.size === 0) return section;
  const blocks = section.blocks.map((block) => withoutClaims(block, lost, blank)).filter((block) => block !== null);
  return { ...section, claims: section.claims.filter(({ id }) => !lost.has(id)), blocks: withoutBareHeadings(blocks) };
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
  return { ...block, rows: block.rows.map((row) => row.map((cell) => thinned(cell, lost) ?? { label: blank })) };
}

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
