import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { needs } from "#db/schema/judgement";
import { type Need, needSchema } from "#domain/need";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type NeedRow = Omit<Need, "id">;

/** By the source's id. */
export async function listNeeds(tx: Tx, orgId: string, accountId?: string): Promise<Need[]> {
  const own = eq(needs.orgId, orgId);
  const rows = await tx
    .select()
    .from(needs)
    .where(accountId === undefined ? own : and(own, eq(needs.accountId, accountId)))
    .orderBy(asc(needs.externalId));
  return rows.map((row) => needSchema.parse(row));
}

export async function upsertNeeds(tx: Tx, orgId: string, rows: readonly NeedRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, needs);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(needs)
      .values(chunk)
      .onConflictDoUpdate({ target: [needs.orgId, needs.externalId], set: excludedColumns(needs) });
  }
  return result;
}
