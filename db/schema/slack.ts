import { boolean, foreignKey, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { conversations } from "./chat.ts";
import { createdAt, orgId, ownRowsOnly, updatedAt } from "./columns.ts";
import { accounts } from "./customer.ts";
import { organisations, users } from "./organisation.ts";

/** The workspace that an organisation talks in. One organisation per workspace: the team is unique among all. */
export const slackWorkspaces = pgTable(
  "slack_workspaces",
  {
    orgId: orgId().primaryKey(),
    teamId: text("team_id").notNull(),
    name: text("name").notNull(),
    /** How the bot is mentioned. */
    botUserId: text("bot_user_id").notNull(),
    connectedAt: createdAt(),
  },
  (t) => [
    unique("slack_workspaces_team").on(t.teamId),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("slack_workspaces"),
  ],
).enableRLS();

/** Members of the workspace who wrote to the bot, and who they are here. */
export const slackUsers = pgTable(
  "slack_users",
  {
    orgId: orgId(),
    slackUserId: text("slack_user_id").notNull(),
    /** As Slack shows them, so that whoever binds them knows whom. */
    name: text("name").notNull(),
    /** Null: not bound, sees nothing. */
    userId: uuid("user_id"),
    /** Who bound them, or `email`. */
    boundBy: text("bound_by"),
    boundAt: timestamp("bound_at", { withTimezone: true, mode: "string" }),
    lang: text("lang"),
    timeZone: text("time_zone"),
    /** Which notices they want, and when they want quiet. */
    noticeSettings: jsonb("notice_settings").$type<unknown>(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.slackUserId] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [users.orgId, users.id] }).onDelete("cascade"),
    ownRowsOnly("slack_users"),
  ],
).enableRLS();

/** Channels in which everybody may read what is said of one account. */
export const slackChannels = pgTable(
  "slack_channels",
  {
    orgId: orgId(),
    channelId: text("channel_id").notNull(),
    name: text("name").notNull(),
    accountId: uuid("account_id").notNull(),
    boundBy: text("bound_by").notNull(),
    boundAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.channelId] }),
    foreignKey({ columns: [t.orgId, t.accountId], foreignColumns: [accounts.orgId, accounts.id] }).onDelete("cascade"),
    ownRowsOnly("slack_channels"),
  ],
).enableRLS();

/** Which conversation a thread is: one for each person, since nobody reads another's. */
export const slackThreads = pgTable(
  "slack_threads",
  {
    orgId: orgId(),
    channelId: text("channel_id").notNull(),
    threadTs: text("thread_ts").notNull(),
    actor: text("actor").notNull(),
    conversationId: uuid("conversation_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.channelId, t.threadTs, t.actor] }),
    foreignKey({
      columns: [t.orgId, t.conversationId],
      foreignColumns: [conversations.orgId, conversations.id],
    }).onDelete("cascade"),
    ownRowsOnly("slack_threads"),
  ],
).enableRLS();

/** What Slack delivered: it delivers the same again when it thinks that it was not heard. */
export const slackDeliveries = pgTable(
  "slack_deliveries",
  { orgId: orgId(), deliveryId: text("delivery_id").notNull(), receivedAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.deliveryId] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("slack_deliveries"),
  ],
).enableRLS();

/** Notices that a person had: the same is not told twice. */
export const sentNotices = pgTable(
  "sent_notices",
  {
    orgId: orgId(),
    userId: uuid("user_id").notNull(),
    noticeKey: text("notice_key").notNull(),
    sentAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId, t.noticeKey] }),
    foreignKey({ columns: [t.orgId, t.userId], foreignColumns: [users.orgId, users.id] }).onDelete("cascade"),
    ownRowsOnly("sent_notices"),
  ],
).enableRLS();

/** Whether an answer or a draft helped whoever asked for it. */
export const feedback = pgTable(
  "feedback",
  {
    orgId: orgId(),
    /** `answer:<message id>` or `draft:<draft id>`. */
    subject: text("subject").notNull(),
    actor: text("actor").notNull(),
    isHelpful: boolean("is_helpful").notNull(),
    comment: text("comment"),
    /** Where it was given: slack, web. */
    givenIn: text("given_in").notNull(),
    givenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.subject, t.actor] }),
    foreignKey({ columns: [t.orgId], foreignColumns: [organisations.id] }).onDelete("cascade"),
    ownRowsOnly("feedback"),
  ],
).enableRLS();
