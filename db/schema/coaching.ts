import { date, foreignKey, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { orgId, ownRowsOnly } from "./columns.ts";
import { accounts } from "./customer.ts";

/** Coaching cards that somebody put away, with the reason. A card put away again keeps the newer reason. */
export const cardDismissals = pgTable(
  "card_dismissals",
  {
    orgId: orgId(),
    accountId: uuid("account_id").notNull(),
    cardId: text("card_id").notNull(),
    reason: text("reason").notNull(),
    /** Last day on which the card stays away; null for good. */
    until: date("until_day", { mode: "string" }),
    by: text("dismissed_by").notNull(),
    at: timestamp("dismissed_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.accountId, t.cardId] }),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("card_dismissals"),
  ],
).enableRLS();
