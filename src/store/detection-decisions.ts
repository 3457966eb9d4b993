import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { contacts } from "#db/schema/customer";
import { detectionDecisions } from "#db/schema/tasks";
import { type DecidedDetection, decidedDetectionSchema, detectionId } from "#domain/detection-decision";

const { orgId: _org, accountId: _account, ...told } = getTableColumns(detectionDecisions);

const read = (row: { at: string }): DecidedDetection =>
  decidedDetectionSchema.parse({ ...row, at: new Date(row.at).toISOString() });

/** What was decided on what one account's notes show. */
export async function listDetectionDecisions(tx: Tx, orgId: string, accountId: string): Promise<DecidedDetection[]> {
  const rows = await tx
    .select(told)
    .from(detectionDecisions)
    .where(and(eq(detectionDecisions.orgId, orgId), eq(detectionDecisions.accountId, accountId)))
    .orderBy(asc(detectionDecisions.at), asc(detectionDecisions.detectionId));
  return rows.map(read);
}

/** Keeps decisions; one that was there before gives way. */
export async function keepDetectionDecisions(
  tx: Tx,
  orgId: string,
  accountId: string,
  decided: readonly Omit<DecidedDetection, "at">[],
): Promise<DecidedDetection[]> {
  const { orgId: org, accountId: account, detectionId: id } = detectionDecisions;
  const rows = await tx
    .insert(detectionDecisions)
    .values(decided.map((one) => ({ ...one, orgId, accountId })))
    .onConflictDoUpdate({
      target: [org, account, id],
      set: {
        decision: sql`excluded.decision`,
        contactId: sql`excluded.contact_id`,
        reason: sql`excluded.reason`,
        by: sql`excluded.decided_by`,
        at: sql`excluded.decided_at`,
      },
    })
    .returning(told);
  return rows.map(read);
}

export async function deleteDetectionDecision(tx: Tx, orgId: string, accountId: string, id: string): Promise<void> {
  await tx
    .delete(detectionDecisions)
    .where(
      and(
        eq(detectionDecisions.orgId, orgId),
        eq(detectionDecisions.accountId, accountId),
        eq(detectionDecisions.detectionId, id),
      ),
    );
}

const linkedSchema = z.object({ contactId: z.string(), aliases: z.array(z.string()), detectionId: z.string() });

/** Aliases that a person gave contacts by linking a name of the notes to them, by contact: no source knows of them. */
export async function listLinkedAliases(tx: Tx, orgId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ contactId: contacts.id, aliases: contacts.aliases, detectionId: detectionDecisions.detectionId })
    .from(detectionDecisions)
    .innerJoin(contacts, and(eq(contacts.orgId, orgId), eq(contacts.id, detectionDecisions.contactId)))
    .where(and(eq(detectionDecisions.orgId, orgId), eq(detectionDecisions.decision, "linked")));
  const linked = new Map<string, string[]>();
  for (const row of rows.map((one) => linkedSchema.parse(one))) {
    const own = row.aliases.filter((alias) => detectionId("person", alias) === row.detectionId);
    linked.set(row.contactId, [...(linked.get(row.contactId) ?? []), ...own]);
  }
  return linked;
}
