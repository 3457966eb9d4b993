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
import { opportunities } from "./sales.ts";

/** What the customer needs, layer by layer. Quotes name their note by its own id, so that a note may come later. */
export const needs = pgTable(
  "needs",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    holderId: uuid("holder_id"),
    statement: text("statement").notNull(),
    layer: text("layer").notNull(),
    kind: text("kind").notNull(),
    maslow: text("maslow"),
    status: text("status").notNull(),
    quotes: jsonb("quotes").$type<unknown>().notNull(),
    recordedOn: date("recorded_on", { mode: "string" }),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("needs_external").on(t.orgId, t.externalId),
    index("needs_account").on(t.orgId, t.accountId),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.holderId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    ownRowsOnly("needs"),
  ],
).enableRLS();

/** Who supplies one product to one buying unit; white space is what these leave open. */
export const positions = pgTable(
  "positions",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    buyingUnitId: uuid("buying_unit_id"),
    productId: uuid("product_id").notNull(),
    state: text("state").notNull(),
    competitor: text("competitor"),
    yearlyMinor: minor("yearly_minor"),
    currency: text("currency").notNull(),
    observedOn: date("observed_on", { mode: "string" }),
    source: text("source"),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("positions_external").on(t.orgId, t.externalId),
    index("positions_account").on(t.orgId, t.accountId),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.buyingUnitId], foreignColumns: [buyingUnits.orgId, buyingUnits.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.orgId, t.productId], foreignColumns: [products.orgId, products.id] }).onDelete("cascade"),
    ownRowsOnly("positions"),
  ],
).enableRLS();

export const relationshipGoals = pgTable(
  "relationship_goals",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    measure: text("measure").notNull(),
    contactId: uuid("contact_id"),
    target: doublePrecision("target").notNull(),
    ownerName: text("owner_name"),
    dueOn: date("due_on", { mode: "string" }),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("relationship_goals_external").on(t.orgId, t.externalId),
    index("relationship_goals_account").on(t.orgId, t.accountId),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    ownRowsOnly("relationship_goals"),
  ],
).enableRLS();

/** One stated answer per row. It is about the opportunity where one is named, else the contact, else the account. */
export const assessments = pgTable(
  "assessments",
  {
    orgId: orgId(),
    id: id(),
    externalId: text("external_id").notNull(),
    accountId: uuid("account_id").notNull(),
    contactId: uuid("contact_id"),
    opportunityId: uuid("opportunity_id"),
    method: text("method").notNull(),
    part: text("part"),
    item: text("item").notNull(),
    answer: text("answer").notNull(),
    observedOn: date("observed_on", { mode: "string" }),
    source: text("source"),
    sourceHash: sourceHash(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("assessments_external").on(t.orgId, t.externalId),
    index("assessments_account").on(t.orgId, t.accountId, t.method),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    foreignKey({
      columns: [t.orgId, t.opportunityId],
      foreignColumns: [opportunities.orgId, opportunities.id],
    }).onDelete("cascade"),
    ownRowsOnly("assessments"),
  ],
).enableRLS();
