import type { CompetitorPosition, Opportunity } from "#domain/opportunity";
import type { Dossier } from "../dossier.ts";
import { dealNames, shownOpen } from "./deals.ts";
import { amount, type FactInput, fact } from "./fact-input.ts";

/** Deals whose rivals are looked at one by one: the largest open ones. */
const dealsWatched = 3;

export const rivalRecord = (
  { externalId }: Pick<Opportunity, "externalId">,
  { name }: Pick<CompetitorPosition, "name">,
) => `opportunity:${externalId} rival:${name}`;

/** How strong each rival of a large deal is thought to be in the four elements of its win rate, 0–100. */
export function rivalFacts(dossier: Dossier): FactInput[] {
  const names = dealNames(dossier);
  return shownOpen(dossier)
    .slice(0, dealsWatched)
    .flatMap(({ opportunity }) => {
      const called = names.get(opportunity.id) ?? opportunity.name;
      return opportunity.competitors.flatMap((rival) => {
        const context = {
          record: rivalRecord(opportunity, rival),
          entity: called,
          accountId: dossier.account.id,
          asOf: dossier.asOf,
          of: `${rival.name} · ${called}`,
        };
        return [
          ...fact("rival.relationship", amount(rival.relationship), context),
          ...fact("rival.solution", amount(rival.solution), context),
          ...fact("rival.commercial", amount(rival.commercial), context),
          ...fact("rival.delivery", amount(rival.delivery), context),
        ];
      });
    });
}
