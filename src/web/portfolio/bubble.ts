import type { AccountRow } from "../api/types.ts";
import { bandMarkOf, type WinBandMark } from "../score/win-bands.ts";

/** An account in the chart: x revenue, y scorecard value, area by open deals, mark by win-rate band. */
export type Bubble = {
  id: string;
  name: string;
  /** Revenue of 12 months, major units, above 0. */
  x: number;
  /** Null where too little is known for a scorecard: drawn on the strip below the scale. */
  y: number | null;
  /** Diameter in pixels. */
  size: number;
  band: WinBandMark;
};

const smallest = 12;
const largest = 64;

/** Diameter whose square, so the area seen, is in proportion to the amount; a small floor keeps every account visible. */
export function bubbleSize(amount: number, largestAmount: number): number {
  if (largestAmount <= 0 || amount <= 0) return smallest;
  return smallest + (largest - smallest) * Math.sqrt(amount / largestAmount);
}

const amountOf = (money: AccountRow["openAmount"]) => Number(money?.amount ?? 0);

/** Accounts that bought as bubbles, largest first so that small ones lie on top; the others have no place on a scale of revenue. */
export function placeAccounts(rows: readonly AccountRow[]): { placed: Bubble[]; unplaced: AccountRow[] } {
  const most = rows.reduce((max, row) => Math.max(max, amountOf(row.openAmount)), 0);
  const buys = (row: AccountRow) => amountOf(row.revenue12m) > 0;
  const placed = rows.filter(buys).map((row) => ({
    id: row.id,
    name: row.name,
    x: amountOf(row.revenue12m),
    y: row.scorecard.value,
    size: bubbleSize(amountOf(row.openAmount), most),
    band: bandMarkOf(row.winRate?.band),
  }));
  return { placed: placed.sort((a, b) => b.size - a.size), unplaced: rows.filter((row) => !buys(row)) };
}
