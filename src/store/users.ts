import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { users } from "#db/schema/organisation";
import { excludedColumns, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type UserRow = {
  externalId: string;
  name: string;
  role: "rep" | "manager" | "admin" | "viewer";
  managerName: string | null;
  region: string | null;
  email: string | null;
};

/** What our own people are called, by name. */
export async function listUserNames(tx: Tx, orgId: string): Promise<string[]> {
  const rows = await tx.select({ name: users.name }).from(users).where(eq(users.orgId, orgId)).orderBy(asc(users.name));
  return rows.map(({ name }) => name);
}

export async function upsertUsers(tx: Tx, orgId: string, rows: readonly UserRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, users);
  const { changed, result } = planUpsert(orgId, stored, rows);
  if (changed.length > 0) {
    await tx
      .insert(users)
      .values(changed)
      .onConflictDoUpdate({ target: [users.orgId, users.externalId], set: excludedColumns(users) });
  }
  return result;
}
