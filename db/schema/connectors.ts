import { foreignKey, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { organisations } from "./organisation.ts";

/** How far a CRM was read, by connector and kind of object. Moves in the transaction that keeps what was read. */
export const connectorCursors = pgTable(
  "connector_cursors",
  {
    orgId: orgId(),
    connector: text("connector").notNull(),
    stream: text("stream").notNull(),
    /** Belongs to the connector; nobody else looks into it. */
    cursor: jsonb("cursor").$type<unknown>().notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.connector, t.stream] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("connector_cursors"),
  ],
).enableRLS();

/** Records that a CRM deleted and that stay here, because people's own work hangs on them. */
export const sourceDeletions = pgTable(
  "source_deletions",
  {
    orgId: orgId(),
    kind: text("kind").notNull(),
    externalId: text("external_id").notNull(),
    connector: text("connector").notNull(),
    noticedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.kind, t.externalId] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("source_deletions"),
  ],
).enableRLS();
