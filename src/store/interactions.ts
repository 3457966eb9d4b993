import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { interactions } from "#db/schema/sales";
import { type Interaction, interactionSchema } from "#domain/interaction";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type InteractionRow = Omit<Interaction, "id">;

/** Oldest first. */
export async function listInteractions(tx: Tx, orgId: string, accountId?: string): Promise<Interaction[]> {
  const own = eq(interactions.orgId, orgId);
  const rows = await tx
    .select()
    .from(interactions)
    .where(accountId === undefined ? own : and(own, eq(interactions.accountId, accountId)))
    .orderBy(asc(interactions.date), asc(interactions.externalId));
  return rows.map((row) => interactionSchema.parse(row));
}

export async function upsertInteractions(
  tx: Tx,
  orgId: string,
  rows: readonly InteractionRow[],
): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, interactions);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(interactions)
      .values(chunk)
      .onConflictDoUpdate({
        target: [interactions.orgId, interactions.externalId],
        set: excludedColumns(interactions),
      });
  }
  return result;
}
