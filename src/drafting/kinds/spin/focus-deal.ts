import type { Dossier, OpportunityDossier } from "../../dossier.ts";
import { dealNames, shownOpen } from "../../evidence/deals.ts";

/** The deal that questions, arguments and visits turn on, and what it is called: the largest open one. */
export type Focus = { deal: OpportunityDossier; called: string; record: string };

export function focusDeal(dossier: Dossier): Focus | null {
  const [deal] = shownOpen(dossier);
  if (!deal) return null;
  const called = dealNames(dossier).get(deal.opportunity.id) ?? deal.opportunity.name;
  return { deal, called, record: `opportunity:${deal.opportunity.externalId}` };
}
