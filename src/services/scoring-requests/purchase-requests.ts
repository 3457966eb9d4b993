import { toDecimal } from "#domain/money";
import type { falseKeyMethod } from "#scoring/false-key/false-key-method";
import type { rfmMethod } from "#scoring/rfm/rfm-method";
import { falseKeyOrder } from "../score-purchases.ts";
import type { AccountScope, ScoringRequest } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** RFM of the account among the portfolio's points (`10-method.md §1`). */
export function rfmRequest({ portfolio, scored }: AccountScope): ScoringRequest {
  const { account, purchases } = scored;
  const body: BodyOf<typeof rfmMethod> = {
    asOf: portfolio.asOf,
    mode: "bands",
    currency: portfolio.organisation.currency,
    portfolio: portfolio.references.rfm,
    accounts: [
      {
        id: account.id,
        dealsAsOrders: purchases.dealsAsOrders,
        foreignLeftOut: purchases.leftOut.length > 0,
        orders: purchases.orders.map((order) => ({
          id: order.externalId,
          date: order.date,
          amount: toDecimal(order),
          currency: order.currency,
        })),
      },
    ],
  };
  return { method: "rfm", subject: { type: "account", id: account.id }, body };
}

/** False key account, judged by the portfolio's revenue and margin (`10-method.md §3`). */
export function falseKeyRequest({ portfolio, scored }: AccountScope): ScoringRequest {
  const { account, purchases } = scored;
  const { revenueLimit: revenueLimitMinor, marginPercent, paymentsKept } = portfolio.references.falseKey;
  const orders = purchases.orders.map((given) => {
    const { amountMinor, costMinor, deductionsMinor, ...order } = falseKeyOrder(given, portfolio.asOf);
    const decimal = (minor: number | null) =>
      minor === null ? null : toDecimal({ amountMinor: minor, currency: order.currency });
    const { discounts, rebates, returns, claims, costToServe } = deductionsMinor;
    return {
      ...order,
      amount: toDecimal(given),
      cost: decimal(costMinor),
      discounts: decimal(discounts),
      rebates: decimal(rebates),
      returns: decimal(returns),
      claims: decimal(claims),
      costToServe: decimal(costToServe),
    };
  });
  const body: BodyOf<typeof falseKeyMethod> = {
    asOf: portfolio.asOf,
    currency: portfolio.organisation.currency,
    portfolio: { revenueLimitMinor, marginPercent, paymentsKept },
    accounts: [{ id: account.id, orders }],
  };
  return { method: "false-key", subject: { type: "account", id: account.id }, body };
}
