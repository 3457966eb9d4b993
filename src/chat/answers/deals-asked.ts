import type { ScoreEntry } from "#domain/evidence";
import type { Dossier, OpportunityDossier } from "#drafting/dossier";
import { dealNames, openDossiers } from "#drafting/evidence/deals";
import type { LedgerIndex, Reference } from "#drafting/ledger-index";
import type { Turn } from "./turn.ts";

/** The deal that is meant, or every open one, largest first. */
export function dealsAsked({ understood: { dealId } }: Turn, dossier: Dossier): OpportunityDossier[] {
  const asked = dossier.opportunities.filter(({ opportunity }) => opportunity.id === dealId);
  return asked.length > 0 ? asked : openDossiers(dossier);
}

/** A deal's own evidence. */
export type DealRefs = {
  record: string;
  called: string;
  ref: (path: Parameters<LedgerIndex["ref"]>[0]) => Reference;
  score: (method: "win-rate" | "decision-chain") => ScoreEntry | null;
};

export function dealRefs({ opportunity }: OpportunityDossier, dossier: Dossier, index: LedgerIndex): DealRefs {
  const record = `opportunity:${opportunity.externalId}`;
  const called = dealNames(dossier).get(opportunity.id) ?? opportunity.name;
  return { record, called, ref: (path) => index.ref(path, record), score: (method) => index.score(method, called) };
}

/** What the conversation goes on from: one deal alone. */
export function settledDeal(deals: readonly OpportunityDossier[]): { dealId?: string } {
  const [only] = deals;
  return only && deals.length === 1 ? { dealId: only.opportunity.id } : {};
}
