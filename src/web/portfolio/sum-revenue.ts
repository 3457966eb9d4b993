import type { AccountRow } from "../api/types.ts";

/** Revenue of 12 months of all that have one, for the eye: a double is exact enough for a bar and four digits. */
export function sumRevenue(rows: readonly Pick<AccountRow, "revenue12m">[]): number {
  return rows.reduce((sum, { revenue12m }) => sum + Number(revenue12m?.amount ?? 0), 0);
}
