import type { DecisionRole } from "#domain/contact";
import type { Opportunity } from "#domain/opportunity";
import type { DraftContext } from "../../draft-context.ts";
import { shownOpen } from "../../evidence/deals.ts";

/** An open deal that a person has a say in. */
export type DealOfPerson = { opportunity: Opportunity; record: string; roles: readonly DecisionRole[] };

/** Open deals in whose decision chain a contact stands, largest first. */
export function dealsOf(contactId: string, { dossier }: Pick<DraftContext, "dossier">): DealOfPerson[] {
  return shownOpen(dossier).flatMap(({ opportunity }) => {
    const held = opportunity.people.find((person) => person.contactId === contactId);
    const record = `opportunity:${opportunity.externalId}`;
    return held && held.roles.length > 0 ? [{ opportunity, record, roles: held.roles }] : [];
  });
}
