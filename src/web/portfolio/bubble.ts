import type { AccountRow } from "../api/types.ts";
import { bandMarkOf, type WinBandMark } from "../score/win-bands.ts";

/** An account in the chart: x RFM value, y scorecard value, area by revenue, mark by win-rate band. */
export type Bubble = {
  id: string;
  name: string;
  x: number;
  y: number;
  /** Diameter in pixels. */
  size: number;
  band: WinBandMark;
};
export type Unplaced = { row: AccountRow; lacks: ("rfm" | "scorecard")[] };

const smallest = 12;
const largest = 64;

/** Diameter whose square, so the area seen, is in proportion to revenue; a small floor keeps every account visible. */
export function bubbleSize(revenue: number, largestRevenue: number): number {
  if (largestRevenue <= 0 || revenue <= 0) return smallest;
  return smallest + (largest - smallest) * Math.sqrt(revenue / largestRevenue);
}

/** Accounts with both values as bubbles, largest first so that small ones lie on top; the others with what they lack. */
export function placeAccounts(rows: readonly AccountRow[]): { placed: Bubble[]; unplaced: Unplaced[] } {
  const revenueOf = (row: AccountRow) => Number(row.revenue12m?.amount ?? 0);
  const most = rows.reduce((max, row) => Math.max(max, revenueOf(row)), 0);
  const placed: Bubble[] = [];
  const unplaced: Unplaced[] = [];
  for (const row of rows) {
    const [x, y] = [row.rfm.value, row.scorecard.value];
    if (x !== null && y !== null) {
      const size = bubbleSize(revenueOf(row), most);
      placed.push({ id: row.id, name: row.name, x, y, size, band: bandMarkOf(row.winRate?.band) });
      continue;
    }
    unplaced.push({
      row,
      lacks: [...(x === null ? ["rfm" as const] : []), ...(y === null ? ["scorecard" as const] : [])],
    });
  }
  return { placed: placed.sort((a, b) => b.size - a.size), unplaced };
}
