import { and, asc, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tx } from "#db/client";
import { users } from "#db/schema/organisation";
import { contentHash } from "#domain/stable-json";
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
  /** Number in the source; the name where it has none. */
  externalId: z.string(),
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

/** What a file says of somebody; a role that an administrator gave and an address that the file does not know stay. */
export async function upsertUsers(tx: Tx, orgId: string, rows: readonly UserRow[]): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, users);
  const { changed, result } = planUpsert(orgId, stored, rows);
  if (changed.length > 0) {
    await tx
      .insert(users)
      .values(changed)
      .onConflictDoUpdate({ target: [users.orgId, users.externalId], set: { ...excludedColumns(users), ...kept } });
  }
  return result;
}

const kept = {
  role: sql`case when ${users.roleSetBy} is null then excluded.role else ${users.role} end`,
  roleSetBy: sql`${users.roleSetBy}`,
  email: sql`coalesce(excluded.email, ${users.email})`,
};

/** Somebody whom no file knows; `by` gave the role. */
export async function insertUser(tx: Tx, orgId: string, user: Omit<User, "id">, by: string): Promise<User> {
  const [row] = await tx
    .insert(users)
    .values({ ...user, orgId, id: uuidv7(), roleSetBy: by, sourceHash: contentHash(user) })
    .returning();
  return userSchema.parse(row);
}

export type UserChange = Partial<Pick<User, "role" | "email">>;

/** `by` gives the role, if one is given. */
export async function updateUser(tx: Tx, orgId: string, id: string, { role, email }: UserChange, by: string) {
  await tx
    .update(users)
    .set({ ...(role !== undefined && { role, roleSetBy: by }), ...(email !== undefined && { email }) })
    .where(and(eq(users.orgId, orgId), eq(users.id, id)));
}
