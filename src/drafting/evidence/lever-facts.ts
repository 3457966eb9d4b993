import type { Opportunity } from "#domain/opportunity";
import type { Lever } from "#scoring/lever";
import { type Dossier, type OpportunityDossier, worthALine } from "../dossier.ts";
import { dealNames, shownOpen } from "./deals.ts";
import { amount, type FactInput, fact } from "./fact-input.ts";

const leversShown = 5;

/** The steps that raise the win rate of a deal most. */
export function shownLevers({ levers = [] }: OpportunityDossier, dossier: Pick<Dossier, "isWhole">): Lever[] {
  const raising = levers.filter(({ gain }) => gain > 0);
  return worthALine(raising, leversShown, dossier);
}

export const leverRecord = ({ externalId }: Pick<Opportunity, "externalId">, { id }: Pick<Lever, "id">) =>
  `opportunity:${externalId} lever:${id}`;

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** What each step would make of the win rate of the largest open deal (`10-method.md §0` rule 8). */
export function leverFacts(dossier: Dossier): FactInput[] {
  const [deal] = shownOpen(dossier);
  if (!deal) return [];
  const called = dealNames(dossier).get(deal.opportunity.id) ?? deal.opportunity.name;
  return shownLevers(deal, dossier).flatMap((lever) => {
    const context = {
      record: leverRecord(deal.opportunity, lever),
      entity: called,
      accountId: dossier.account.id,
      asOf: dossier.asOf,
      of: called,
    };
    return [
      ...fact("lever.after", amount(hundredths(lever.value)), context),
      ...fact("lever.gain", amount(hundredths(lever.gain)), context),
    ];
  });
}
