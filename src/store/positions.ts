import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { positions } from "#db/schema/judgement";
import { type Position, positionSchema } from "#domain/position";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type PositionRow = Omit<Position, "id">;

/** By the source's id. */
export async function listPositions(tx: Tx, orgId: string, accountId?: string): Promise<Position[]> {
  const own = eq(positions.orgId, orgId);
  const rows = await tx
    .select()
    .from(positions)
    .where(accountId === undefined ? own : and(own, eq(positions.accountId, accountId)))
    .orderBy(asc(positions.externalId));
  return rows.map((row) => positionSchema.parse(row));
}

export async function upsertPositions(tx: Tx, orgId: string, rows: readonly PositionRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, positions);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(positions)
      .values(chunk)
      .onConflictDoUpdate({ target: [positions.orgId, positions.externalId], set: excludedColumns(positions) });
  }
  return result;
}
