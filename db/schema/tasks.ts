import { date, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { accounts, contacts } from "./customer.ts";
import { notes } from "./notes.ts";
import { opportunities } from "./sales.ts";

/** What somebody of our side does next at an account, and by when. Where a note led to it, its sentence is kept. */
export const tasks = pgTable(
  "tasks",
  {
    orgId: orgId(),
    id: id(),
    accountId: uuid("account_id").notNull(),
    contactId: uuid("contact_id"),
    opportunityId: uuid("opportunity_id"),
    noteId: uuid("note_id"),
    /** The sentence of the note, word for word; null where a person wrote the task. */
    quote: text("quote"),
    statement: text("statement").notNull(),
    ownerName: text("owner_name"),
    dueOn: date("due_on", { mode: "string" }),
    status: text("status").notNull(),
    closedOn: date("closed_on", { mode: "string" }),
    by: text("written_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("tasks_account").on(t.orgId, t.accountId),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    foreignKey({
      columns: [t.orgId, t.opportunityId],
      foreignColumns: [opportunities.orgId, opportunities.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.noteId], foreignColumns: [notes.orgId, notes.id] }).onDelete("cascade"),
    ownRowsOnly("tasks"),
  ],
).enableRLS();

/**
 * What a person decided on what the notes show: somebody unlinked is a contact already, or nobody to look at; a
 * contradiction is settled. The key is a hash of what was found, so that it comes back where the words change.
 */
export const detectionDecisions = pgTable(
  "detection_decisions",
  {
    orgId: orgId(),
    accountId: uuid("account_id").notNull(),
    detectionId: text("detection_id").notNull(),
    decision: text("decision").notNull(),
    /** The contact that somebody was linked to or became; null else. */
    contactId: uuid("contact_id"),
    reason: text("reason"),
    by: text("decided_by").notNull(),
    at: timestamp("decided_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.accountId, t.detectionId] }),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.contactId], foreignColumns: [contacts.orgId, contacts.id] }).onDelete("cascade"),
    ownRowsOnly("detection_decisions"),
  ],
).enableRLS();
