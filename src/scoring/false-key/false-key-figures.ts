import { type Day, daysBetween, inWindow } from "#domain/day";
import { ScoringInputError } from "#errors";
import { checkMinor, checkNotAfter, checkUniqueIds } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { convertMinor, type Rates } from "../rules/convert-currency.ts";

export const deductionFields = ["discounts", "rebates", "returns", "claims", "costToServe"] as const;
export type DeductionField = (typeof deductionFields)[number];

/**
 * One order, or a refund with a negative amount; everything in minor units of `currency`. `amountMinor` is what was
 * invoiced, discounts already taken off. Null = not recorded; `paidOn` null beside a due date = not paid yet.
 */
export type FalseKeyOrder = {
  id: string;
  date: Day;
  currency: string;
  amountMinor: number;
  costMinor: number | null;
  deductionsMinor: Readonly<Record<DeductionField, number | null>>;
  dueOn: Day | null;
  paidOn: Day | null;
};

/** Money in minor units of the organisation's currency; null where no order carries what it takes. */
export type FalseKeyFigures = {
  /** Orders minus refunds. */
  revenue: number | null;
  largestOrder: number | null;
  /** Distinct calendar months with a purchase. */
  orderMonths: number;
  /** Revenue and gross profit of the orders whose cost is recorded. */
  costed: { revenue: number; gross: number; net: number } | null;
  /** Sum per kind of deduction. */
  deductions: Record<DeductionField, number | null>;
  evidence: string[];
  futureDated: boolean;
};
export type PaymentFigures = { daysToPay: number; agreedTerm: number };
export type FigureOptions = { asOf: Day; currency: string; rates: Rates; windowMonths: number };

/**
 * The orders of the window, checked, in the organisation's currency, and what they add up to (`10-method.md §3`).
 * Net contribution = gross profit − rebates − returns − claims − cost to serve; discounts and refunds are in the
 * amounts already.
 * @throws ScoringInputError for a repeated id, broken minor units, a negative deduction of an order, a due date
 *   before the order, a payment after `asOf`.
 * @throws AppError `currency-mismatch` for an order in a currency without a rate.
 */
export function falseKeyFigures(orders: readonly FalseKeyOrder[], options: FigureOptions): FalseKeyFigures {
  const inside = ordersInWindow(orders, options);
  const purchases = inside.filter(({ amountMinor }) => amountMinor > 0);
  const figures = {
    revenue: total(inside, ({ amountMinor }) => amountMinor),
    largestOrder: purchases.length > 0 ? Math.max(...purchases.map(({ amountMinor }) => amountMinor)) : null,
    orderMonths: new Set(purchases.map(({ date }) => date.slice(0, 7))).size,
    costed: costedFigures(inside),
    deductions: deductionTotals(inside),
  };
  checkMinor("orders", "amount", figures.revenue ?? 0);
  return {
    ...figures,
    evidence: sortedUnique(inside.map(({ id }) => `orders:${id}`)),
    futureDated: orders.some(({ date }) => date > options.asOf),
  };
}

/**
 * Mean days from order to payment and mean agreed term, over purchases with a due date. What is overdue and unpaid
 * counts with the days so far, but only where `paymentsKept`: a company that records no payments is owed nothing
 * by that. Null where nothing can be told.
 */
export function paymentFigures(
  orders: readonly FalseKeyOrder[],
  { asOf, windowMonths }: Pick<FigureOptions, "asOf" | "windowMonths">,
  paymentsKept: boolean,
): PaymentFigures | null {
  const timed = orders.flatMap(({ date, amountMinor, dueOn, paidOn }) => {
    if (dueOn === null || amountMinor <= 0 || !inWindow(date, asOf, windowMonths)) return [];
    const until = paidOn ?? (paymentsKept && dueOn < asOf ? asOf : null);
    return until ? [{ taken: daysBetween(date, until), term: daysBetween(date, dueOn) }] : [];
  });
  if (timed.length === 0) return null;
  const mean = (of: (entry: { taken: number; term: number }) => number) =>
    timed.reduce((sum, entry) => sum + of(entry), 0) / timed.length;
  return { daysToPay: mean(({ taken }) => taken), agreedTerm: mean(({ term }) => term) };
}

function ordersInWindow(orders: readonly FalseKeyOrder[], options: FigureOptions): FalseKeyOrder[] {
  const { asOf, windowMonths, currency, rates } = options;
  checkUniqueIds("orders", orders);
  for (const order of orders) checkOrder(order, asOf);
  return orders
    .filter(({ date }) => inWindow(date, asOf, windowMonths))
    .map((order) => {
      const convert = (minor: number) => convertMinor(minor, order.currency, currency, rates);
      return {
        ...order,
        amountMinor: convert(order.amountMinor),
        costMinor: order.costMinor === null ? null : convert(order.costMinor),
        deductionsMinor: eachDeduction((field) => {
          const minor = order.deductionsMinor[field];
          return minor === null ? null : convert(minor);
        }),
      };
    });
}

function checkOrder(order: FalseKeyOrder, asOf: Day): void {
  const record = `orders:${order.id}`;
  checkMinor(record, "amount", order.amountMinor);
  checkMinor(record, "cost", order.costMinor ?? 0);
  for (const field of deductionFields) {
    const minor = order.deductionsMinor[field] ?? 0;
    checkMinor(record, field, minor);
    // A refund may take its order's deductions back.
    if (minor < 0 && order.amountMinor >= 0) throw new ScoringInputError(record, field, "below 0");
  }
  if (order.date > asOf) return;
  checkNotAfter(record, "paidOn", order.paidOn, asOf);
  if (order.dueOn && order.dueOn < order.date) throw new ScoringInputError(record, "dueOn", "before the order");
}

function eachDeduction<T>(of: (field: DeductionField) => T): Record<DeductionField, T> {
  return {
    discounts: of("discounts"),
    rebates: of("rebates"),
    returns: of("returns"),
    claims: of("claims"),
    costToServe: of("costToServe"),
  };
}

/** A refund is a return, too, whether or not the column is kept. */
function deductionTotals(orders: readonly FalseKeyOrder[]): Record<DeductionField, number | null> {
  return eachDeduction((field) =>
    total(orders, ({ amountMinor, deductionsMinor }) => {
      const refund = field === "returns" && amountMinor < 0 ? -amountMinor : null;
      return refund ?? deductionsMinor[field];
    }),
  );
}

function costedFigures(orders: readonly FalseKeyOrder[]): FalseKeyFigures["costed"] {
  const costed = orders.filter(({ costMinor }) => costMinor !== null);
  if (costed.length === 0) return null;
  const revenue = costed.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const gross = revenue - costed.reduce((sum, { costMinor }) => sum + (costMinor ?? 0), 0);
  return { revenue, gross, net: gross - costed.reduce((sum, order) => sum + takenLater(order), 0) };
}

/** Deductions that the amount does not hold yet. */
function takenLater({ amountMinor, deductionsMinor }: FalseKeyOrder): number {
  const { rebates, returns, claims, costToServe } = deductionsMinor;
  return (rebates ?? 0) + (amountMinor < 0 ? 0 : (returns ?? 0)) + (claims ?? 0) + (costToServe ?? 0);
}

/** Sum of what is known; null where nothing is. */
function total(orders: readonly FalseKeyOrder[], of: (order: FalseKeyOrder) => number | null): number | null {
  const known = orders.map(of).filter((minor) => minor !== null);
  return known.length > 0 ? known.reduce((sum, minor) => sum + minor, 0) : null;
}
