import { listAccounts } from "#store/accounts";
import { listContacts } from "#store/contacts";
import { listInteractions } from "#store/interactions";
import { listNotes } from "#store/notes";
import { listOpportunities } from "#store/opportunities";
import { listOrders } from "#store/orders";
import { listProducts } from "#store/products";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { TestProduct } from "../open-test-product.ts";

type Identified = { id: string; externalId: string };
type Dump = Record<string, Record<string, Record<string, unknown>>>;

/** Everything that was pulled, by external id, with external ids in place of ours: equal states give equal dumps. */
export async function dumpRecords({ database, caller }: Pick<TestProduct, "database" | "caller">): Promise<Dump> {
  const { orgId } = caller;
  return withOrg(database.db, orgId, async (tx) => {
    const accounts = await listAccounts(tx, orgId);
    const kinds: Record<string, Identified[]> = {
      accounts,
      products: await listProducts(tx, orgId),
      contacts: await listContacts(tx, orgId),
      opportunities: await listOpportunities(tx, orgId),
      orders: await listOrders(tx, orgId),
      interactions: await listInteractions(tx, orgId),
      notes: await notesOf(tx, orgId, accounts),
    };
    const names = new Map(
      Object.values(kinds)
        .flat()
        .map(({ id, externalId }) => [id, externalId]),
    );
    return Object.fromEntries(
      Object.entries(kinds).map(([kind, records]) => [
        kind,
        Object.fromEntries(records.map((record) => [record.externalId, named(record, names)]).sort(byFirst)),
      ]),
    );
  });
}

const byFirst = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1);

async function notesOf(tx: Tx, orgId: string, accounts: readonly Identified[]): Promise<Identified[]> {
  const all = [];
  for (const { id } of accounts) all.push(...(await listNotes(tx, orgId, id)));
  return all;
}

function named(record: Identified, names: ReadonlyMap<string, string>): Record<string, unknown> {
  const text = JSON.stringify({ ...record, id: undefined });
  const told = text.replace(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g, (_, id: string) => JSON.stringify(names.get(id) ?? "?"));
  const parsed = JSON.parse(told) as Record<string, unknown> & { people?: { contactId: string }[] };
  parsed.people?.sort((a, b) => (a.contactId < b.contactId ? -1 : 1));
  return parsed;
}
