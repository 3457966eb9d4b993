import {
  date,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, minor, orgId, ownRowsOnly, sourceHash, updatedAt } from "./columns.ts";
import { accounts, buyingUnits, contacts, products } from "./customer.ts";
import { organisations } from "./organisation.ts";

export const orders = pgTable(
  "orders",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: text("currency").notNull(),
    costMinor: minor("cost_minor"),
    discountMinor: minor("discount_minor"),
    rebateMinor: minor("rebate_minor"),
    claimsMinor: minor("claims_minor"),
    serviceCostMinor: minor("service_cost_minor"),
    quantity: doublePrecision("quantity"),
    productId: uuid("product_id"),
    buyingUnitId: uuid("buying_unit_id"),
    dueOn: date("due_on", { mode: "string" }),
    paidOn: date("paid_on", { mode: "string" }),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("orders_external").on(t.orgId, t.externalId),
    index("orders_account_date").on(t.orgId, t.accountId, t.date),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.productId], foreignColumns: [products.orgId, products.id] }),
    foreignKey({ columns: [t.orgId, t.buyingUnitId], foreignColumns: [buyingUnits.orgId, buyingUnits.id] }),
    ownRowsOnly("orders"),
  ],
).enableRLS();

export const opportunities = pgTable(
  "opportunities",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id"),
    name: text("name").notNull(),
    stage: text("stage").notNull(),
    status: text("status").notNull(),
    amountMinor: minor("amount_minor"),
    currency: text("currency").notNull(),
    engagedOn: date("engaged_on", { mode: "string" }),
    closeOn: date("close_on", { mode: "string" }),
    productId: uuid("product_id"),
    ownerName: text("owner_name"),
    checklist: jsonb("checklist").$type<unknown>().notNull(),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("opportunities_external").on(t.orgId, t.externalId),
    index("opportunities_account").on(t.orgId, t.accountId, t.status),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.productId], foreignColumns: [products.orgId, products.id] }),
    ownRowsOnly("opportunities"),
  ],
).enableRLS();

export const opportunityPeople = pgTable(
  "opportunity_people",
  {
    orgId: orgId(),
    opportunityId: uuid("opportunity_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    roles: jsonb("roles").$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.opportunityId, t.contactId] }),
    foreignKey({
      columns: [t.orgId, t.opportunityId],
      foreignColumns: [opportunities.orgId, opportunities.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    ownRowsOnly("opportunity_people"),
  ],
).enableRLS();

export const opportunityCompetitors = pgTable(
  "opportunity_competitors",
  {
    orgId: orgId(),
    opportunityId: uuid("opportunity_id").notNull(),
    name: text("name").notNull(),
    relationship: doublePrecision("relationship"),
    solution: doublePrecision("solution"),
    commercial: doublePrecision("commercial"),
    delivery: doublePrecision("delivery"),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.opportunityId, t.name] }),
    foreignKey({
      columns: [t.orgId, t.opportunityId],
      foreignColumns: [opportunities.orgId, opportunities.id],
    }).onDelete("cascade"),
    ownRowsOnly("opportunity_competitors"),
  ],
).enableRLS();

export const interactions = pgTable(
  "interactions",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    contactId: uuid("contact_id"),
    /** Whom else of the account we met then. */
    alsoMet: jsonb("also_met").$type<string[]>().notNull().default([]),
    date: date("date", { mode: "string" }).notNull(),
    kind: text("kind").notNull(),
    level: text("level"),
    ownerName: text("owner_name"),
    summary: text("summary"),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("interactions_external").on(t.orgId, t.externalId),
    index("interactions_account_date").on(t.orgId, t.accountId, t.date),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }),
    ownRowsOnly("interactions"),
  ],
).enableRLS();
