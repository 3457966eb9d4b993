import {
  boolean,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, sourceHash } from "./columns.ts";

export const organisations = pgTable(
  "organisations",
  {
    id: uuid("id").primaryKey(),
    name: jsonb("name").$type<{ zh: string; en: string }>().notNull(),
    currency: text("currency").notNull(),
    /** Null: stands at today. A demo or a historical data set stands at its own last day. */
    standsAt: date("stands_at", { mode: "string" }),
    isDemo: boolean("is_demo").notNull().default(false),
    /** Raised by every write that can change a score, so that computed views know when they are old. */
    dataVersion: integer("data_version").notNull().default(0),
    createdAt: createdAt(),
  },
  () => [ownRowsOnly("organisations", "id")],
).enableRLS();

export const users = pgTable(
  "users",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    role: text("role").notNull(),
    /** The administrator who gave the role; null: a file did, and may give another. */
    roleSetBy: text("role_set_by"),
    managerName: text("manager_name"),
    region: text("region"),
    /** By which another system's verified address is known to be this person's. */
    email: text("email"),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("users_external").on(t.orgId, t.externalId),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("users"),
  ],
).enableRLS();
