import type { CoachingDeal } from "./coaching-input.ts";

/**
 * Each open deal's part of the amount of all open deals, 0–1. A deal without an amount counts as the mean of the known
 * ones; where none is known, all count alike.
 */
export function dealShares(deals: readonly CoachingDeal[]): ReadonlyMap<string, number> {
  const known = deals.flatMap(({ amountMinor }) => (amountMinor !== null && amountMinor > 0 ? [amountMinor] : []));
  const mean = known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) / known.length : 1;
  const weights = deals.map(({ opportunityId, amountMinor }) => ({ opportunityId, weight: amountMinor || mean }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(weights.map(({ opportunityId, weight }) => [opportunityId, weight / total]));
}
