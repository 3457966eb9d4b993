import type { WinRateConfig } from "./win-rate-config.ts";

/** A closed opportunity; what the source does not say is null. */
export type ClosedDeal = { accountId: string | null; productId: string | null; stage: string | null; won: boolean };
export type WonLost = { won: number; lost: number };
/** `alike`: closed deals of the same account, product and stage. `whole`: all of them. */
export type HistoryCounts = { alike: WonLost; whole: WonLost };

export type HistoryBaseRate = {
  /** Per cent, 0–100. */
  rate: number;
  /** Closed deals alike. */
  sampleSize: number;
  won: number;
  whole: { rate: number; sampleSize: number };
};

/** Counts the closed deals that share the account, product and stage of `deal`; what is null in `deal` is not asked. */
export function countHistory(closed: readonly ClosedDeal[], deal: Omit<ClosedDeal, "won">): HistoryCounts {
  const alike = closed.filter(
    (past) =>
      (deal.accountId === null || past.accountId === deal.accountId) &&
      (deal.productId === null || past.productId === deal.productId) &&
      (deal.stage === null || past.stage === deal.stage),
  );
  return { alike: countWon(alike), whole: countWon(closed) };
}

function countWon(deals: readonly ClosedDeal[]): WonLost {
  const won = deals.filter((deal) => deal.won).length;
  return { won, lost: deals.length - won };
}

/**
 * Base rate of the past (`10-method.md §7`), shrunk towards the whole:
 * rate = 100·(won + k·p) ÷ (won + lost + k), p = won ÷ (won + lost) of the whole, k = `historyPriorStrength`.
 * Null where nothing was ever closed.
 */
export function historyBaseRate({ alike, whole }: HistoryCounts, config: WinRateConfig): HistoryBaseRate | null {
  const wholeSize = whole.won + whole.lost;
  if (wholeSize === 0) return null;
  const wholeShare = whole.won / wholeSize;
  const sampleSize = alike.won + alike.lost;
  const strength = config.historyPriorStrength;
  return {
    rate: (100 * (alike.won + strength * wholeShare)) / (sampleSize + strength),
    sampleSize,
    won: alike.won,
    whole: { rate: 100 * wholeShare, sampleSize: wholeSize },
  };
}
