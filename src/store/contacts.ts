import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { contacts } from "#db/schema/customer";
import { type Contact, contactSchema } from "#domain/contact";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

/** A contact as a source gives it, its account already resolved. */
export type ContactRow = Omit<Contact, "id" | "reportsTo" | "influences"> & {
  reportsToExternalId: string | null;
  influencesExternalIds: string[];
};

export async function listContacts(tx: Tx, orgId: string, accountId?: string): Promise<Contact[]> {
  const own = eq(contacts.orgId, orgId);
  const rows = await tx
    .select()
    .from(contacts)
    .where(accountId === undefined ? own : and(own, eq(contacts.accountId, accountId)))
    .orderBy(asc(contacts.name), asc(contacts.id));
  return rows.map((row) => contactSchema.parse({ ...row, reportsTo: row.reportsToId }));
}

export async function upsertContacts(tx: Tx, orgId: string, rows: readonly ContactRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, contacts);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(contacts)
      .values(chunk)
      .onConflictDoUpdate({ target: [contacts.orgId, contacts.externalId], set: excludedColumns(contacts) });
  }
  // A superior may stand further down in the file, so links are made when every row is there.
  for (const row of changed) {
    const links = linksOf(row, result.idByExternalId);
    if (links.reportsToId === null && links.influences.length === 0) continue;
    await tx
      .update(contacts)
      .set(links)
      .where(and(eq(contacts.orgId, orgId), eq(contacts.id, row.id)));
  }
  return result;
}

function linksOf(row: ContactRow, idByExternalId: ReadonlyMap<string, string>) {
  const { reportsToExternalId, influencesExternalIds } = row;
  return {
    reportsToId: reportsToExternalId === null ? null : (idByExternalId.get(reportsToExternalId) ?? null),
    influences: influencesExternalIds.flatMap((externalId) => idByExternalId.get(externalId) ?? []),
  };
}
