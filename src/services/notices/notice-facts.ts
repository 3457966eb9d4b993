import { z } from "zod";
import { daySchema } from "#domain/day";
import type { Review } from "#domain/review";
import { buyingPhases } from "#scoring/buying/calendar-config";
import type { CheckedRisk } from "#scoring/notices/notice";
import type { NoticeFacts } from "#scoring/notices/notices-of";
import { toldRiskSchema } from "#scoring/risks/explain-risks";
import type { AccountScope, ScoringRequest } from "../scoring-requests/account-scope.ts";
import { answerRequest, configFor } from "../scoring-requests/answer-request.ts";
import { calendarRequest } from "../scoring-requests/buying-requests.ts";
import { riskRequests } from "../scoring-requests/risk-requests.ts";

const risksSchema = z.object({ checks: z.array(toldRiskSchema) });
const calendarSchema = z.object({
  windows: z.array(
    z.object({
      id: z.string(),
      phase: z.enum(buyingPhases),
      name: z.string().nullable(),
      from: daySchema,
      to: daySchema,
      byTemplate: z.boolean(),
    }),
  ),
});

/**
 * What notices are made from, of one account.
 * @param review the newest one up to the portfolio's day
 */
export function noticeFacts(scope: AccountScope, review: Review | null): NoticeFacts {
  const { portfolio, scored } = scope;
  const { account, scorecard, cadence, falseKey } = scored;
  return {
    accountId: account.id,
    asOf: portfolio.asOf,
    class: scorecard.class,
    visits: cadence?.levels ?? [],
    reasons: portfolio.attention.get(account.id)?.reasons ?? [],
    falseKey: falseKey.checks,
    risks: checkedRisks(scope),
    windows: calendarSchema.parse(scoreOf(calendarRequest(scope), scope)).windows,
    review: reviewOf(account.id, review),
  };
}

/** Of a deal its own checks, and one of the account's only where the deal alone raises it. */
function checkedRisks(scope: AccountScope): CheckedRisk[] {
  const scored = riskRequests(scope).map((request) => {
    const { checks } = risksSchema.parse(scoreOf(request, scope));
    const deal = scope.scored.opportunities.find(({ id }) => id === request.subject.id);
    return { checks, deal: deal ? { id: deal.id, name: deal.name } : null };
  });
  const ofAccount = scored.filter(({ deal }) => deal === null).flatMap(({ checks }) => checks);
  const isRaised = (risk: string) => ofAccount.some((own) => own.risk === risk && own.state === "raised");
  return scored.flatMap(({ checks, deal }) =>
    checks.filter(({ risk }) => deal === null || !isRaised(risk)).map((risk) => ({ risk, deal })),
  );
}

function scoreOf(request: ScoringRequest, { portfolio, scored }: AccountScope) {
  return answerRequest(request, configFor(request.method, { common: portfolio.scoring, own: scored.config })).score;
}

/** A first review has nothing to compare with. */
function reviewOf(accountId: string, review: Review | null): NoticeFacts["review"] {
  if (review === null || review.score.lastAsOf === null) return null;
  const change = review.score.accounts.find((one) => one.accountId === accountId);
  return change ? { asOf: review.asOf, change } : null;
}
