import { addMonths, type Day } from "#domain/day";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type RfmScore, type RfmSummaryAccount, scoreRfmSummaries } from "#scoring/rfm/rfm";
import type { RfmMode } from "#scoring/rfm/rfm-points";
import { convertMinor, type Rates } from "#scoring/rules/convert-currency";
import { aggregateOrders, type OrderAggregates } from "#store/order-aggregates";
import type { Tx } from "#store/tx";

export type RfmRequest = { asOf: Day; mode: RfmMode; currency: string };

/**
 * Customer value of every account (`10-method.md §1`) from sums made inside the database: for portfolios with more
 * orders than fit in memory. The evidence is the account, not its single orders; amounts in another currency are
 * converted as a sum, not order by order.
 */
export async function scoreOrderAggregates(
  tx: Tx,
  orgId: string,
  { asOf, mode, currency }: RfmRequest,
  config: ResolvedScoringConfig,
): Promise<RfmScore[]> {
  const opens = addMonths(asOf, -config.rfm.windowMonths);
  const accounts = summarise(await aggregateOrders(tx, orgId, { opens, asOf }), currency, config);
  return scoreRfmSummaries({ asOf, mode, currency, accounts }, config);
}

/** One account of every run of entries that name it. */
function summarise(aggregates: OrderAggregates, currency: string, { rates }: ResolvedScoringConfig) {
  const accounts: RfmSummaryAccount[] = [];
  aggregates.accountIds.forEach((id, at) => {
    let account = accounts.at(-1);
    if (account?.id !== id) {
      account = emptyAccount(id);
      accounts.push(account);
    }
    addEntry(account, aggregates, at, { currency, rates });
  });
  return accounts;
}

function emptyAccount(id: string): RfmSummaryAccount {
  const records = [`account:${id}`];
  const evidence = { recency: records, frequency: records, monetary: records };
  return { id, summary: { lastOrderOn: null, orderCount: 0, netAmountMinor: 0, evidence, futureDated: false } };
}

type Currencies = { currency: string; rates: Rates };

/** Orders in a currency without a rate cannot be added up: they are left out and said. */
function addEntry(account: RfmSummaryAccount, all: OrderAggregates, at: number, { currency, rates }: Currencies): void {
  const paidIn = all.currencies[at] ?? null;
  if (paidIn === null) return;
  if (paidIn !== currency && !Object.hasOwn(rates, paidIn)) {
    account.foreignLeftOut = true;
    return;
  }
  const { summary } = account;
  const lastOrderOn = all.lastOrdersOn[at] ?? null;
  if (lastOrderOn !== null && (summary.lastOrderOn === null || lastOrderOn > summary.lastOrderOn)) {
    summary.lastOrderOn = lastOrderOn;
  }
  summary.orderCount += all.orderCounts[at] ?? 0;
  summary.netAmountMinor += convertMinor(all.netAmountsMinor[at] ?? 0, paidIn, currency, rates);
  summary.futureDated ||= all.futureDated[at] ?? false;
}
