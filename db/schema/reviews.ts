import { date, foreignKey, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly } from "./columns.ts";
import { organisations } from "./organisation.ts";

/** A periodic re-rating of the portfolio as it was made. A day has one review: a later one of that day takes its place. */
export const reviews = pgTable(
  "reviews",
  {
    orgId: orgId(),
    id: id(),
    asOf: date("as_of", { mode: "string" }).notNull(),
    score: jsonb("score").$type<unknown>().notNull(),
    /** What the accounts were called, by id: some are gone by the time somebody reads it. */
    names: jsonb("names").$type<unknown>().notNull(),
    configHash: text("config_hash").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("reviews_day").on(t.orgId, t.asOf),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("reviews"),
  ],
).enableRLS();
