import type { Day } from "#domain/day";
import { addMonths } from "#domain/day";
import type { PolicyFactId } from "#scoring/policy/policy-config";
import { type AccountScope, answerTo, statedFor } from "./account-scope.ts";

type PolicyFact = { value: number; observedOn?: Day; evidence: string[] };
type Facts = { [Id in PolicyFactId]?: PolicyFact };

/**
 * What the sales policy asks of an account (`10-method.md §14`): volume and payment out of the orders, cooperation and
 * quality loss as the scorecard knows them, price and contract as somebody stated them.
 */
export function policyFacts(scope: AccountScope): Facts {
  const { factors } = scope.scored.scorecardInput;
  const known: [PolicyFactId, PolicyFact | undefined][] = [
    ["volumePercentile", volumePercentile(scope)],
    ["paidOnTime", paidOnTime(scope)],
    ["priceIndex", statedFact(scope, "priceIndex")],
    ["contractMonths", statedFact(scope, "contractMonths")],
    ["cooperation", fromScorecard(factors.cooperation)],
    ["qualityLoss", fromScorecard(factors.qualityLoss)],
  ];
  return Object.fromEntries(known.filter(([, fact]) => fact !== undefined));
}

/** Share of the portfolio's buying accounts whose twelve-month revenue is no larger, 0–100. */
function volumePercentile({ portfolio, scored }: AccountScope): PolicyFact | undefined {
  const own = scored.figures.revenue12mMinor;
  if (own === null) return undefined;
  const revenues = portfolio.references.revenuesMinor;
  const value = (revenues.filter((revenue) => revenue <= own).length / revenues.length) * 100;
  return { value, evidence: scored.figures.evidence };
}

/** Share of the invoices that fell due within twelve months and were paid by their day, in percent. */
function paidOnTime({ portfolio: { asOf }, scored }: AccountScope): PolicyFact | undefined {
  const from = addMonths(asOf, -12);
  const due = scored.purchases.orders.filter(
    ({ dueOn, amountMinor }) => dueOn !== null && dueOn > from && dueOn <= asOf && amountMinor > 0,
  );
  if (due.length === 0) return undefined;
  const onTime = due.filter(({ paidOn, dueOn }) => paidOn !== null && dueOn !== null && paidOn <= dueOn);
  return {
    value: (onTime.length / due.length) * 100,
    evidence: due.map(({ externalId }) => `orders:${externalId}`).sort(),
  };
}

function statedFact(scope: AccountScope, item: string): PolicyFact | undefined {
  const { account } = scope.scored;
  const answer = answerTo(statedFor(scope, "policy", account.id), item);
  const value = Number(answer?.answer ?? Number.NaN);
  if (!answer || !Number.isFinite(value)) return undefined;
  const observedOn = answer.observedOn ?? undefined;
  return { value, evidence: [`assessments:${answer.externalId}`], ...(observedOn ? { observedOn } : {}) };
}

type ScorecardFact = AccountScope["scored"]["scorecardInput"]["factors"]["growth"];

function fromScorecard(fact: ScorecardFact): PolicyFact | undefined {
  if (!fact) return undefined;
  const observedOn = fact.observedOn ?? undefined;
  return { value: fact.value, evidence: [...(fact.evidence ?? [])], ...(observedOn ? { observedOn } : {}) };
}
