import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { connectorCursors } from "#db/schema/connectors";
import { type Json, jsonSchema } from "#domain/json";
import { AppError } from "#errors";

/** One kind of object of one CRM. */
export type CursorKey = { connector: string; stream: string };
export type StoredCursor = { stream: string; cursor: Json; updatedAt: string };

const at = (orgId: string, { connector, stream }: CursorKey) =>
  and(
    eq(connectorCursors.orgId, orgId),
    eq(connectorCursors.connector, connector),
    eq(connectorCursors.stream, stream),
  );

/** Null where the stream was never read. */
export async function findCursor(tx: Tx, orgId: string, key: CursorKey): Promise<Json | null> {
  const [row] = await tx.select({ cursor: connectorCursors.cursor }).from(connectorCursors).where(at(orgId, key));
  return row ? jsonSchema.parse(row.cursor) : null;
}

export async function listCursors(tx: Tx, orgId: string, connector: string): Promise<StoredCursor[]> {
  const { stream, cursor, updatedAt } = connectorCursors;
  const rows = await tx
    .select({ stream, cursor, updatedAt })
    .from(connectorCursors)
    .where(and(eq(connectorCursors.orgId, orgId), eq(connectorCursors.connector, connector)))
    .orderBy(asc(stream));
  return rows.map((row) => ({ ...row, cursor: jsonSchema.parse(row.cursor) }));
}

/**
 * Moves a cursor that still stands where the reader left it (`from`; null: there was none). A reader that was overtaken
 * writes nothing, so that two of them never interleave.
 * @throws AppError `conflict` when the cursor stands elsewhere.
 */
export async function moveCursor(
  tx: Tx,
  orgId: string,
  key: CursorKey,
  { from, to }: { from: Json | null; to: Json },
): Promise<void> {
  const moved =
    from === null
      ? await tx
          .insert(connectorCursors)
          .values({ orgId, ...key, cursor: to })
          .onConflictDoNothing()
          .returning({ stream: connectorCursors.stream })
      : await tx
          .update(connectorCursors)
          .set({ cursor: to, updatedAt: new Date().toISOString() })
          .where(and(at(orgId, key), sql`${connectorCursors.cursor} = ${JSON.stringify(from)}::jsonb`))
          .returning({ stream: connectorCursors.stream });
  if (moved.length === 0) throw new AppError("conflict", `another pull moved the cursor of ${key.stream}`);
}
