import type { PlacedEntry, Quadrant } from "./entry.ts";
import { isOfRival } from "./gap-entry.ts";

export const combinations = ["so", "wo", "st", "wt"] as const;
export type Combination = (typeof combinations)[number];
export type Pair = { inner: PlacedEntry; outer: PlacedEntry };

export const sides = {
  so: ["strengths", "opportunities"],
  wo: ["weaknesses", "opportunities"],
  st: ["strengths", "threats"],
  wt: ["weaknesses", "threats"],
} as const satisfies Record<Combination, readonly [Quadrant, Quadrant]>;

const perCombination = 2;
/** What two entries of one deal are worth to each other, and what entries of two deals cost. */
const sameDeal = 30;
const otherDeal = -40;
/** An entry that another combination has already is worth less, so that the four do not say the same. */
const usedAgain = 18;

/**
 * For each combination the pairs that weigh most together: weights added, more for two entries of one deal, less for
 * entries of two deals and for those used before. No entry stands twice in one combination unless the other side has
 * only that one.
 */
export function pairEntries(placed: readonly PlacedEntry[]): Record<Combination, Pair[]> {
  const used = new Map<string, number>();
  const chosen: Record<Combination, Pair[]> = { so: [], wo: [], st: [], wt: [] };
  for (const combination of combinations) {
    const [inner, outer] = sides[combination];
    while (chosen[combination].length < perCombination) {
      const best = bestPair(placed, { inner, outer, taken: chosen[combination], used });
      if (!best) break;
      chosen[combination].push(best);
      for (const { code } of [best.inner, best.outer]) used.set(code, (used.get(code) ?? 0) + 1);
    }
  }
  return chosen;
}

type Choice = { inner: Quadrant; outer: Quadrant; taken: readonly Pair[]; used: ReadonlyMap<string, number> };

function bestPair(placed: readonly PlacedEntry[], { inner, outer, taken, used }: Choice): Pair | null {
  const isTaken = (entry: PlacedEntry) => taken.some((pair) => pair.inner === entry);
  const own = placed.filter((entry) => entry.quadrant === inner && entry.use !== null && !isTaken(entry));
  const others = placed.filter((entry) => entry.quadrant === outer && entry.clause !== null && entry.use !== null);
  const worth = ({ inner: a, outer: b }: Pair) =>
    a.weight + b.weight + belonging(a, b) - usedAgain * ((used.get(a.code) ?? 0) + (used.get(b.code) ?? 0));
  const pairs = own.flatMap((a) => others.filter((b) => helps(a, b)).map((b) => ({ inner: a, outer: b })));
  return pairs.sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

/**
 * Support and proofs hold against a rival; nobody's support makes a customer pay or buy. What is weak in a deal meets
 * the threats of that deal, and a lag behind one rival is no answer to another.
 */
function helps(a: PlacedEntry, b: PlacedEntry): boolean {
  if (b.quadrant !== "threats" || !b.gap) return true;
  const isRival = isOfRival(b.gap.kind);
  if (a.quadrant === "strengths") return isRival;
  if (a.dealRecord !== b.dealRecord) return false;
  return a.gap !== null || a.names.some((name) => b.names.includes(name));
}

function belonging(a: PlacedEntry, b: PlacedEntry): number {
  if (a.dealRecord === null || b.dealRecord === null) return 0;
  return a.dealRecord === b.dealRecord ? sameDeal : otherDeal;
}
