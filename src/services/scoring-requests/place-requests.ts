import { toDecimal } from "#domain/money";
import type { cadenceMethod } from "#scoring/cadence/cadence-method";
import type { matchMethod } from "#scoring/match/match-method";
import type { policyMethod } from "#scoring/policy/policy-method";
import type { scorecardMethod } from "#scoring/scorecard/scorecard-method";
import { cadenceAccount } from "../visit-records.ts";
import { type AccountScope, orgMoney, type ScoringRequest } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";
import { policyFacts } from "./policy-facts.ts";

/** Key-account scorecard against the portfolio's percentiles (`10-method.md §4`). */
export function scorecardRequest(scope: AccountScope): ScoringRequest {
  const { account, scorecardInput } = scope.scored;
  const { factors, anchors, complianceIncidents } = scorecardInput;
  const { revenue12m, netContribution, ...others } = factors;
  const { asOf, organisation } = scope.portfolio;
  const moneyFact = (fact: typeof revenue12m) => {
    const money = fact && orgMoney(scope, fact.value);
    return money ? { ...stated(fact), ...money } : undefined;
  };
  const body: BodyOf<typeof scorecardMethod> = {
    asOf,
    currency: organisation.currency,
    account: {
      id: account.id,
      factors: {
        ...Object.fromEntries(
          Object.entries(others).map(([id, fact]) => [id, fact && { value: fact.value, ...stated(fact) }]),
        ),
        revenue12m: moneyFact(revenue12m),
        netContribution: moneyFact(netContribution),
      },
      complianceIncidents: complianceIncidents && {
        value: complianceIncidents.value,
        evidence: [...(complianceIncidents.evidence ?? [])],
      },
      falseKeyFlags: scope.scored.falseKey.raised,
    },
    portfolio: {
      revenueP90: orgMoney(scope, anchors.revenueP90),
      netContributionP90: orgMoney(scope, anchors.netContributionP90),
    },
  };
  return { method: "scorecard", subject: { type: "account", id: account.id }, body };
}

type Fact = NonNullable<AccountScope["scored"]["scorecardInput"]["factors"]["growth"]>;

function stated({ source = null, observedOn = null, evidence = [] }: Fact) {
  return { source, observedOn, evidence: [...evidence] };
}

/** Match matrix, the wallet placed among the portfolio's (`10-method.md §6`). */
export function matchRequest({ portfolio, scored }: AccountScope): ScoringRequest[] {
  const { id } = scored.account;
  const { placed, asOf, organisation } = portfolio;
  const { currency } = organisation;
  const given = placed.matchAccounts.get(id);
  if (!given) return [];
  const { walletMinor, contacts, opportunities, ...account } = given;
  const body: BodyOf<typeof matchMethod> = {
    asOf,
    currency,
    accounts: [
      {
        ...account,
        walletPercentile: placed.walletPercentile(given),
        contacts: contacts && [...contacts],
        opportunities: opportunities.map(({ id: deal, winRate, amountMinor }) => ({
          id: deal,
          winRate,
          amount: toDecimal({ amountMinor, currency }),
          currency,
        })),
      },
    ],
  };
  return [{ method: "match", subject: { type: "account", id }, body }];
}

/** Visit cadence by the account's class (`10-method.md §13`); none without a class. */
export function cadenceRequest({ portfolio, scored }: AccountScope): ScoringRequest[] {
  const account = cadenceAccount(scored, portfolio.references.recordsSince);
  if (account === null) return [];
  const body: BodyOf<typeof cadenceMethod> = {
    asOf: portfolio.asOf,
    accounts: [{ ...account, visits: [...account.visits] }],
  };
  return [{ method: "cadence", subject: { type: "account", id: account.id }, body }];
}

/** Sales policy: volume, payment, price, contract and cooperation (`10-method.md §14`). */
export function policyRequest(scope: AccountScope): ScoringRequest {
  const { account, scorecard, falseKey } = scope.scored;
  const body: BodyOf<typeof policyMethod> = {
    asOf: scope.portfolio.asOf,
    account: {
      id: account.id,
      facts: policyFacts(scope),
      class: scorecard.class ?? undefined,
      falseKeyFlags: falseKey.raised,
    },
  };
  return { method: "policy", subject: { type: "account", id: account.id }, body };
}
