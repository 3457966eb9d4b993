import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { relationshipGoals } from "#db/schema/judgement";
import { type RelationshipGoal, relationshipGoalSchema } from "#domain/relationship-goal";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type RelationshipGoalRow = Omit<RelationshipGoal, "id">;

/** By the source's id. */
export async function listRelationshipGoals(tx: Tx, orgId: string, accountId?: string): Promise<RelationshipGoal[]> {
  const own = eq(relationshipGoals.orgId, orgId);
  const rows = await tx
    .select()
    .from(relationshipGoals)
    .where(accountId === undefined ? own : and(own, eq(relationshipGoals.accountId, accountId)))
    .orderBy(asc(relationshipGoals.externalId));
  return rows.map((row) => relationshipGoalSchema.parse(row));
}

export async function upsertRelationshipGoals(
  tx: Tx,
  orgId: string,
  rows: readonly RelationshipGoalRow[],
): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, relationshipGoals);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(relationshipGoals)
      .values(chunk)
      .onConflictDoUpdate({
        target: [relationshipGoals.orgId, relationshipGoals.externalId],
        set: excludedColumns(relationshipGoals),
      });
  }
  return result;
}
