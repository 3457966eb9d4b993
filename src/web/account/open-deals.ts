import type { Deal } from "../api/types.ts";

/** Open deals, the largest first; deals without an amount come last. */
export function openDeals(deals: readonly Deal[]): Deal[] {
  const amountOf = ({ amount }: Deal) => (amount ? Number(amount.amount) : -1);
  return deals.filter(({ opportunity }) => opportunity.status === "open").sort((a, b) => amountOf(b) - amountOf(a));
}
