import type { AccountPage } from "../api/types.ts";

const monthsInYear = 12;

/** `orders` is null for the part of a month that counts: the page knows orders by whole months only. */
export type RevenueMonth = { month: string; amount: number; orders: number | null };

/**
 * The months that the revenue of 12 months adds up from, oldest first, those without an order left out. The window
 * begins within a month: what counts of that one is the revenue less the twelve months after it.
 */
export function revenueMonths({ months, row }: Pick<AccountPage, "months" | "row">): RevenueMonth[] {
  const whole = months
    .slice(-monthsInYear)
    .map(({ month, amount, orders }) => ({ month, orders, amount: Number(amount) }));
  const sum = whole.reduce((total, { amount }) => total + amount, 0);
  const left = Math.round((Number(row.revenue12m?.amount ?? 0) - sum) * 100) / 100;
  const first = months.at(-monthsInYear - 1);
  const bought = whole.filter(({ orders }) => orders > 0);
  return first && left !== 0 ? [{ month: first.month, amount: left, orders: null }, ...bought] : bought;
}
