import type { Opportunity } from "#domain/opportunity";
import type { Review } from "#domain/review";
import { type Attention, type AttentionFacts, attentionOf, compareAttention } from "#scoring/attention/attention";
import { revenueFall } from "#scoring/attention/revenue-fall";
import { pastClose, stalledDeals, usualCycle } from "#scoring/attention/stalled-deals";
import { orderIn } from "#scoring/scorecard/account-figures";
import { nextVisitOf } from "./account-row.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

type Scored = Omit<ScoredPortfolio, "attention">;
/** `place`: 1 for whoever needs attention first. */
export type PlacedAttention = Attention & { place: number };

/**
 * Who needs attention and why, by account id, most urgent first.
 * @param all every deal of the organisation, by which is told how long one usually takes
 * @param review the last one that was kept up to the portfolio's day
 */
export function attentionByAccount(
  portfolio: Scored,
  all: readonly Opportunity[],
  review: Review | null,
): Map<string, PlacedAttention> {
  const cycle = usualCycle(all, portfolio.scoring.attention);
  // A first review has nothing to compare with.
  const changed = review?.score.lastAsOf ? review.score.accounts : [];
  const changes = new Map(changed.map((one) => [one.accountId, one]));
  const shares = new Map(portfolio.placed.pareto.dependencies.map((one) => [one.accountId, one.revenuePercent]));
  const found = [...portfolio.accounts].flatMap(([id, scored]) => {
    const around = { change: changes.get(id) ?? null, dependencyPercent: shares.get(id) ?? null };
    return attentionOf({ ...ownFacts(scored, portfolio, cycle), ...around }) ?? [];
  });
  return new Map(found.sort(compareAttention).map((one, at) => [one.accountId, { ...one, place: at + 1 }]));
}

function ownFacts(
  { account, cadence, opportunities, purchases, rfm, scorecard, falseKey, config }: ScoredAccount,
  { asOf, organisation: { currency }, scoring }: Scored,
  cycle: number | null,
): Omit<AttentionFacts, "change" | "dependencyPercent"> {
  const orders = purchases.orders.flatMap((order) => orderIn(order, currency, config.rates) ?? []);
  return {
    accountId: account.id,
    class: scorecard.class,
    visit: cadence && nextVisitOf(cadence),
    flags: [...rfm.flags, ...scorecard.flags, ...falseKey.flags],
    revenueFall: revenueFall(orders, asOf, scoring.attention),
    pastClose: pastClose(opportunities, asOf),
    stalled: stalledDeals(opportunities, asOf, cycle, scoring.attention),
  };
}
