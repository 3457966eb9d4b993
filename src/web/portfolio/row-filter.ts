import type { AccountRow } from "../api/types.ts";

export type RowFilter = {
  text: string;
  /** A class, `insufficient`, or null for all. */
  class: string | null;
  /** One account, chosen in the chart. */
  accountId: string | null;
};

export const noFilter: RowFilter = { text: "", class: null, accountId: null };

/** Rows whose name, industry, country, owner or number holds every word typed, in the chosen class. */
export function filterRows(rows: readonly AccountRow[], filter: RowFilter): AccountRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.accountId !== null && row.id !== filter.accountId) return false;
    if (filter.class !== null && (row.class ?? "insufficient") !== filter.class) return false;
    const held = [row.name, row.externalId, row.industry, row.country, row.ownerName].join(" ").toLowerCase();
    return words.every((word) => held.includes(word));
  });
}
