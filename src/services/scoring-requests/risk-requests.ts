import { toDecimal } from "#domain/money";
import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { scoreKr } from "#scoring/relationship/kr-level";
import { riskIds } from "#scoring/risks/risks-config";
import type { risksMethod } from "#scoring/risks/risks-method";
import type { ScoredDeal } from "../score-deal.ts";
import { type AccountScope, type ScoringRequest, statedFor } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";
import { stagePhase } from "./stage-words.ts";
import { supplierShares } from "./supplier-shares.ts";

type Body = BodyOf<typeof risksMethod>;
type Facts = NonNullable<Body["account"]["facts"]>;

/** Risks of the account on its own, and of every open deal (`10-method.md §17`). */
export function riskRequests(scope: AccountScope): ScoringRequest[] {
  const { account, deals } = scope.scored;
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  return [
    { method: "risks", subject: { type: "account", id: account.id }, body: riskBody(scope, null) },
    ...open.map(
      (deal): ScoringRequest => ({
        method: "risks",
        subject: { type: "opportunity", id: deal.opportunity.id },
        body: riskBody(scope, deal),
      }),
    ),
  ];
}

function riskBody(scope: AccountScope, deal: ScoredDeal | null): Body {
  const { account } = scope.scored;
  const stated = [account.id, ...(deal ? [deal.opportunity.id] : [])].flatMap((id) => statedFor(scope, "risks", id));
  return {
    asOf: scope.portfolio.asOf,
    account: {
      id: account.id,
      ownerName: account.ownerName,
      opportunity: deal && { id: deal.opportunity.id, ownerName: deal.opportunity.ownerName },
      facts: { ...accountFacts(scope), ...(deal ? dealFacts(scope, deal) : {}) },
      stated: stated.flatMap(({ item, answer, observedOn, externalId }) => {
        const risk = riskIds.find((id) => id === item);
        const word = checklistAnswers.find((known): known is ChecklistAnswer => known === answer);
        return risk && word ? [{ risk, answer: word, observedOn, evidence: [`assessments:${externalId}`] }] : [];
      }),
    },
  };
}

/** What the account's own records say, whatever the deal. */
function accountFacts(scope: AccountScope): Facts {
  const { scored, details, portfolio } = scope;
  const { account, cadence, contacts, purchases, config } = scored;
  const { asOf } = portfolio;
  const newest = details.notes.reduce<(typeof details.notes)[number] | null>(
    (last, note) => (note.date !== null && (last?.date ?? "") < note.date ? note : last),
    null,
  );
  const suppliers = supplierShares(scope);
  return {
    kr: contacts.flatMap(({ externalId, kr, ratedOn }) => {
      if (ratedOn !== null && ratedOn > asOf) return [];
      const { level } = scoreKr({ contactId: externalId, asOf, kr, ratedOn }, config);
      return level === null ? [] : [{ contactId: externalId, level }];
    }),
    visits: cadence?.levels.map(({ level, daysOverdue }) => ({ level, daysOverdue })),
    notes: { lastOn: newest?.date ?? null, evidence: newest ? [`note:${newest.externalId}`] : [] },
    keyData: account.measures.flatMap(({ factor, observedOn }) =>
      observedOn ? [{ ref: `account:${account.externalId}#${factor}`, observedOn }] : [],
    ),
    // Won deals that stand in for orders say nothing of claims.
    orders: purchases.dealsAsOrders
      ? undefined
      : purchases.orders.map(({ externalId, date, claimsMinor, currency }) => ({
          id: externalId,
          date,
          currency,
          claims: claimsMinor === null ? null : toDecimal({ amountMinor: claimsMinor, currency }),
        })),
    suppliers: suppliers ?? undefined,
  };
}

function dealFacts({ details }: AccountScope, { opportunity, decisionChain }: ScoredDeal): Facts {
  const { id, stage, closeOn, checklist } = opportunity;
  const evidence = [`opportunity:${id}`];
  const phase = stagePhase(stage);
  const { commercial = {}, solution = {} } = checklist;
  return {
    chain: decisionChain ? { flags: decisionChain.flags, evidence } : undefined,
    commercial: {
      late: phase === null ? null : phase !== "early",
      closeOn,
      budgetConfirmed: commercial.budgetConfirmed,
      pricePositionKnown: commercial.pricePositionKnown,
      paymentTermsAccepted: commercial.paymentTermsAccepted,
      evidence,
    },
    brand: { referenceAvailable: solution.referenceAvailable, evidence },
    negotiation: {
      negotiating: phase === null ? null : phase === "negotiating",
      planOn: [...details.plannedOn].sort().at(-1) ?? null,
      evidence,
    },
  };
}
