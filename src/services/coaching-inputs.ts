import { addMonths } from "#domain/day";
import type { CoachingInput } from "#scoring/coaching/coaching-input";
import { type DealFacts, readCoachingScores } from "#scoring/coaching/read-scores";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type RfmScore, scoreRfm } from "#scoring/rfm/rfm";
import { convertMinor } from "#scoring/rules/convert-currency";
import { winRateLevers } from "#scoring/win-rate/win-rate-levers";
import type { AccountScores } from "./score-account.ts";
import type { ScoredDeal } from "./score-deal.ts";
import type { AccountScope } from "./scoring-requests/account-scope.ts";

/** What coaching cards are made from: every score of the account, and customer value some months earlier. */
export function coachingInputs(
  { scope, answers }: AccountScores,
  common: ResolvedScoringConfig,
): Omit<CoachingInput, "dismissed"> {
  const { scored, portfolio } = scope;
  const open = scored.deals.filter(({ opportunity }) => opportunity.status === "open");
  const deals = open.map((deal) => dealFacts(deal, scope, common));
  const scores = answers.map(({ score }) => score);
  return {
    accountId: scored.account.id,
    asOf: portfolio.asOf,
    ...readCoachingScores(scores, deals),
    rfmBefore: rfmBefore(scope, common),
  };
}

function dealFacts(
  { opportunity, input }: ScoredDeal,
  scope: AccountScope,
  { rates }: ResolvedScoringConfig,
): DealFacts {
  const { id, amountMinor, currency } = opportunity;
  const own = scope.portfolio.organisation.currency;
  const convertible = currency === own || Object.hasOwn(rates, currency);
  return {
    opportunityId: id,
    amountMinor: amountMinor === null || !convertible ? null : convertMinor(amountMinor, currency, own, rates),
    levers: input === null ? [] : winRateLevers(input, scope.scored.config),
  };
}

/** Points go by fixed bands, so the account is scored alone; its segment among the others is not asked for. */
function rfmBefore({ scored, portfolio }: AccountScope, common: ResolvedScoringConfig): RfmScore | undefined {
  const { account, purchases } = scored;
  const orders = purchases.orders.map(({ externalId: id, date, amountMinor, currency }) => {
    return { id, date, amountMinor, currency };
  });
  const accounts = [{ id: account.id, orders, dealsAsOrders: purchases.dealsAsOrders }];
  const asOf = addMonths(portfolio.asOf, -common.coaching.compareMonths);
  const [score] = scoreRfm({ asOf, mode: "bands", currency: portfolio.organisation.currency, accounts }, common);
  return score?.value == null ? undefined : score;
}
