import { addDays, addMonths, type Day } from "#domain/day";
import { settle } from "../rules/score-value.ts";
import type { AttentionConfig } from "./attention-config.ts";

export type DatedAmount = { date: Day; amountMinor: number };

/** Purchases of one window against the window before it. Windows are closed on both sides. */
export type RevenueFall = {
  recentMinor: number;
  beforeMinor: number;
  /** How much less, in percent points: 100 where nothing was bought. */
  percent: number;
  /** Calendar months of each window. */
  months: number;
  recent: { from: Day; to: Day };
  before: { from: Day; to: Day };
};

/**
 * percent = (before − recent) ÷ before · 100 over `trendMonths` calendar months each. Null where it is below
 * `fallPercent`, where the months before hold fewer than `minOrders` purchases, or where their sum is not positive.
 * Refunds count against the window they fall in; a recent window below zero counts as nothing bought.
 *
 * @param orders in one currency, in any order; those after `asOf` do not count.
 */
export function revenueFall(orders: readonly DatedAmount[], asOf: Day, config: AttentionConfig): RevenueFall | null {
  const { trendMonths, fallPercent, minOrders } = config;
  const turn = addMonths(asOf, -trendMonths);
  const start = addMonths(asOf, -2 * trendMonths);
  const earlier = orders.filter(({ date }) => date > start && date <= turn);
  const beforeMinor = sum(earlier);
  if (earlier.filter(({ amountMinor }) => amountMinor > 0).length < minOrders || beforeMinor <= 0) return null;
  const recentMinor = Math.max(0, sum(orders.filter(({ date }) => date > turn && date <= asOf)));
  const percent = settle(((beforeMinor - recentMinor) / beforeMinor) * 100);
  if (percent < fallPercent) return null;
  const recent = { from: addDays(turn, 1), to: asOf };
  return {
    recentMinor,
    beforeMinor,
    percent,
    months: trendMonths,
    recent,
    before: { from: addDays(start, 1), to: turn },
  };
}

const sum = (orders: readonly DatedAmount[]) => orders.reduce((total, { amountMinor }) => total + amountMinor, 0);
