import type { Claim } from "#domain/claim";
import type { Ledger, LedgerEntry } from "#domain/evidence";
import type { PrintBlock, PrintCell } from "#domain/lay-out-section";

/** `entry` is null where the ledger does not hold what was cited: the citation stays to be seen and leads nowhere. */
export type Citation = { number: number; id: string; entry: LedgerEntry | null };
export type Citations = { list: readonly Citation[]; find: (id: string) => Citation | undefined };

/**
 * What laid out claims cite, numbered 1, 2, 3 in the order of first mention as it is read. Text and list of evidence take
 * their numbers from here alone.
 */
export function numberCitations(blocks: readonly PrintBlock[], evidence: Ledger): Citations {
  const entries = new Map(evidence.map((entry) => [entry.id, entry]));
  const ids = new Set(blocks.flatMap(claimsOf).flatMap((claim) => claim.evidence));
  const list = [...ids].map((id, at): Citation => ({ number: at + 1, id, entry: entries.get(id) ?? null }));
  const byId = new Map(list.map((citation) => [citation.id, citation]));
  return { list, find: (id) => byId.get(id) };
}

/** Claims of a block in the order they are read. */
export function claimsOf(block: PrintBlock): readonly Claim[] {
  switch (block.type) {
    case "heading":
      return [];
    case "paragraph":
      return block.claims;
    case "list":
      return block.items.flatMap(ofCell);
    case "table":
      return block.rows.flat().flatMap(ofCell);
  }
}

function ofCell(cell: PrintCell): readonly Claim[] {
  return "claims" in cell ? cell.claims : [];
}
