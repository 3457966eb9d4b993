import type { AccountRow } from "../api/types.ts";

export type RowFilter = {
  text: string;
  /** A class, `insufficient`, or null for all. */
  class: string | null;
  /** An octant of the match matrix, or null for all. */
  octant: string | null;
  /** One account, chosen in the matrix. */
  accountId: string | null;
};

export const noFilter: RowFilter = { text: "", class: null, octant: null, accountId: null };

/** Rows whose name, industry, country, owner or number holds every word typed, in the chosen class and octant. */
export function filterRows(rows: readonly AccountRow[], filter: RowFilter): AccountRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!isInMatrixChoice(row, filter)) return false;
    if (filter.class !== null && (row.class ?? "insufficient") !== filter.class) return false;
    const held = [row.name, row.externalId, row.industry, row.country, row.ownerName].join(" ").toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

function isInMatrixChoice(row: AccountRow, { accountId, octant }: RowFilter): boolean {
  if (accountId !== null && row.id !== accountId) return false;
  return octant === null || row.match?.octant === octant;
}

/** Accounts that the matrix shows as chosen; null where nothing is chosen there. */
export function chosenInMatrix(rows: readonly AccountRow[], filter: RowFilter): ReadonlySet<string> | null {
  if (filter.accountId === null && filter.octant === null) return null;
  return new Set(rows.filter((row) => isInMatrixChoice(row, filter)).map(({ id }) => id));
}
