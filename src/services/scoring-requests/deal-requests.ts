import { toDecimal } from "#domain/money";
import type { Checklist, ChecklistAnswer } from "#domain/opportunity";
import type { GateItemId } from "#scoring/gate/gate-config";
import { gateList } from "#scoring/gate/gate-config";
import type { gateMethod } from "#scoring/gate/gate-method";
import type { decisionChainMethod } from "#scoring/relationship/relationship-methods";
import type { WinRateInput } from "#scoring/win-rate/win-rate";
import type { winRateMethod } from "#scoring/win-rate/win-rate-method";
import type { ScoredDeal } from "../score-deal.ts";
import { type AccountScope, answerTo, type ScoringRequest, statedFor } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** Win rate, decision chain and gate of every open deal (`10-method.md §7, §8, §9`). */
export function dealRequests(scope: AccountScope): ScoringRequest[] {
  return scope.scored.deals.flatMap((deal) => {
    if (deal.input === null) return [];
    return [winRateRequest(deal, deal.input), decisionChainRequest(deal.input), gateRequest(scope, deal)];
  });
}

function winRateRequest({ opportunity }: ScoredDeal, input: WinRateInput): ScoringRequest {
  const { opportunityId: id, asOf, checklist, competitors, history } = input;
  const { amountMinor, currency } = opportunity;
  const body: BodyOf<typeof winRateMethod> = {
    asOf,
    opportunity: {
      id,
      amount: amountMinor === null ? undefined : toDecimal({ amountMinor, currency }),
      currency,
      checklist,
      keepUnlisted: true,
      competitors: [...competitors],
      contacts: contactsOf(input),
      history,
    },
  };
  return { method: "win-rate", subject: { type: "opportunity", id }, body };
}

function decisionChainRequest(input: WinRateInput): ScoringRequest {
  const { opportunityId: id, asOf } = input;
  const body: BodyOf<typeof decisionChainMethod> = { asOf, opportunity: { id, contacts: contactsOf(input) } };
  return { method: "decision-chain", subject: { type: "opportunity", id }, body };
}

function contactsOf({ contacts }: WinRateInput) {
  return contacts.map(({ roles, ...contact }) => ({ ...contact, roles: [...roles] }));
}

/** Items of the gate that the deal's own checklist answers, where nobody stated them. */
const answeredByChecklist = {
  problemReal: ["solution", "needConfirmed"],
  buyingModelKnown: ["relationship", "decisionProcessKnown"],
  budgetReady: ["commercial", "budgetConfirmed"],
  relationshipSupports: ["relationship", "approverSupports"],
  resourcesExist: ["delivery", "capacityReserved"],
} as const satisfies Partial<Record<GateItemId, readonly [keyof Checklist, string]>>;

function gateRequest(scope: AccountScope, { opportunity }: ScoredDeal): ScoringRequest {
  const { id, checklist } = opportunity;
  const stated = statedFor(scope, "gate", id);
  const answers = gateList.flatMap(({ id: item }): [GateItemId, ChecklistAnswer][] => {
    const answer = readAnswer(answerTo(stated, item)?.answer) ?? fromChecklist(item, checklist);
    return answer === undefined ? [] : [[item, answer]];
  });
  const body: BodyOf<typeof gateMethod> = {
    asOf: scope.portfolio.asOf,
    opportunity: { id, answers: Object.fromEntries(answers) },
  };
  return { method: "gate", subject: { type: "opportunity", id }, body };
}

const answersKnown: readonly ChecklistAnswer[] = ["yes", "partly", "no"];

function readAnswer(word: string | undefined): ChecklistAnswer | undefined {
  return answersKnown.find((answer) => answer === word);
}

function fromChecklist(item: GateItemId, checklist: Checklist): ChecklistAnswer | undefined {
  if (!isChecklistItem(item)) return undefined;
  const [element, question] = answeredByChecklist[item];
  return readAnswer(checklist[element]?.[question]);
}

function isChecklistItem(item: GateItemId): item is keyof typeof answeredByChecklist {
  return Object.hasOwn(answeredByChecklist, item);
}
