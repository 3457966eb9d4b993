import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client";

/** Runs `work` in one transaction that sees jobs, their files and steps in every organisation, and nothing else. */
export function asWorker<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local role app_worker`);
    return work(tx);
  });
}
