import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { users } from "#db/schema/organisation";
import { type UserRole, userRoleSchema } from "#domain/user-role";
import { excludedColumns, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type UserRow = {
  externalId: string;
  name: string;
  role: UserRole;
  managerName: string | null;
  region: string | null;
  email: string | null;
};

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: userRoleSchema,
  managerName: z.string().nullable(),
  region: z.string().nullable(),
  email: z.string().nullable(),
});
/** One of our own people. */
export type User = z.infer<typeof userSchema>;

/** Null for an id that is nobody's, or none at all. */
export async function findUser(tx: Tx, orgId: string, id: string): Promise<User | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await tx
    .select()
    .from(users)
    .where(and(eq(users.orgId, orgId), eq(users.id, id)));
  return row ? userSchema.parse(row) : null;
}

/** By name. */
export async function listUsers(tx: Tx, orgId: string): Promise<User[]> {
  const rows = await tx.select().from(users).where(eq(users.orgId, orgId)).orderBy(asc(users.name), asc(users.id));
  return rows.map((row) => userSchema.parse(row));
}

/** Everybody who has the address, however it is capitalised: more than one where a source gives it twice. */
export async function findUsersByEmail(tx: Tx, orgId: string, email: string): Promise<User[]> {
  const rows = await tx
    .select()
    .from(users)
    .where(and(eq(users.orgId, orgId), eq(sql`lower(${users.email})`, email.trim().toLowerCase())))
    .orderBy(asc(users.name), asc(users.id));
  return rows.map((row) => userSchema.parse(row));
}

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
