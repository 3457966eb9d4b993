import type { Day } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";
import type { Order } from "#domain/order";

/** What an account bought: its orders, or its won deals where it has no order on record. */
export type Purchases = {
  orders: Order[];
  dealsAsOrders: boolean;
  /** Orders in a currency for which there is no rate: they cannot be added up, so they are left out and said. */
  leftOut: Order[];
};

type Currencies = { currency: string; rates: Readonly<Record<string, number>> };

/** Source: `10-method.md §1`, last rule. Won deals without a closing day or a value cannot stand in. */
export function purchasesOf(
  orders: readonly Order[],
  opportunities: readonly Opportunity[],
  { currency, rates }: Currencies,
): Purchases {
  const dealsAsOrders = orders.length === 0 && opportunities.some((deal) => asOrder(deal) !== null);
  const all = dealsAsOrders ? opportunities.flatMap((deal) => asOrder(deal) ?? []) : [...orders];
  const countable = (order: Order) => order.currency === currency || rates[order.currency] !== undefined;
  const byDay = (a: Order, b: Order) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.externalId < b.externalId ? -1 : 1;
  return {
    orders: all.filter(countable).sort(byDay),
    dealsAsOrders,
    leftOut: all.filter((order) => !countable(order)),
  };
}

function asOrder(deal: Opportunity): Order | null {
  if (deal.status !== "won" || deal.closeOn === null || deal.amountMinor === null || deal.accountId === null) {
    return null;
  }
  const date: Day = deal.closeOn;
  return {
    id: deal.id,
    externalId: deal.externalId,
    accountId: deal.accountId,
    date,
    amountMinor: deal.amountMinor,
    currency: deal.currency,
    costMinor: null,
    discountMinor: null,
    rebateMinor: null,
    claimsMinor: null,
    serviceCostMinor: null,
    quantity: null,
    productId: deal.productId,
    buyingUnitId: null,
    dueOn: null,
    paidOn: null,
  };
}
