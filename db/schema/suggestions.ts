import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { orgId, ownRowsOnly } from "./columns.ts";
import { accounts } from "./customer.ts";

/**
 * What a person decided on what a note suggests. The key is a hash of what was suggested, so that nothing is kept of
 * somebody whom nobody wanted on record; it holds for the account, whichever note suggests the same again.
 */
export const suggestionDecisions = pgTable(
  "suggestion_decisions",
  {
    orgId: orgId(),
    accountId: uuid("account_id").notNull(),
    suggestionId: text("suggestion_id").notNull(),
    decision: text("decision").notNull(),
    /** The contact, need or task that came of it; null where it was rejected. */
    recordId: uuid("record_id"),
    by: text("decided_by").notNull(),
    at: timestamp("decided_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.accountId, t.suggestionId] }),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("suggestion_decisions"),
  ],
).enableRLS();
