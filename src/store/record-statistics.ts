import { sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Db, Tx } from "#db/client";
import { schema } from "#db/schema";

/**
 * Gives the planner its statistics and clears what is dead, in every table of ours; a table that another process vacuums is
 * left to it. Without statistics the planner takes any index that begins with `org_id` for a foreign key's check,
 * and reads all of the organisation's rows for each new one. The embedded engine does none of this by itself.
 */
export async function vacuumRecords(db: Db): Promise<void> {
  await db.$client.query(`vacuum (analyze, skip_locked) ${tableNames()}`);
}

/** The statistics alone, which takes a fraction of the time. */
export async function analyzeRecords(db: Db): Promise<void> {
  await db.$client.query(`analyze (skip_locked) ${tableNames()}`);
}

/**
 * The statistics of the notes inside the transaction that brings many: what refers to them is checked by the right index
 * from the first row on. Only a table's owner may, which is who connected.
 */
export async function analyzeNotesWithin(tx: Tx): Promise<void> {
  await tx.execute(sql`set local role none`);
  await tx.execute(sql`analyze (skip_locked) notes`);
  await tx.execute(sql`set local role app_user`);
}

const tableNames = (): string =>
  Object.values(schema)
    .filter((table) => table instanceof PgTable)
    .map((table) => `"${getTableConfig(table).name}"`)
    .join(", ");
