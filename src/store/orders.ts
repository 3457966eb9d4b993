import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { orders } from "#db/schema/sales";
import { type Order, orderSchema } from "#domain/order";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type OrderRow = Omit<Order, "id">;

/** Oldest first. */
export async function listOrders(tx: Tx, orgId: string, accountId?: string): Promise<Order[]> {
  const own = eq(orders.orgId, orgId);
  const rows = await tx
    .select()
    .from(orders)
    .where(accountId === undefined ? own : and(own, eq(orders.accountId, accountId)))
    .orderBy(asc(orders.date), asc(orders.externalId));
  return rows.map((row) => orderSchema.parse(row));
}

export async function upsertOrders(tx: Tx, orgId: string, rows: readonly OrderRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, orders);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(orders)
      .values(chunk)
      .onConflictDoUpdate({ target: [orders.orgId, orders.externalId], set: excludedColumns(orders) });
  }
  return result;
}
