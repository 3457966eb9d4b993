import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { contacts } from "#db/schema/customer";
import { type Contact, contactSchema } from "#domain/contact";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

/** A contact as a source gives it, its account already resolved. */
export type ContactRow = Omit<Contact, "id" | "reportsTo"> & { reportsToExternalId: string | null };

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
  for (const row of changed) {
    const reportsToId =
      row.reportsToExternalId === null ? null : (result.idByExternalId.get(row.reportsToExternalId) ?? null);
    if (reportsToId === null) continue;
    await tx
      .update(contacts)
      .set({ reportsToId })
      .where(and(eq(contacts.orgId, orgId), eq(contacts.id, row.id)));
  }
  return result;
}
