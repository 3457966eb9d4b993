import { decisionRoles } from "#domain/contact";
import { compareText } from "../rules/compare-text.ts";
import { type GivenChange, readWhole, readWord, readWords, type Setter, splitFactor } from "../rules/read-change.ts";
import type { ChainContact } from "./chain-contact.ts";
import { krDimensions } from "./kr-level.ts";
import { withContact } from "./raise-kr.ts";

type WithContacts = { contacts: readonly ChainContact[] };
type ContactField = (contact: ChainContact, given: GivenChange) => ChainContact;

const metBy = { yes: true, no: false, unknown: null } as const;
const metWords = ["yes", "no", "unknown"] as const;

const contactFields = new Map<string, ContactField>([
  ...krDimensions.map((id): [string, ContactField] => [
    id,
    (contact, given) => ({ ...contact, kr: { ...contact.kr, [id]: readWhole(given, 1, 5) } }),
  ]),
  ["met", (contact, given) => ({ ...contact, met: metBy[readWord(given, metWords)] })],
  ["roles", (contact, given) => ({ ...contact, roles: readWords(given, decisionRoles) })],
]);

/**
 * What may be set of a contact: `contact.C1.stance` = 4 and the other five ratings, `contact.C2.met` = yes | no |
 * unknown, `contact.C2.roles` = A,D. Null for anything else, and for a contact the input does not have.
 */
export function findContactSetter<Input extends WithContacts>(
  factor: string,
  { contacts }: Input,
): Setter<Input> | null {
  const path = splitFactor(factor);
  const field = path?.kind === "contact" ? contactFields.get(path.field) : undefined;
  if (!path || !field || !contacts.some(({ id }) => id === path.id)) return null;
  const set = (input: Input, given: GivenChange): Input => ({
    ...input,
    contacts: withContact(input.contacts, path.id, (contact) => field(contact, given)),
  });
  return { id: factor, set };
}

/** `contact.C1.(stance|…|met|roles)` for every contact, by id. */
export function contactFactors({ contacts }: WithContacts): string[] {
  const fields = [...contactFields.keys()].join("|");
  return contacts.map(({ id }) => `contact.${id}.(${fields})`).sort(compareText);
}
