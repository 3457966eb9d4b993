import { addMonths, type Day } from "#domain/day";
import type { Order } from "#domain/order";
import { settle } from "../rules/score-value.ts";

/**
 * Growth of an account's revenue from year to year in percent points, oldest first, for the trend of an objective
 * (`10-method.md §11`). Years are the twelve months ending with `asOf`, those before, and so on; a year counts where
 * orders reach back to its first month, and a growth where the year before had revenue. Orders after `asOf` and of
 * other currencies are left out, as in `accountFigures`.
 */
export function yearlyGrowths(all: readonly Order[], asOf: Day, currency: string): number[] {
  const known = all.filter((order) => order.currency === currency && order.date <= asOf);
  const first = known.reduce<Day>((earliest, { date }) => (date < earliest ? date : earliest), asOf);
  const revenues: number[] = [];
  for (let year = 0; first <= addMonths(asOf, -12 * year - 11); year += 1) {
    const [from, to] = [addMonths(asOf, -12 * (year + 1)), addMonths(asOf, -12 * year)];
    const within = known.filter(({ date }) => date > from && date <= to);
    revenues.unshift(within.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
  }
  return revenues.flatMap((revenue, at) => {
    const before = revenues[at - 1] ?? 0;
    return before > 0 ? [settle(((revenue - before) / before) * 100)] : [];
  });
}
