import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { contacts } from "#db/schema/customer";
import { type Contact, contactSchema } from "#domain/contact";
import { listLinkedAliases } from "./detection-decisions.ts";
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
  // What a person linked stays, whatever the source calls somebody now.
  const linked = await listLinkedAliases(tx, orgId);
  const kept = changed.map((row) => ({ ...row, aliases: unique([...row.aliases, ...(linked.get(row.id) ?? [])]) }));
  for (const chunk of inChunks(kept)) {
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

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Sets what else a contact is called; its source's own row counts as unchanged. */
export async function setContactAliases(tx: Tx, orgId: string, id: string, aliases: readonly string[]): Promise<void> {
  await tx
    .update(contacts)
    .set({ aliases: unique(aliases) })
    .where(and(eq(contacts.orgId, orgId), eq(contacts.id, id)));
}

/** What names a contact by its id, but for decisions on what notes show. */
const referring = [
  ["needs", "holder_id"],
  ["relationship_goals", "contact_id"],
  ["assessments", "contact_id"],
  ["opportunity_people", "contact_id"],
  ["interactions", "contact_id"],
  ["tasks", "contact_id"],
  ["contacts", "reports_to_id"],
] as const;

/** Whether anything else on record goes by this contact: it cannot be taken away as if it had never been. */
export async function isContactReferred(tx: Tx, orgId: string, id: string): Promise<boolean> {
  const names = referring.map(
    ([table, column]) =>
      sql`exists (select 1 from ${sql.identifier(table)} where org_id = ${orgId} and ${sql.identifier(column)} = ${id}::uuid)`,
  );
  const { rows } = await tx.execute(sql`select (${sql.join(names, sql` or `)}) as referred`);
  return z.object({ referred: z.boolean() }).parse(rows[0]).referred;
}
