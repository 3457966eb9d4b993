import type { Factor } from "#domain/score";

/** Rounds off what binary fractions add in the eleventh decimal, so that 0.1 + 0.2 meets a cut-off of 0.3. */
export function settle(value: number): number {
  return Math.round(value * 1e10) / 1e10 + 0;
}

/** Sum of the contributions in the order given, settled. */
export function sumContributions(factors: readonly Factor[]): number {
  return settle(factors.reduce((sum, factor) => sum + factor.contribution, 0));
}

export type Weighted<T> = { item: T; weight: number };
export type KnownShare<T> = { known: Weighted<T>[]; coverage: number };

/**
 * Rule 3 of `10-method.md §0`: drops what is unknown and spreads its weight over the rest in proportion, so
 * that the known weights add up to `whole` whatever is missing. coverage = known weight ÷ total weight.
 */
export function redistribute<T>(
  all: readonly Weighted<T>[],
  isKnown: (item: T) => boolean,
  whole: number,
): KnownShare<T> {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const known = all.filter(({ item }) => isKnown(item));
  const knownWeight = settle(known.reduce((sum, { weight }) => sum + weight, 0));
  if (knownWeight === 0) return { known: [], coverage: 0 };
  const scale = whole / knownWeight;
  return {
    known: known.map(({ item, weight }) => ({ item, weight: weight * scale })),
    coverage: settle(knownWeight / total),
  };
}

/** Points 0–100 on the straight line from `floor` (0) to `target` (100), clamped; `floor` may lie above `target`. */
export function linearPoints(value: number, floor: number, target: number): number {
  return Math.min(100, Math.max(0, ((value - floor) / (target - floor)) * 100)) + 0;
}
