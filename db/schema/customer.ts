import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, sourceHash, updatedAt } from "./columns.ts";
import { organisations } from "./organisation.ts";

export const accounts = pgTable(
  "accounts",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    aliases: jsonb("aliases").$type<string[]>().notNull(),
    industry: text("industry"),
    country: text("country"),
    city: text("city"),
    foundedYear: integer("founded_year"),
    employees: integer("employees"),
    annualRevenue: jsonb("annual_revenue").$type<{ amount: string; currency: string }>(),
    parentId: uuid("parent_id"),
    division: text("division"),
    ownerName: text("owner_name"),
    customerSince: date("customer_since", { mode: "string" }),
    profile: text("profile"),
    measures: jsonb("measures").$type<unknown[]>().notNull(),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("accounts_external").on(t.orgId, t.externalId),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id] }),
    ownRowsOnly("accounts"),
  ],
).enableRLS();

/** The parts of an account that buy on their own; white space is products × buying units. */
export const buyingUnits = pgTable(
  "buying_units",
  { orgId: orgId(), id: id(), accountId: uuid("account_id").notNull(), name: text("name").notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("buying_units_name").on(t.orgId, t.accountId, t.name),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("buying_units"),
  ],
).enableRLS();

export const contacts = pgTable(
  "contacts",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    name: text("name").notNull(),
    aliases: jsonb("aliases").$type<string[]>().notNull(),
    title: text("title"),
    department: text("department"),
    email: text("email"),
    phone: text("phone"),
    power: smallint("power"),
    reportsToId: uuid("reports_to_id"),
    /** Ids of the contacts that this one sways: edges of the power map. */
    influences: jsonb("influences").$type<string[]>().notNull().default(sql`'[]'::jsonb`),
    kr: jsonb("kr").$type<unknown>().notNull(),
    ratedOn: date("rated_on", { mode: "string" }),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("contacts_external").on(t.orgId, t.externalId),
    index("contacts_account").on(t.orgId, t.accountId),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.reportsToId], foreignColumns: [t.orgId, t.id] }),
    ownRowsOnly("contacts"),
  ],
).enableRLS();

export const products = pgTable(
  "products",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    aliases: jsonb("aliases").$type<string[]>().notNull(),
    series: text("series"),
    listPrice: jsonb("list_price").$type<{ amount: string; currency: string }>(),
    feature: text("feature"),
    advantage: text("advantage"),
    benefit: text("benefit"),
    evidence: text("evidence"),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("products_external").on(t.orgId, t.externalId),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("products"),
  ],
).enableRLS();
