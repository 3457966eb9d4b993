import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Interaction } from "#domain/interaction";
import type { Opportunity } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { type DecisionChainScore, scoreDecisionChain } from "#scoring/relationship/decision-chain";
import type { HistoryCounts, WonLost } from "#scoring/win-rate/history-base-rate";
import { scoreWinRate, type WinRateInput, type WinRateScore } from "#scoring/win-rate/win-rate";

export type ScoredDeal = {
  opportunity: Opportunity;
  /** What both scores are computed from; null for closed opportunities, as they are. */
  input: WinRateInput | null;
  winRate: WinRateScore | null;
  decisionChain: DecisionChainScore | null;
};

type DealScorer = (
  deal: Opportunity,
  contacts: readonly Contact[],
  interactions: readonly Interaction[],
  config: ResolvedScoringConfig,
) => ScoredDeal;

/**
 * Scores open deals against the organisation's closed ones. The past is counted once for the whole portfolio, by
 * account and product: an open deal's stage says nothing about closed ones, whose stage is won or lost.
 */
export function createDealScorer(all: readonly Opportunity[], asOf: Day): DealScorer {
  const history = countClosed(all, asOf);
  return (deal, contacts, interactions, config) => {
    if (deal.status !== "open") return { opportunity: deal, input: null, winRate: null, decisionChain: null };
    const people = chainContacts(deal, contacts, interactions, asOf);
    const opportunityId = deal.id;
    const { checklist, competitors } = deal;
    const input: WinRateInput = {
      opportunityId,
      asOf,
      checklist,
      competitors,
      contacts: people,
      history: history(deal),
    };
    return {
      opportunity: deal,
      input,
      winRate: scoreWinRate(input, config),
      decisionChain: scoreDecisionChain({ opportunityId, asOf, contacts: people }, config),
    };
  };
}

function countClosed(all: readonly Opportunity[], asOf: Day): (deal: Opportunity) => HistoryCounts {
  const whole: WonLost = { won: 0, lost: 0 };
  const alike = new Map<string, WonLost>();
  const keyOf = (deal: Opportunity) => `${deal.accountId}|${deal.productId}`;
  for (const deal of all) {
    if (deal.status === "open" || (deal.closeOn !== null && deal.closeOn > asOf)) continue;
    const held = alike.get(keyOf(deal)) ?? { won: 0, lost: 0 };
    held[deal.status] += 1;
    whole[deal.status] += 1;
    alike.set(keyOf(deal), held);
  }
  return (deal) => ({ alike: alike.get(keyOf(deal)) ?? { won: 0, lost: 0 }, whole });
}

/** The people of this deal's decision chain with their ratings; met means an interaction or a rating is on record. */
export function chainContacts(
  deal: Opportunity,
  contacts: readonly Contact[],
  interactions: readonly Interaction[],
  asOf: Day,
): ChainContact[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const metIds = new Set(interactions.flatMap(({ contactId, alsoMet }) => [contactId, ...alsoMet]));
  return deal.people.flatMap(({ contactId, roles }) => {
    const contact = byId.get(contactId);
    if (!contact) return [];
    // A rating made after the day we stand at is not known yet.
    const rated = contact.ratedOn === null || contact.ratedOn <= asOf;
    const met = metIds.has(contactId) || (rated && Object.keys(contact.kr).length > 0);
    return [
      { id: contact.externalId, roles, kr: rated ? contact.kr : {}, ratedOn: rated ? contact.ratedOn : null, met },
    ];
  });
}
