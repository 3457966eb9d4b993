import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { id, orgId, ownRowsOnly } from "./columns.ts";
import { organisations } from "./organisation.ts";

/**
 * What every call to a chat model took and how it ended. Nothing of what was sent or answered. What a call was for is named
 * by id only: a draft that is erased leaves its costs behind.
 */
export const modelCalls = pgTable(
  "model_calls",
  {
    orgId: orgId(),
    id: id(),
    at: timestamp("at", { withTimezone: true, mode: "string" }).notNull(),
    purpose: text("purpose").notNull(),
    draftId: uuid("draft_id"),
    conversationId: uuid("conversation_id"),
    section: text("section"),
    model: text("model").notNull(),
    promptName: text("prompt_name"),
    promptVersion: text("prompt_version"),
    promptHash: text("prompt_hash"),
    /** How the answer's shape was asked for; null where no shape was. */
    method: text("method"),
    inputTokens: integer("input_tokens").notNull(),
    /** Of the input tokens, those the endpoint had from an earlier call. */
    cachedTokens: integer("cached_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    /** Of the input tokens, those of the part that is the same in every call, as our own tokenizer counts. */
    prefixTokens: integer("prefix_tokens").notNull(),
    /** The endpoint told no tokens; they are what our own tokenizer counts. */
    isEstimated: boolean("is_estimated").notNull(),
    /** Null: nobody knows the price. */
    costUsd: doublePrecision("cost_usd"),
    latencyMs: integer("latency_ms").notNull(),
    /** Null: nothing came. */
    firstTokenMs: integer("first_token_ms"),
    /** `ok` or the code of the error. */
    outcome: text("outcome").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("model_calls_at").on(t.orgId, t.at),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("model_calls"),
  ],
).enableRLS();
