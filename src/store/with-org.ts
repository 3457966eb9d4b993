import { sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client";

const serializationFailure = "40001";
const attempts = 4;

/**
 * Runs `work` in one transaction as the unprivileged role, seeing only the organisation's rows. What stays set ends
 * with the transaction, because the embedded engine's connections share one session.
 * Retries when the database asks for it (40001); never call a model or a file inside.
 */
export async function withOrg<T>(db: Db, orgId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(async (tx) => {
        // One statement for both: each is a round trip that every request waits for.
        await tx.execute(sql`select set_config('role', 'app_user', true), set_config('app.org_id', ${orgId}, true)`);
        return work(tx);
      });
    } catch (error) {
      if (attempt === attempts || !isSerializationFailure(error)) throw error;
    }
  }
}

function isSerializationFailure(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some(
    (held) => typeof held === "object" && held !== null && "code" in held && held.code === serializationFailure,
  );
}
