import type { Contact, DecisionRole } from "#domain/contact";
import type { Dossier, OpportunityDossier } from "../dossier.ts";
import { rolesOf } from "../evidence/contact-facts.ts";
import { type Audience, audienceOf } from "./audience.ts";

type People = Pick<Dossier, "contacts" | "opportunities" | "krLevels">;
type Deal = Pick<OpportunityDossier, "opportunity"> | null;

const isRole = (letter: string): letter is DecisionRole => ["A", "D", "S", "E", "I"].includes(letter);

/** Roles somebody holds in one deal; in any open one where none is named. */
export function rolesIn({ id }: Contact, deal: Deal, dossier: People): DecisionRole[] {
  if (deal) return deal.opportunity.people.find(({ contactId }) => contactId === id)?.roles ?? [];
  return rolesOf(id, dossier).filter(isRole);
}

/** People of a deal, or everybody where it names nobody. */
export function peopleOf(deal: Deal, { contacts }: People): Contact[] {
  const named = deal?.opportunity.people.map(({ contactId }) => contactId) ?? [];
  const own = contacts.filter(({ id }) => named.includes(id));
  return own.length > 0 ? own : [...contacts];
}

type Wanted = { audiences?: readonly Audience[]; roles?: readonly DecisionRole[] };

/** Whoever fits a question best: by role in the deal, then by post, then by closeness to us, then by power. */
export function whomToAsk(deal: Deal, { audiences = [], roles = [] }: Wanted, dossier: People): Contact | null {
  const rank = (list: readonly string[], held: readonly (string | null)[]) => {
    const at = list.findIndex((one) => held.includes(one));
    return at < 0 ? list.length : at;
  };
  const suits = (contact: Contact) => {
    const held = rolesIn(contact, deal, dossier);
    return [
      rank(roles, held),
      rank(audiences, [audienceOf(contact, held)]),
      -(dossier.krLevels[contact.id] ?? 0),
      -(contact.power ?? 0),
    ];
  };
  const candidates = peopleOf(deal, dossier).map((contact) => ({ contact, rank: suits(contact) }));
  const [best] = candidates.sort((a, b) => inOrder(a.rank, b.rank));
  return best?.contact ?? null;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const differs = a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0);
  return differs ?? 0;
}

/** Competitors named in any deal. */
export function rivalNames({ opportunities }: Pick<Dossier, "opportunities">): string[] {
  return [...new Set(opportunities.flatMap(({ opportunity }) => opportunity.competitors.map(({ name }) => name)))];
}
