import { hasMet } from "#domain/interaction";
import type { Dossier } from "../dossier.ts";
import { type FactInput, fact, name } from "./fact-input.ts";

/** Which colleague spoke with each contact last, where the record of that talk names one. */
export function tieFacts(dossier: Dossier): FactInput[] {
  const { account, asOf, contacts, interactions } = dossier;
  return contacts.flatMap(({ id, externalId, name: called }) => {
    const [last] = interactions
      .filter((talk) => hasMet(talk, id) && talk.ownerName !== null)
      .sort((a, b) => (a.date < b.date ? 1 : -1));
    return fact("contact.lastMetBy", name(last?.ownerName), {
      record: `contact:${externalId}`,
      entity: called,
      accountId: account.id,
      asOf,
      of: called,
    });
  });
}
