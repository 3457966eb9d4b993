import { NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import { escapeLiteral, type PoolClient } from "pg";
import type { Db, Tx } from "./client.ts";

/** `settings` hold until the transaction ends. What only reads is answered without waiting for that end. */
export type TransactionMode = { access: "read write" | "read only"; settings: Readonly<Record<string, string>> };

const dialect = new PgDialect();

/**
 * Runs `work` in one transaction. Its beginning travels with the first statement of `work`, not ahead of it: one wait
 * for the database less. Should the beginning fail, the database refuses what follows, and that failure is thrown.
 */
export async function runTransaction<T>(db: Db, mode: TransactionMode, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.$client.connect();
  const result = await within(client, mode, work);
  const ended = end(client, "commit");
  if (mode.access === "read write") await ended;
  // Nothing that was only read is lost when its end fails.
  else ended.catch(() => undefined);
  return result;
}

async function within<T>(client: PoolClient, mode: TransactionMode, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begun = client.query(beginning(mode));
  // Whether it failed is asked below; nobody listens until then.
  begun.catch(() => undefined);
  try {
    const result = await work(new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined));
    await begun;
    return result;
  } catch (error) {
    // Who ends a broken connection's transaction is the server; what broke it is told by what was thrown before.
    await end(client, "rollback").catch(() => undefined);
    await begun;
    throw error;
  }
}

/** One message, so that nothing comes between a transaction's beginning and its role. */
function beginning({ access, settings }: TransactionMode): string {
  const set = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  return `begin ${access}; select ${set.join(", ")}`;
}

async function end(client: PoolClient, how: "commit" | "rollback"): Promise<void> {
  try {
    await client.query(how);
  } finally {
    client.release();
  }
}
