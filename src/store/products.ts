import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { products } from "#db/schema/customer";
import { type Product, productSchema } from "#domain/product";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type ProductRow = Omit<Product, "id">;

export async function listProducts(tx: Tx, orgId: string): Promise<Product[]> {
  const rows = await tx
    .select()
    .from(products)
    .where(eq(products.orgId, orgId))
    .orderBy(asc(products.name), asc(products.id));
  return rows.map((row) => productSchema.parse(row));
}

export async function upsertProducts(tx: Tx, orgId: string, rows: readonly ProductRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, products);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(products)
      .values(chunk)
      .onConflictDoUpdate({ target: [products.orgId, products.externalId], set: excludedColumns(products) });
  }
  return result;
}
