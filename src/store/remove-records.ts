import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { type SourceKind, sourceTables } from "./external-ids.ts";

/** A record that was to be removed and stays, because people's own work or the sales history hangs on it. */
export type HeldRecord = { id: string; externalId: string; name: string };

const heldSchema = z.array(z.object({ id: z.string(), externalId: z.string(), name: z.string() }));

/** Rows of `table` that name the record `r` in `column`. */
const names = (table: string, column: string) =>
  sql.raw(`exists (select 1 from ${table} x where x.org_id = r.org_id and x.${column} = r.id)`);

/** Rows of an account that did not come from the source whose ids begin with `prefix`. */
const ofOthers = (table: string, prefix: string) =>
  sql`exists (select 1 from ${sql.raw(table)} x where x.org_id = r.org_id and x.account_id = r.id
    and not starts_with(x.external_id, ${prefix}))`;

/** A need quotes its speaker by our id. */
const quotes = sql.raw(`exists (select 1 from needs x where x.org_id = r.org_id
  and x.quotes @> jsonb_build_array(jsonb_build_object('speakerId', r.id::text)))`);

/** What makes a record stay, by kind; kinds that nothing hangs on are not in it. `prefix`: the source's, `hubspot:`. */
const holds: Partial<Record<SourceKind, (prefix: string) => SQL[]>> = {
  accounts: (prefix) => [
    ...[
      "drafts",
      "needs",
      "positions",
      "relationship_goals",
      "assessments",
      "card_dismissals",
      "suggestion_decisions",
      "tasks",
      "detection_decisions",
    ].map((table) => names(table, "account_id")),
    ...["contacts", "opportunities", "orders", "interactions", "notes"].map((table) => ofOthers(table, prefix)),
  ],
  contacts: () => [
    names("needs", "holder_id"),
    names("relationship_goals", "contact_id"),
    names("assessments", "contact_id"),
    names("tasks", "contact_id"),
    quotes,
  ],
  opportunities: () => [names("assessments", "opportunity_id"), names("tasks", "opportunity_id")],
  products: () => [
    names("orders", "product_id"),
    names("opportunities", "product_id"),
    names("positions", "product_id"),
  ],
};

/** Of these records the ones that stay when their source deletes them. */
export async function findHeldRecords(
  tx: Tx,
  orgId: string,
  kind: SourceKind,
  { ids, prefix }: { ids: readonly string[]; prefix: string },
): Promise<HeldRecord[]> {
  const reasons = holds[kind]?.(prefix) ?? [];
  if (reasons.length === 0 || ids.length === 0) return [];
  const { rows } = await tx.execute(sql`
    select r.id, r.external_id as "externalId", r.name from ${sourceTables[kind]} r
    where r.org_id = ${orgId} and r.id = any(${sql.param([...ids])}::uuid[]) and (${sql.join(reasons, sql` or `)})
    order by r.external_id`);
  return heldSchema.parse(rows);
}

/** Takes away what other records say of these, where that is no reason for them to stay. */
const unlink: Partial<Record<SourceKind, (tx: Tx, orgId: string, ids: SQL) => Promise<void>>> = {
  accounts: async (tx, orgId, ids) => {
    await tx.execute(sql`update accounts set parent_id = null where org_id = ${orgId} and parent_id = any(${ids})`);
    const people = sql`array(select id from contacts where org_id = ${orgId} and account_id = any(${ids}))`;
    await unlinkContacts(tx, orgId, people);
  },
  contacts: unlinkContacts,
  // A task keeps the sentence that it follows from.
  notes: async (tx, orgId, ids) => {
    await tx.execute(sql`update tasks set note_id = null where org_id = ${orgId} and note_id = any(${ids})`);
  },
};

async function unlinkContacts(tx: Tx, orgId: string, ids: SQL): Promise<void> {
  await tx.execute(
    sql`update contacts set reports_to_id = null where org_id = ${orgId} and reports_to_id = any(${ids})`,
  );
  await tx.execute(sql`update contacts set influences = influences - (${ids})::text[]
    where org_id = ${orgId} and influences ?| (${ids})::text[]`);
  await tx.execute(sql`update interactions set contact_id = null where org_id = ${orgId} and contact_id = any(${ids})`);
  await tx.execute(sql`update interactions set also_met = also_met - (${ids})::text[]
    where org_id = ${orgId} and also_met ?| (${ids})::text[]`);
}

/**
 * Deletes records with all that hangs on them. Notes must have been taken out of the search before
 * (`removeNotes`), those of deleted accounts too.
 */
export async function deleteRecords(tx: Tx, orgId: string, kind: SourceKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await unlink[kind]?.(tx, orgId, sql`${sql.param([...ids])}::uuid[]`);
  const table = sourceTables[kind];
  await tx.delete(table).where(and(eq(table.orgId, orgId), inArray(table.id, [...ids])));
}

/** Ids of the notes of accounts. */
export async function noteIdsOfAccounts(tx: Tx, orgId: string, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const { notes } = sourceTables;
  const rows = await tx
    .select({ id: notes.id })
    .from(notes)
    .where(and(eq(notes.orgId, orgId), inArray(notes.accountId, [...accountIds])));
  return rows.map(({ id }) => id);
}

/** Deletes orders whose source's id fits one of the patterns (SQL `like`) and is not among `keep`; gives back how many. */
export async function deleteOrdersLike(
  tx: Tx,
  orgId: string,
  { patterns, keep }: { patterns: readonly string[]; keep: readonly string[] },
): Promise<number> {
  if (patterns.length === 0) return 0;
  const gone = await tx.execute(sql`
    delete from orders where org_id = ${orgId} and external_id like any(${sql.param([...patterns])}::text[])
      and not external_id = any(${sql.param([...keep])}::text[])`);
  return gone.rowCount ?? 0;
}
