import { and, eq, inArray } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client";
import { accounts, contacts, products } from "#db/schema/customer";
import { notes } from "#db/schema/notes";
import { interactions, opportunities, orders } from "#db/schema/sales";

type Columns = Record<"orgId" | "id" | "externalId", PgColumn>;

/** Tables whose rows come from a source that has ids of its own. */
export const sourceTables = {
  accounts,
  products,
  contacts,
  opportunities,
  orders,
  interactions,
  notes,
} as const satisfies Record<string, PgTable & Columns>;
export type SourceKind = keyof typeof sourceTables;

/** Our ids of records by the ids of their source; what is not on record is not in it. */
export async function findIdsByExternalId(
  tx: Tx,
  orgId: string,
  kind: SourceKind,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const table: PgTable & Columns = sourceTables[kind];
  const rows = await tx
    .select({ id: table.id, externalId: table.externalId })
    .from(table)
    .where(and(eq(table.orgId, orgId), inArray(table.externalId, [...externalIds])));
  return new Map(rows.map(({ id, externalId }) => [String(externalId), String(id)]));
}
