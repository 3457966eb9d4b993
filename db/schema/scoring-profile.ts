import { foreignKey, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { orgId, ownRowsOnly } from "./columns.ts";
import { organisations } from "./organisation.ts";

/** What an organisation tunes of scoring, industry profiles included; laid over the file that the product starts with. */
export const scoringProfiles = pgTable(
  "scoring_profiles",
  {
    orgId: orgId().primaryKey(),
    overrides: jsonb("overrides").$type<unknown>().notNull(),
    /** Raised by every save; a save names the one that it was made from. */
    revision: integer("revision").notNull(),
    by: text("saved_by").notNull(),
    at: timestamp("saved_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("scoring_profiles"),
  ],
).enableRLS();
