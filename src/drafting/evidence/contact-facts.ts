import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import { hasMet } from "#domain/interaction";
import type { Dossier } from "../dossier.ts";
import { amount, count, date, type FactContext, type FactInput, fact, words } from "./fact-input.ts";

/** KR level from which a person supports us (`10-method.md §9`). */
export const supporterLevel = 3;

/** Everybody known at the account with title, roles, level and when we last spoke; then how many there are. */
export function contactFacts(dossier: Dossier): FactInput[] {
  const { account, asOf, contacts, krLevels } = dossier;
  const context: FactContext = { record: "contacts", entity: account.name, accountId: account.id, asOf };
  const levels = contacts.map(({ id }) => krLevels[id] ?? null);
  const supporters = levels.filter((level) => level !== null && level >= supporterLevel).length;
  return [
    ...fact("contacts.count", count(contacts.length, "contact"), context),
    ...fact("contacts.rated", count(levels.filter((level) => level !== null).length, "contact"), context),
    ...fact("contacts.supporters", count(supporters, "contact"), context),
    ...contacts.flatMap((contact) => personFacts(contact, dossier)),
  ];
}

function personFacts(contact: Contact, dossier: Dossier): FactInput[] {
  const context: FactContext = {
    record: `contact:${contact.externalId}`,
    entity: contact.name,
    accountId: dossier.account.id,
    asOf: dossier.asOf,
    of: contact.name,
  };
  const decisionRoles = rolesOf(contact.id, dossier);
  const person = {
    type: "name" as const,
    value: contact.name,
    ...(contact.aliases.length > 0 ? { aliases: contact.aliases } : {}),
    ...(contact.title ? { role: contact.title } : {}),
    ...(decisionRoles.length > 0 ? { decisionRoles } : {}),
  };
  return [
    ...fact("contact.name", person, context),
    ...fact("contact.title", words(contact.title), context),
    ...fact("contact.department", words(contact.department), context),
    ...fact("contact.level", amount(dossier.krLevels[contact.id]), {
      ...context,
      asOf: contact.ratedOn ?? dossier.asOf,
    }),
    ...fact("contact.ratedOn", date(contact.ratedOn), context),
    ...fact("contact.power", amount(contact.power), context),
    ...fact("contact.lastMetOn", date(lastMetOn(contact.id, dossier)), context),
  ];
}

/** Letters of the roles a person holds in any open opportunity, in the order A D S E I. */
export function rolesOf(contactId: string, { opportunities }: Pick<Dossier, "opportunities">): string[] {
  const held = opportunities
    .filter(({ opportunity }) => opportunity.status === "open")
    .flatMap(({ opportunity }) => opportunity.people)
    .filter((person) => person.contactId === contactId)
    .flatMap(({ roles }) => roles);
  return ["A", "D", "S", "E", "I"].filter((role) => held.some((letter) => letter === role));
}

/** The contact that a score names: scores know people by their external id. */
export function scoredContact(id: string, { contacts }: Pick<Dossier, "contacts">): Contact | null {
  return contacts.find(({ externalId }) => externalId === id) ?? contacts.find((contact) => contact.id === id) ?? null;
}

function lastMetOn(contactId: string, { interactions }: Dossier): Day | null {
  const days = interactions.filter((interaction) => hasMet(interaction, contactId)).map(({ date: day }) => day);
  return days.sort().at(-1) ?? null;
}
