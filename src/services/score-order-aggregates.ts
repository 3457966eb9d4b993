import { addMonths, type Day } from "#domain/day";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type RfmScore, type RfmSummaryAccount, scoreRfmSummaries } from "#scoring/rfm/rfm";
import type { RfmMode } from "#scoring/rfm/rfm-points";
import { convertMinor } from "#scoring/rules/convert-currency";
import { aggregateOrders, type OrderAggregate } from "#store/order-aggregates";
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

/** One account of every run of rows that name it. */
function summarise(rows: readonly OrderAggregate[], currency: string, config: ResolvedScoringConfig) {
  const accounts: RfmSummaryAccount[] = [];
  for (const row of rows) {
    const last = accounts.at(-1);
    const account = last?.id === row.accountId ? last : emptyAccount(row.accountId);
    if (account !== last) accounts.push(account);
    addRow(account, row, currency, config);
  }
  return accounts;
}

function emptyAccount(id: string): RfmSummaryAccount {
  const records = [`account:${id}`];
  const evidence = { recency: records, frequency: records, monetary: records };
  return { id, summary: { lastOrderOn: null, orderCount: 0, netAmountMinor: 0, evidence, futureDated: false } };
}

/** Orders in a currency without a rate cannot be added up: they are left out and said. */
function addRow(account: RfmSummaryAccount, row: OrderAggregate, currency: string, { rates }: ResolvedScoringConfig) {
  if (row.currency === null) return;
  if (row.currency !== currency && !Object.hasOwn(rates, row.currency)) {
    account.foreignLeftOut = true;
    return;
  }
  const { summary } = account;
  const { lastOrderOn } = row;
  if (lastOrderOn !== null && (summary.lastOrderOn === null || lastOrderOn > summary.lastOrderOn)) {
    summary.lastOrderOn = lastOrderOn;
  }
  summary.orderCount += row.orderCount;
  summary.netAmountMinor += convertMinor(row.netAmountMinor, row.currency, currency, rates);
  summary.futureDated ||= row.futureDated;
}
