import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tx } from "#db/client";
import { contentHash } from "#domain/stable-json";

/** What an import did to one table. */
export type UpsertCounts = { created: number; updated: number; unchanged: number };
/** What becomes of one row. */
export type Fate = keyof UpsertCounts;
/** `fates`: in the order of the rows. */
export type UpsertResult = UpsertCounts & { idByExternalId: Map<string, string>; fates: Fate[] };

const storedKeySchema = z.object({ id: z.string(), externalId: z.string(), sourceHash: z.string() });
type StoredKey = z.infer<typeof storedKeySchema>;
/** A table whose rows come from a source that has ids of its own. */
type SourceTable = PgTable & Record<"orgId" | keyof StoredKey, PgColumn>;
type Upsertable = { externalId: string };
type Keyed<Row> = Row & { orgId: string; id: string; sourceHash: string };

/** What is stored already, as far as an import must know it: all of the table, or the rows `named` by their external ids. */
export async function readStoredKeys(
  tx: Tx,
  orgId: string,
  table: SourceTable,
  named?: readonly string[],
): Promise<StoredKey[]> {
  const { id, externalId, sourceHash } = table;
  const rows = await tx
    .select({ id, externalId, sourceHash })
    .from(table)
    .where(and(eq(table.orgId, orgId), named && sql`${externalId} = any(${sql.param(named)}::text[])`));
  return rows.map((row) => storedKeySchema.parse(row));
}

/**
 * Sorts rows into new, changed and unchanged by the hash of what they say. Only the first two need writing.
 * Ids are UUIDv7 and stay with the external id for ever.
 */
export function planUpsert<Row extends Upsertable>(
  orgId: string,
  stored: readonly StoredKey[],
  rows: readonly Row[],
): { changed: Keyed<Row>[]; result: UpsertResult } {
  const known = new Map(stored.map((key) => [key.externalId, key]));
  const idByExternalId = new Map(stored.map((key) => [key.externalId, key.id]));
  const result: UpsertResult = { created: 0, updated: 0, unchanged: 0, idByExternalId, fates: [] };
  const changed: Keyed<Row>[] = [];
  for (const row of rows) {
    const sourceHash = contentHash(row);
    const before = known.get(row.externalId);
    const fate = fateOf(before?.sourceHash, sourceHash);
    result[fate] += 1;
    result.fates.push(fate);
    if (fate === "unchanged") continue;
    const id = before?.id ?? uuidv7();
    idByExternalId.set(row.externalId, id);
    changed.push({ ...row, orgId, id, sourceHash });
  }
  return { changed, result };
}

function fateOf(before: string | undefined, now: string): Fate {
  if (before === undefined) return "created";
  return before === now ? "unchanged" : "updated";
}

/** Columns that never change once a row is there. */
const fixed = new Set(["orgId", "id", "externalId", "createdAt"]);

/** The `set` of `on conflict do update`: every changeable column takes what the insert brought. */
export function excludedColumns(table: PgTable): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => !fixed.has(key));
  return Object.fromEntries(columns.map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]));
}

/** Rows in statements of a size that stays far below PostgreSQL's 65,535 parameters. */
export function* inChunks<Row>(rows: readonly Row[], size = 1000): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
