import { sql } from "drizzle-orm";
import { bigint, customType, pgPolicy, pgRole, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { toSql } from "pgvector";

/** The role every request works as: owns nothing, so row level security binds it. Made by the first migration. */
export const appUser = pgRole("app_user").existing();

/**
 * The role that looks for work: it sees the jobs of every organisation and their spooled files, and nothing else.
 * What a job does is done as `app_user` of its organisation.
 */
export const appWorker = pgRole("app_worker").existing();

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** A vector of any dimension; the model that made it, and so its dimension, stands beside it. */
export const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => "vector",
  toDriver: (value) => toSql(value),
});

export const orgId = () => uuid("org_id").notNull();
export const id = () => uuid("id").notNull();
export const createdAt = () => timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow();
export const updatedAt = () => timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow();

/** Hash of what the source said: an import that brings the same words changes nothing. */
export const sourceHash = () => text("source_hash").notNull();

/** Minor units of money: fits a double exactly up to 90 trillion yuan. */
export const minor = (name: string) => bigint(name, { mode: "number" });

/** Rows of another organisation do not exist for `app_user`; while `app.org_id` is unset there are no rows at all. */
export function ownRowsOnly(table: string, column = "org_id") {
  const own = sql.raw(`${column} = nullif(current_setting('app.org_id', true), '')::uuid`);
  return pgPolicy(`${table}_own_rows`, { for: "all", to: appUser, using: own, withCheck: own });
}
