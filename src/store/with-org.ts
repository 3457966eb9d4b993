import type { Db, Tx } from "#db/client";
import { runTransaction, type TransactionMode } from "#db/run-transaction";

const serializationFailure = "40001";
const attempts = 4;

/**
 * Runs `work` in one transaction as the unprivileged role, seeing only the organisation's rows. What stays set ends
 * with the transaction, because the embedded engine's connections share one session.
 * Retries when the database asks for it (40001); never call a model or a file inside.
 */
export function withOrg<T>(db: Db, orgId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asOrg(db, orgId, "read write", work);
}

/** The same for what only reads, which the database then holds it to: nobody waits for the transaction's end. */
export function readWithOrg<T>(db: Db, orgId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asOrg(db, orgId, "read only", work);
}

async function asOrg<T>(
  db: Db,
  orgId: string,
  access: TransactionMode["access"],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const settings = { role: "app_user", "app.org_id": orgId };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runTransaction(db, { access, settings }, work);
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
