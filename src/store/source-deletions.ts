import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client";
import { sourceDeletions } from "#db/schema/connectors";

export type SourceDeletion = { kind: string; externalId: string; connector: string; noticedAt: string };

/** Says that a CRM deleted records that stay here. A record that is marked already keeps its first day. */
export async function markDeletedAtSource(
  tx: Tx,
  orgId: string,
  marks: readonly Omit<SourceDeletion, "noticedAt">[],
): Promise<void> {
  if (marks.length === 0) return;
  await tx
    .insert(sourceDeletions)
    .values(marks.map((mark) => ({ orgId, ...mark })))
    .onConflictDoNothing();
}

/** Takes the mark from records that the CRM has again. */
export async function unmarkDeletedAtSource(
  tx: Tx,
  orgId: string,
  kind: string,
  externalIds: readonly string[],
): Promise<void> {
  if (externalIds.length === 0) return;
  const { orgId: org, kind: marked, externalId } = sourceDeletions;
  await tx.delete(sourceDeletions).where(and(eq(org, orgId), eq(marked, kind), inArray(externalId, [...externalIds])));
}

export async function listDeletedAtSource(tx: Tx, orgId: string): Promise<SourceDeletion[]> {
  const { kind, externalId, connector, noticedAt } = sourceDeletions;
  return tx
    .select({ kind, externalId, connector, noticedAt })
    .from(sourceDeletions)
    .where(eq(sourceDeletions.orgId, orgId))
    .orderBy(asc(kind), asc(externalId));
}
