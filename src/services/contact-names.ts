import type { Contact } from "#domain/contact";

/** Contacts' names by the ids that scores call them by. */
export function contactNames(contacts: readonly Contact[]): Record<string, string> {
  return Object.fromEntries(contacts.map(({ externalId, name }) => [externalId, name]));
}
