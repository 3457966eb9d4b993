import type { AccountRow } from "../api/types.ts";
import { bandMarkOf, type WinBandMark } from "../score/win-bands.ts";

/** An account in the match matrix: x closeness, y potential, area by revenue, mark by win-rate band, ring by flags. */
export type Bubble = {
  id: string;
  name: string;
  /** Closeness and potential, 0–100. */
  x: number;
  y: number;
  /** Diameter in pixels. */
  size: number;
  band: WinBandMark;
  /** A false key account, or one that too much revenue depends on. */
  isFlagged: boolean;
};

/** An account without a place, with the dimensions too little is known of. */
export type Unplaced = { row: AccountRow; missing: ("closeness" | "potential")[] };

const smallest = 12;
const largest = 56;

/** Diameter whose square, so the area seen, is in proportion to the amount; a small floor keeps every account visible. */
export function bubbleSize(amount: number, largestAmount: number): number {
  if (largestAmount <= 0 || amount <= 0) return smallest;
  return smallest + (largest - smallest) * Math.sqrt(amount / largestAmount);
}

const falseKeyFlags: readonly string[] = ["occasional-bulk", "volume-without-profit", "squeezer"];

/** Flags that the matrix draws a ring for. */
export function ringFlags({ id, flags }: AccountRow, dependencies: ReadonlySet<string>): string[] {
  const raised = flags.filter((flag) => falseKeyFlags.includes(flag));
  return dependencies.has(id) ? [...raised, "dependency"] : raised;
}

const revenueOf = ({ revenue12m }: AccountRow) => Number(revenue12m?.amount ?? 0);

/** Accounts as bubbles, largest first so that small ones lie on top; those with too little known have no place. */
export function placeAccounts(
  rows: readonly AccountRow[],
  dependencies: ReadonlySet<string>,
): { placed: Bubble[]; unplaced: Unplaced[] } {
  const most = rows.reduce((max, row) => Math.max(max, revenueOf(row)), 0);
  const placed: Bubble[] = [];
  const unplaced: Unplaced[] = [];
  for (const row of rows) {
    const { closeness = null, potential = null } = row.match?.dimensions ?? {};
    if (closeness === null || potential === null) {
      const missing = [closeness === null && "closeness", potential === null && "potential"] as const;
      unplaced.push({ row, missing: missing.filter((dimension) => dimension !== false) });
      continue;
    }
    placed.push({
      id: row.id,
      name: row.name,
      x: closeness,
      y: potential,
      size: bubbleSize(revenueOf(row), most),
      band: bandMarkOf(row.winRate?.band),
      isFlagged: ringFlags(row, dependencies).length > 0,
    });
  }
  return { placed: placed.sort((a, b) => b.size - a.size), unplaced };
}
