import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";

/** A row of a section's first table: what its cells claim, cell by cell, and the labels of the others. */
export type ReadRow = { cells: readonly { claims: readonly Claim[]; label: string | null }[] };

/** Rows of the first table of a section; none where it has no table. */
export function tableRows({ claims, blocks }: Section): ReadRow[] {
  const table = blocks.find((block) => block.type === "table");
  if (table?.type !== "table") return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return table.rows.map((row) => ({
    cells: row.map((cell) =>
      "label" in cell
        ? { claims: [], label: cell.label }
        : { claims: cell.claims.flatMap((id) => byId.get(id) ?? []), label: null },
    ),
  }));
}

/** Claims that stand in no table. */
export function claimsBeside({ claims, blocks }: Section): Claim[] {
  const inTables = new Set(
    blocks.flatMap((block) =>
      block.type === "table" ? block.rows.flat().flatMap((cell) => ("claims" in cell ? cell.claims : [])) : [],
    ),
  );
  return claims.filter(({ id }) => !inTables.has(id));
}
