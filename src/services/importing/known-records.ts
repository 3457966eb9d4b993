import { createReferenceResolver, type KnownRecord, type ReferenceResolver } from "#importing/resolve-reference";
import { listAccounts } from "#store/accounts";
import { listContacts } from "#store/contacts";
import { listProducts } from "#store/products";
import type { Tx } from "#store/tx";
import { type AccountByHints, createAccountByHints } from "./account-by-hints.ts";

/** Resolvers from a source's own words to our ids, over everything already stored. */
export type KnownRecords = {
  account: IdResolver;
  product: IdResolver;
  contact: IdResolver;
  /** Our own id of an account given by it, or by the source's words. */
  accountId: (ref: string) => string | null;
  accountByHints: AccountByHints;
};
export type IdResolver = (
  ref: string,
) => { id: string; externalId: string; repair: { from: string; to: string } | null } | null;

type Stored = KnownRecord & { id: string };

export async function readKnownRecords(tx: Tx, orgId: string): Promise<KnownRecords> {
  const accounts = await listAccounts(tx, orgId);
  const account = idResolver(accounts);
  const ids = new Set(accounts.map(({ id }) => id));
  const contacts = await listContacts(tx, orgId);
  return {
    account,
    accountId: (ref) => (ids.has(ref) ? ref : (account(ref)?.id ?? null)),
    product: idResolver(await listProducts(tx, orgId)),
    contact: idResolver(contacts),
    accountByHints: createAccountByHints(account, contacts),
  };
}

/** Answers from records with our ids; the same question is looked up once. */
export function idResolver(stored: readonly Stored[]): IdResolver {
  const resolve: ReferenceResolver = createReferenceResolver(stored);
  const idOf = new Map(stored.map(({ externalId, id }) => [externalId, id]));
  // A file repeats the same few names thousands of times.
  const asked = new Map<string, ReturnType<IdResolver>>();
  return (ref) => {
    const held = asked.get(ref);
    if (held !== undefined) return held;
    const found = resolve(ref);
    const id = found && idOf.get(found.externalId);
    const answer = found && id ? { id, externalId: found.externalId, repair: found.repair } : null;
    asked.set(ref, answer);
    return answer;
  };
}
