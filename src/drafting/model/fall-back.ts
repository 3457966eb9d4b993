import type { Claim } from "#domain/claim";
import type { Block, Cell, Section } from "#domain/draft";

/** Claims of a section that stand in sentences, not in tables. */
export function proseClaims({ claims, blocks }: Section): Claim[] {
  const ids = new Set(blocks.flatMap(idsInProse));
  return claims.filter(({ id }) => ids.has(id));
}

function idsInProse(block: Block): string[] {
  if (block.type === "paragraph") return block.claims;
  return block.type === "list" ? block.items.flatMap((cell) => ("claims" in cell ? cell.claims : [])) : [];
}

/** The template's tables with the headings over them, and the claims they show: code fills them in every draft. */
export function tableParts(section: Section): { blocks: Block[]; claims: Claim[] } {
  const blocks = section.blocks.filter(
    (block, at) => block.type === "table" || (block.type === "heading" && section.blocks[at + 1]?.type === "table"),
  );
  const shown = new Set(
    blocks.flatMap((block) => (block.type === "table" ? block.rows.flat().flatMap(idsInCell) : [])),
  );
  return { blocks, claims: section.claims.filter(({ id }) => shown.has(id)) };
}

const idsInCell = (cell: Cell) => ("claims" in cell ? cell.claims : []);

/** A whole section of the template in place of a model's. */
export function asFallback(section: Section): Section {
  return { ...section, claims: section.claims.map((claim) => ({ ...claim, origin: "fallback" as const })) };
}

/**
 * The template's claim nearest to one that failed: most evidence in common, then the same kind. Null when every
 * template claim of the section is used up.
 */
export function nearestClaim(failed: Claim, spare: readonly Claim[]): Claim | null {
  const shared = (claim: Claim) => claim.evidence.filter((id) => failed.evidence.includes(id)).length;
  const rank = (claim: Claim) => shared(claim) * 2 + (claim.kind === failed.kind ? 1 : 0);
  return [...spare].sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
