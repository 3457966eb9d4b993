import { addMonths, type Day } from "#domain/day";
import { checkMinor, checkUniqueIds } from "../rules/check-input.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { convertMinor, type Rates } from "../rules/convert-currency.ts";

/** Refunds carry a negative amount. */
export type RfmOrder = { id: string; date: Day; amountMinor: number; currency: string };

/** What RFM needs to know of an account's orders; a SQL aggregate may give it in place of the orders. */
export type RfmSummary = {
  /** Last order up to `asOf`, of the whole history; null where there is none. */
  lastOrderOn: Day | null;
  /** Orders in the window; refunds and free samples (0) do not count. */
  orderCount: number;
  /** Orders minus refunds in the window, minor units of the organisation's currency. */
  netAmountMinor: number;
  evidence: { recency: string[]; frequency: string[]; monetary: string[] };
  /** True where orders dated after `asOf` were left out. */
  futureDated: boolean;
};

export type SummariseOptions = {
  /** The organisation's currency. */
  currency: string;
  rates: Rates;
  windowMonths: number;
  /** What the evidence calls the records: `orders:SO-1001`. */
  source?: "orders" | "opportunities";
};

/**
 * Sums up one account's orders at `asOf` (`10-method.md §1`). Orders after `asOf` are left out. A day's window is
 * the `windowMonths` calendar months ending with `asOf`.
 * @throws ScoringInputError for a repeated id or an amount that is not whole minor units.
 * @throws AppError `currency-mismatch` for an order in a currency without a rate.
 */
export function summariseOrders(orders: readonly RfmOrder[], asOf: Day, options: SummariseOptions): RfmSummary {
  const source = options.source ?? "orders";
  checkUniqueIds(source, orders);
  for (const { id, amountMinor } of orders) checkMinor(`${source}:${id}`, "amount", amountMinor);
  const past = orders.filter(({ date }) => date <= asOf).sort((a, b) => compareText(a.id, b.id));
  const opens = addMonths(asOf, -options.windowMonths);
  const inWindow = past.filter(({ date }) => date > opens);
  const purchases = past.filter(({ amountMinor }) => amountMinor > 0);
  const lastOrderOn = purchases.reduce<Day | null>((last, { date }) => (last && last > date ? last : date), null);
  const counted = inWindow.filter(({ amountMinor }) => amountMinor > 0);
  const names = (records: readonly RfmOrder[]) => sortedUnique(records.map(({ id }) => `${source}:${id}`));
  return {
    lastOrderOn,
    orderCount: counted.length,
    netAmountMinor: netAmount(inWindow, options),
    evidence: {
      recency: names(purchases.filter(({ date }) => date === lastOrderOn)),
      frequency: names(counted),
      monetary: names(inWindow),
    },
    futureDated: past.length < orders.length,
  };
}

function netAmount(orders: readonly RfmOrder[], { currency, rates }: SummariseOptions): number {
  const net = orders.reduce((sum, order) => sum + convertMinor(order.amountMinor, order.currency, currency, rates), 0);
  checkMinor("orders", "amount", net);
  return net;
}
