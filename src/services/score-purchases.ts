import type { Day } from "#domain/day";
import type { Order } from "#domain/order";
import type { ResolvedScoringConfig } from "#scoring/config";
import {
  type FalseKeyReference,
  type FalseKeyScore,
  falseKeyReference,
  scoreFalseKey,
} from "#scoring/false-key/false-key";
import type { FalseKeyOrder } from "#scoring/false-key/false-key-figures";
import { type RfmScore, scoreRfm } from "#scoring/rfm/rfm";
import { type RfmPoints, type RfmReference, referenceOf } from "#scoring/rfm/rfm-segment";
import type { AccountRecords } from "./portfolio-records.ts";

/** What an account's purchases say of it, among those of the whole portfolio, by account id. */
export type ScoredPurchases = {
  rfm: ReadonlyMap<string, RfmScore>;
  falseKey: ReadonlyMap<string, FalseKeyScore>;
  references: { rfm: RfmReference; falseKey: FalseKeyReference };
};

/** RFM and false key accounts of the portfolio (`10-method.md §1, §3`). */
export function scorePurchases(
  records: readonly AccountRecords[],
  { asOf, currency }: { asOf: Day; currency: string },
  config: ResolvedScoringConfig,
): ScoredPurchases {
  const bought = records.map(({ account: { id }, purchases: { orders, dealsAsOrders, leftOut } }) => {
    return { id, orders: orders.map(rfmOrder), dealsAsOrders, foreignLeftOut: leftOut.length > 0 };
  });
  const rfm = scoreRfm({ asOf, mode: "bands", currency, accounts: bought }, config);
  const accounts = records.map(({ account: { id }, purchases: { orders } }) => {
    return { id, orders: orders.map((order) => falseKeyOrder(order, asOf)) };
  });
  const falseKey = scoreFalseKey({ asOf, currency, accounts }, config);
  return {
    rfm: byAccount(rfm),
    falseKey: byAccount(falseKey),
    references: {
      rfm: referenceOf(rfm.filter(({ value }) => value !== null).map(pointsOf)),
      falseKey: falseKeyReference({ asOf, currency, accounts }, config),
    },
  };
}

function rfmOrder({ externalId: id, date, amountMinor, currency }: Order) {
  return { id, date, amountMinor, currency };
}

/** An order as the false-key checks read it on `asOf`: what is paid later is not paid yet. */
export function falseKeyOrder(order: Order, asOf: Day): FalseKeyOrder {
  const { externalId: id, date, currency, amountMinor, costMinor, dueOn, paidOn } = order;
  return {
    id,
    date,
    currency,
    amountMinor,
    costMinor,
    deductionsMinor: {
      discounts: order.discountMinor,
      rebates: order.rebateMinor,
      // Goods that come back are booked as orders of their own, with a negative amount.
      returns: 0,
      claims: order.claimsMinor,
      costToServe: order.serviceCostMinor,
    },
    // A due date before the order is a slip of the source, not a term of payment.
    dueOn: dueOn !== null && dueOn >= date ? dueOn : null,
    paidOn: paidOn !== null && paidOn <= asOf ? paidOn : null,
  };
}

function pointsOf({ factors }: RfmScore): RfmPoints {
  const of = (id: keyof RfmPoints) => factors.find((factor) => factor.id === id)?.points ?? 0;
  return { recency: of("recency"), frequency: of("frequency"), monetary: of("monetary") };
}

function byAccount<Scored extends { accountId: string }>(scores: readonly Scored[]): Map<string, Scored> {
  return new Map(scores.map((score) => [score.accountId, score]));
}
