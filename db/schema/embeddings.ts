import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, orgId, ownRowsOnly } from "./columns.ts";
import { passages } from "./notes.ts";
import { organisations } from "./organisation.ts";

/** Embedding models that vectors were made with, what making them took, and which of them search asks. */
export const embeddingModels = pgTable(
  "embedding_models",
  {
    orgId: orgId(),
    /** What vectors are stored under; two sizes of one model are two. */
    model: text("model").notNull(),
    /** How the endpoint is asked for it. */
    asksModel: text("asks_model").notNull(),
    asksDimensions: integer("asks_dimensions"),
    /** Of its vectors; null before the first. */
    dimensions: integer("dimensions"),
    /** As the endpoint counted them. */
    tokens: bigint("tokens", { mode: "number" }).notNull().default(0),
    /** Texts whose tokens the endpoint did not tell. */
    uncounted: integer("uncounted").notNull().default(0),
    /** Search compares with these vectors: at most one model of an organisation. */
    isInUse: boolean("is_in_use").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.model] }),
    uniqueIndex("embedding_models_in_use").on(t.orgId).where(sql`is_in_use`),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("embedding_models"),
  ],
).enableRLS();

/** Passages that a model would not take: they are not sent again until somebody asks for it or they read otherwise. */
export const embeddingRefusals = pgTable(
  "embedding_refusals",
  {
    orgId: orgId(),
    passageId: uuid("passage_id").notNull(),
    model: text("model").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.passageId, t.model] }),
    foreignKey({ columns: [t.orgId, t.passageId], foreignColumns: [passages.orgId, passages.id] }).onDelete("cascade"),
    ownRowsOnly("embedding_refusals"),
  ],
).enableRLS();
