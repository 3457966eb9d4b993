import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { drafts } from "#db/schema/work";
import { type Draft, draftKindSchema } from "#domain/draft";

/** A finished draft that nothing of its kind has followed. */
export type NewestDraft = Pick<Draft, "id" | "accountId" | "kind" | "title" | "version"> & {
  asOf: string;
  /** Findings that block. */
  blocking: number;
};

/** Of every account the newest finished draft of each kind, by the day they stand at; one query, without their sentences. */
export async function listNewestDrafts(tx: Tx, orgId: string): Promise<NewestDraft[]> {
  const { id, accountId, kind, title, version, asOf, findings } = drafts;
  const blocking = sql<number>`(select count(*)::int from jsonb_array_elements(${findings}) found where found->>'severity' = 'block')`;
  const rows = await tx
    .selectDistinctOn([accountId, kind], { id, accountId, kind, title, version, asOf, blocking })
    .from(drafts)
    .where(and(eq(drafts.orgId, orgId), eq(drafts.status, "ready")))
    .orderBy(accountId, kind, desc(drafts.createdAt), desc(id));
  const newest = rows.map((row) => ({ ...row, kind: draftKindSchema.parse(row.kind) }));
  return newest.sort((a, b) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? -1 : 1));
}
