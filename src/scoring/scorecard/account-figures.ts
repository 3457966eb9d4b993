import { addMonths, type Day } from "#domain/day";
import type { Order } from "#domain/order";
import { convertMinor, type Rates } from "../rules/convert-currency.ts";

/**
 * What an account's orders say in the twelve months to `asOf` and the twelve before. Money in minor units of the
 * organisation's currency, rates in percent points. Null where no order carries the column: missing is not zero.
 */
export type AccountFigures = {
  revenue12mMinor: number | null;
  revenuePrior12mMinor: number | null;
  orderCount12m: number;
  lastOrderOn: Day | null;
  firstOrderOn: Day | null;
  largestOrder12mMinor: number | null;
  grossMarginPercent: number | null;
  netContributionMinor: number | null;
  collectionRatePercent: number | null;
  qualityLossPercent: number | null;
  growthPercent: number | null;
  /** Due by `asOf` and not paid. */
  overdueMinor: number | null;
  overdueCount: number;
  /** Record ids behind the twelve-month figures, sorted. */
  evidence: string[];
};

const sum = (orders: readonly Order[], amount: (order: Order) => number | null) =>
  orders.reduce((total, order) => total + (amount(order) ?? 0), 0);

const percent = (part: number, whole: number) => (whole > 0 ? (part / whole) * 100 : null);

/**
 * Source: `10-method.md §4` (factors and their anchors). Orders in another currency are converted at `rates`; those
 * after `asOf` and those in a currency without a rate are left out.
 */
export function accountFigures(all: readonly Order[], asOf: Day, currency: string, rates: Rates = {}): AccountFigures {
  const known = all.filter((order) => order.date <= asOf).flatMap((order) => orderIn(order, currency, rates) ?? []);
  const yearAgo = addMonths(asOf, -12);
  const recent = known.filter((order) => order.date > yearAgo);
  const before = known.filter((order) => order.date > addMonths(asOf, -24) && order.date <= yearAgo);
  const days = known.map((order) => order.date).sort();
  const revenue = recent.length > 0 ? sum(recent, (order) => order.amountMinor) : null;
  const prior = coversPriorYear(days, asOf) ? sum(before, (order) => order.amountMinor) : null;
  return {
    revenue12mMinor: revenue,
    revenuePrior12mMinor: prior,
    orderCount12m: recent.filter((order) => order.amountMinor > 0).length,
    lastOrderOn: days.at(-1) ?? null,
    firstOrderOn: days[0] ?? null,
    largestOrder12mMinor: recent.length > 0 ? Math.max(...recent.map((order) => order.amountMinor)) : null,
    growthPercent: revenue !== null && prior !== null && prior > 0 ? ((revenue - prior) / prior) * 100 : null,
    ...profitFigures(recent),
    ...paymentFigures(recent, known, asOf),
    evidence: recent.map((order) => `orders:${order.externalId}`).sort(),
  };
}

const moneyFields = [
  "amountMinor",
  "costMinor",
  "discountMinor",
  "rebateMinor",
  "claimsMinor",
  "serviceCostMinor",
] as const satisfies readonly (keyof Order)[];

/** The order with every amount in `currency`; null where there is no rate to it. */
export function orderIn(order: Order, currency: string, rates: Rates): Order | null {
  const own = order.currency;
  if (own === currency) return order;
  if (rates[own] === undefined) return null;
  const money = moneyFields.map((field) => {
    const minor = order[field];
    return [field, minor === null ? null : convertMinor(minor, own, currency, rates)];
  });
  return { ...order, ...Object.fromEntries(money), currency };
}

/** Without orders reaching back two full years a growth rate would compare a year with part of one. */
function coversPriorYear(days: readonly Day[], asOf: Day): boolean {
  const first = days[0];
  return first !== undefined && first <= addMonths(asOf, -23);
}

/** What an order costs us after it is invoiced: rebates, claims and the cost of serving it. */
function takenLater({ rebateMinor, claimsMinor, serviceCostMinor }: Order): number {
  return (rebateMinor ?? 0) + (claimsMinor ?? 0) + (serviceCostMinor ?? 0);
}

function profitFigures(recent: readonly Order[]) {
  const costed = recent.filter((order) => order.costMinor !== null);
  const revenue = sum(costed, (order) => order.amountMinor);
  const gross = revenue - sum(costed, (order) => order.costMinor);
  const deductions = sum(costed, (order) => takenLater(order));
  const claimed = recent.filter((order) => order.claimsMinor !== null);
  return {
    grossMarginPercent: costed.length > 0 ? percent(gross, revenue) : null,
    netContributionMinor: costed.length > 0 ? gross - deductions : null,
    qualityLossPercent:
      claimed.length > 0
        ? percent(
            sum(claimed, (order) => order.claimsMinor),
            sum(claimed, (order) => order.amountMinor),
          )
        : null,
  };
}

/** Collection rate: what was due in the window and has been paid by `asOf`, over what was due. */
function paymentFigures(recent: readonly Order[], known: readonly Order[], asOf: Day) {
  const due = recent.filter((order) => order.dueOn !== null && order.dueOn <= asOf && order.amountMinor > 0);
  const isPaid = (order: Order) => order.paidOn !== null && order.paidOn <= asOf;
  const overdue = known.filter(
    (order) => order.dueOn !== null && order.dueOn < asOf && !isPaid(order) && order.amountMinor > 0,
  );
  const amount = (order: Order) => order.amountMinor;
  return {
    collectionRatePercent: due.length > 0 ? percent(sum(due.filter(isPaid), amount), sum(due, amount)) : null,
    overdueMinor: known.some((order) => order.dueOn !== null) ? sum(overdue, amount) : null,
    overdueCount: overdue.length,
  };
}
