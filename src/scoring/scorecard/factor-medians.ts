import type { Factor } from "#domain/score";
import { settle } from "../rules/score-value.ts";

/** What others have of one factor: the median of their points 0–100, over so many accounts; null where they are too few to tell. */
export type FactorMedian = { id: string; points: number | null; accounts: number };

/** From this many accounts on a median says more than their names would. */
export const fewestForMedian = 3;

/**
 * Per factor the median of the points of those for whom it is known: the middle one, or the mean of the two in the middle
 * (Hyndman & Fan 1996, type 7). Unknown factors do not count as 0. Factors stand in the order in which they first occur.
 */
export function factorMedians(
  scores: readonly { factors: readonly Pick<Factor, "id" | "points">[] }[],
): FactorMedian[] {
  const points = new Map<string, number[]>();
  for (const { id, points: own } of scores.flatMap(({ factors }) => factors)) {
    const held = points.get(id);
    if (held) held.push(own);
    else points.set(id, [own]);
  }
  return [...points].map(([id, known]) => ({
    id,
    points: known.length < fewestForMedian ? null : settle(median(known)),
    accounts: known.length,
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (below + above) / 2;
}
