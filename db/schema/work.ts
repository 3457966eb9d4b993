import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { accounts } from "./customer.ts";
import { organisations } from "./organisation.ts";

/** A score as it was computed, with its inputs: recomputing it gives the same bytes. */
export const scores = pgTable(
  "scores",
  {
    orgId: orgId(),
    id: id(),
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    method: text("method").notNull(),
    asOf: date("as_of", { mode: "string" }).notNull(),
    score: jsonb("score").$type<unknown>().notNull(),
    inputs: jsonb("inputs").$type<unknown>().notNull(),
    configHash: text("config_hash").notNull(),
    /** Hash of method, day, config and inputs: the same question is stored once. */
    inputsHash: text("inputs_hash").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("scores_inputs").on(t.orgId, t.subjectId, t.method, t.asOf, t.inputsHash),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("scores"),
  ],
).enableRLS();

/** Every scoring config a kept score was computed under, whole: the hash in the score leads here. */
export const scoringConfigs = pgTable(
  "scoring_configs",
  { orgId: orgId(), hash: text("hash").notNull(), values: jsonb("values").$type<unknown>().notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.hash] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("scoring_configs"),
  ],
).enableRLS();

export const drafts = pgTable(
  "drafts",
  {
    orgId: orgId(),
    id: id(),
    accountId: uuid("account_id").notNull(),
    kind: text("kind").notNull(),
    lang: text("lang").notNull(),
    asOf: date("as_of", { mode: "string" }).notNull(),
    status: text("status").notNull(),
    /** 1 as it was written; counts the changes of persons. */
    version: integer("version").notNull().default(1),
    title: text("title").notNull(),
    sections: jsonb("sections").$type<unknown>().notNull(),
    findings: jsonb("findings").$type<unknown>().notNull(),
    provenance: jsonb("provenance").$type<unknown>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("drafts_account").on(t.orgId, t.accountId, t.createdAt),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("drafts"),
  ],
).enableRLS();

/** Every saved state of a draft that a person changed: who, when, what and why. */
export const draftVersions = pgTable(
  "draft_versions",
  {
    orgId: orgId(),
    draftId: uuid("draft_id").notNull(),
    version: integer("version").notNull(),
    sections: jsonb("sections").$type<unknown>().notNull(),
    findings: jsonb("findings").$type<unknown>().notNull(),
    change: jsonb("change").$type<unknown>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.draftId, t.version] }),
    foreignKey({ columns: [t.orgId, t.draftId], foreignColumns: [drafts.orgId, drafts.id] }).onDelete("cascade"),
    ownRowsOnly("draft_versions"),
  ],
).enableRLS();

/** The evidence a draft was written and verified from, kept with it for ever. */
export const draftLedgerEntries = pgTable(
  "draft_ledger_entries",
  {
    orgId: orgId(),
    draftId: uuid("draft_id").notNull(),
    entryId: text("entry_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    entry: jsonb("entry").$type<unknown>().notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.draftId, t.entryId] }),
    foreignKey({ columns: [t.orgId, t.draftId], foreignColumns: [drafts.orgId, drafts.id] }).onDelete("cascade"),
    ownRowsOnly("draft_ledger_entries"),
  ],
).enableRLS();

export const audit = pgTable(
  "audit",
  {
    orgId: orgId(),
    id: id(),
    at: timestamp("at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    details: jsonb("details").$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("audit_at").on(t.orgId, t.at),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("audit"),
  ],
).enableRLS();
