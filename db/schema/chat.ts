import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { accounts } from "./customer.ts";
import { organisations } from "./organisation.ts";

/** What one person asked, one question after the other. Nobody else reads it. */
export const conversations = pgTable(
  "conversations",
  {
    orgId: orgId(),
    id: id(),
    title: text("title").notNull(),
    /** The one account it speaks of. Null: any. */
    accountId: uuid("account_id"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("conversations_newest").on(t.orgId, t.createdBy, t.updatedAt),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("conversations"),
  ],
).enableRLS();

/** Questions and answers in turn. An answer has the id of the job that makes it. */
export const chatMessages = pgTable(
  "chat_messages",
  {
    orgId: orgId(),
    id: id(),
    conversationId: uuid("conversation_id").notNull(),
    ordinal: integer("ordinal").notNull(),
    role: text("role").notNull(),
    state: text("state").notNull(),
    /** The question, or the answer as Markdown. */
    text: text("text").notNull(),
    answer: jsonb("answer").$type<unknown>(),
    /** What a next question goes on from. */
    context: jsonb("context").$type<unknown>(),
    /** Language, day and mode that were asked for. */
    request: jsonb("request").$type<unknown>(),
    /** What whoever watches was told, in order; the end is not among it. */
    events: jsonb("events").$type<unknown>().notNull().default([]),
    error: jsonb("error").$type<unknown>(),
    proposalState: text("proposal_state"),
    /** What a confirmed proposal made. */
    proposalResult: jsonb("proposal_result").$type<unknown>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique("chat_messages_order").on(t.orgId, t.conversationId, t.ordinal),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversations.orgId, conversations.id],
    }).onDelete("cascade"),
    ownRowsOnly("chat_messages"),
  ],
).enableRLS();
