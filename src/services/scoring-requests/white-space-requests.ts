import { toDecimal } from "#domain/money";
import type { whiteSpaceMethod } from "#scoring/white-space/white-space-method";
import type { AccountScope, ScoringRequest } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** Products × buying units: who supplies what, and what is open (`10-method.md §18`). */
export function whiteSpaceRequest({ portfolio, scored, details }: AccountScope): ScoringRequest {
  const { account, purchases } = scored;
  const { asOf, organisation } = portfolio;
  const body: BodyOf<typeof whiteSpaceMethod> = {
    asOf,
    currency: organisation.currency,
    account: {
      id: account.id,
      products: details.products.map(({ id }) => ({ id })),
      buyingUnits: details.buyingUnits.map(({ id }) => ({ id })),
      positions: details.positions.map(({ externalId, yearlyMinor, currency, accountId, source, ...position }) => ({
        ...position,
        id: externalId,
        yearly: yearlyMinor === null ? null : { amount: toDecimal({ amountMinor: yearlyMinor, currency }), currency },
      })),
      // Won deals that stand in for orders name no buying unit, but what was bought all the same.
      orders: purchases.orders.map((order) => ({
        id: order.externalId,
        date: order.date,
        productId: order.productId,
        buyingUnitId: order.buyingUnitId,
        amount: toDecimal(order),
        currency: order.currency,
      })),
    },
  };
  return { method: "white-space", subject: { type: "account", id: account.id }, body };
}
