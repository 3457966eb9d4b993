import { and, asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { interactions } from "#db/schema/sales";
import { type Interaction, interactionSchema } from "#domain/interaction";
import { contentHash } from "#domain/stable-json";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

/** Sources tell of one person for each record; who was met besides is written down here. */
export type InteractionRow = Omit<Interaction, "id" | "alsoMet">;

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

export async function findInteraction(tx: Tx, orgId: string, externalId: string): Promise<Interaction | null> {
  const [row] = await tx
    .select()
    .from(interactions)
    .where(and(eq(interactions.orgId, orgId), eq(interactions.externalId, externalId)));
  return row ? interactionSchema.parse(row) : null;
}

/** Null where one of the same external id is there already: it stays as it is. */
export async function insertInteraction(
  tx: Tx,
  orgId: string,
  interaction: Omit<Interaction, "id">,
): Promise<Interaction | null> {
  const [row] = await tx
    .insert(interactions)
    .values({ ...interaction, orgId, id: uuidv7(), sourceHash: contentHash(interaction) })
    .onConflictDoNothing({ target: [interactions.orgId, interactions.externalId] })
    .returning();
  return row ? interactionSchema.parse(row) : null;
}
