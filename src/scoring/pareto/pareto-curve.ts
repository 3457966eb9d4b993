import { settle } from "../rules/score-value.ts";

/** One account's amount in minor units; may be negative. */
export type ParetoEntry = { id: string; amountMinor: number };
/** Share of accounts and of the positive total, both 0–1; losses at the end lead the second below its peak. */
export type LorenzPoint = { accounts: number; total: number };
export type ParetoShare = ParetoEntry & { share: number };

/** Each account's part of the positive total; an account without a positive amount has none of it. */
export function sharesOf(entries: readonly ParetoEntry[]): ParetoShare[] {
  const total = positiveTotal(entries);
  return entries.map((entry) => ({ ...entry, share: total > 0 ? Math.max(0, entry.amountMinor) / total : 0 }));
}

/** The shortest prefix of `sorted` (largest first) that reaches `percent` of the positive total. */
export function vitalPrefix(sorted: readonly ParetoEntry[], percent: number): ParetoEntry[] {
  const total = positiveTotal(sorted);
  if (total === 0) return [];
  const reached = lorenzPoints(sorted).findIndex((point) => point.total >= settle(percent / 100));
  return sorted.slice(0, reached);
}

/**
 * The Lorenz curve read from the largest account down, as a Pareto chart draws it: from (0, 0), one point for each
 * account. The textbook's curve, from the smallest up, is (1 − accounts, 1 − total) where nobody loses money.
 */
export function lorenzPoints(sorted: readonly ParetoEntry[]): LorenzPoint[] {
  const total = positiveTotal(sorted);
  if (total === 0) return [];
  let sum = 0;
  const points = sorted.map(({ amountMinor }, at) => {
    sum += amountMinor;
    return { accounts: settle((at + 1) / sorted.length), total: settle(sum / total) };
  });
  return [{ accounts: 0, total: 0 }, ...points];
}

function positiveTotal(entries: readonly ParetoEntry[]): number {
  return entries.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0);
}
