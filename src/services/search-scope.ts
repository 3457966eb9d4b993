import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Note } from "#domain/note";
import { AppError } from "#errors";
import { editDistance } from "#importing/edit-distance";
import { foldSpelling } from "#importing/fold-text";
import type { SearchRequest } from "#retrieval/search-passages";
import { listAccounts } from "#store/accounts";
import { listContacts } from "#store/contacts";
import type { Tx } from "#store/tx";
import { type Access, seenIds, sees, unknown } from "./sight/access.ts";

/** What a search may be narrowed to. */
export type SearchFilter = {
  accountId?: string | undefined;
  kind?: Note["kind"] | undefined;
  /** A period, both ends included. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** A contact by id, number, name or alias: of the account where one is given. */
  person?: string | undefined;
};

type Scope = Pick<SearchRequest, "accountId" | "seenAccountIds" | "kind" | "dateFrom" | "dateTo" | "contactIds">;

/**
 * Where to search: never beyond what the asker sees.
 * @throws AppError `not-found` for an account that is not seen, `unknown-person` with the nearest names
 */
export async function searchScope(tx: Tx, orgId: string, filter: SearchFilter, access: Access): Promise<Scope> {
  const { accountId, kind, from, to, person } = filter;
  if (accountId !== undefined && !sees(access, accountId)) throw unknown(accountId);
  const contactIds = person === undefined ? undefined : await contactsCalled(tx, orgId, { person, accountId, access });
  return { accountId, seenAccountIds: seenIds(access), kind, dateFrom: from, dateTo: to, contactIds };
}

type Called = { person: string; accountId: string | undefined; access: Access };

/** Everybody whom the words may mean: a name may belong to people of several accounts. */
async function contactsCalled(tx: Tx, orgId: string, { person, accountId, access }: Called): Promise<string[]> {
  const contacts = (await listContacts(tx, orgId, accountId)).filter((one) => sees(access, one.accountId));
  const asked = foldSpelling(person);
  const called = contacts.filter((contact) => spellings(contact).some((name) => foldSpelling(name) === asked));
  if (called.length > 0) return called.map(({ id }) => id);
  const accounts = new Map((await listAccounts(tx, orgId)).map(({ id, name }) => [id, name]));
  const nearest = nearestTo(asked, contacts).map((one) => `${one.name} (${accounts.get(one.accountId) ?? ""})`);
  throw new AppError("unknown-person", `no contact ${person}`, {
    params: { what: person, nearest: nearest.length > 0 ? nearest.join("; ") : "none" },
    fields: nearest.map((reason) => ({ field: "person", reason })),
  });
}

function spellings({ id, externalId, name, aliases }: Contact): string[] {
  return [id, externalId, name, ...aliases];
}

const mostNearest = 5;

/** Names that hold the words asked for first, then those with few letters otherwise. */
function nearestTo(asked: string, contacts: readonly Contact[]): Contact[] {
  const most = Math.max(1, Math.floor(asked.length / 2));
  return contacts
    .map((contact) => ({ contact, distance: distanceTo(asked, contact) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNearest)
    .map(({ contact }) => contact);
}

function distanceTo(asked: string, { name, aliases }: Contact): number {
  const distances = [name, ...aliases].map(foldSpelling).map((spelling) => {
    return spelling.includes(asked) || asked.includes(spelling) ? 0 : editDistance(asked, spelling);
  });
  return Math.min(...distances);
}
