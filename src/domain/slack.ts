import { z } from "zod";
import { langSchema } from "./lang.ts";

/** The workspace that an organisation talks in. */
export const slackWorkspaceSchema = z.object({ teamId: z.string(), name: z.string(), botUserId: z.string() });
export type SlackWorkspace = z.infer<typeof slackWorkspaceSchema>;

/** What a person may be told unasked. */
export const noticeKinds = ["visit-overdue", "risk-raised", "buying-window", "class-changed"] as const;
export const noticeKindSchema = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** `HH:MM`, 24 hours. */
export const clockTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * When a person wants to be left alone, in their own time zone; from after to: over midnight. Saturday and Sunday are quiet all
 * day, unless `weekends` is false: then they are like any other day.
 */
export const quietHoursSchema = z.object({
  from: clockTimeSchema,
  to: clockTimeSchema,
  weekends: z.boolean().optional(),
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** Notices are wanted unless somebody says otherwise. */
export const noticeSettingsSchema = z.object({
  off: z.array(noticeKindSchema).default([]),
  quiet: quietHoursSchema.nullable().default({ from: "19:00", to: "08:30" }),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** A member of the workspace who wrote to the bot, and who they are here. */
export const slackMemberSchema = z.object({
  slackUserId: z.string(),
  name: z.string(),
  /** Null: not bound. */
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  /** Who bound them, or to nobody; `email`: their verified address did. */
  boundBy: z.string().nullable(),
  boundAt: z.string().nullable(),
  /** As they chose, or as their Slack speaks. */
  lang: langSchema.nullable(),
  /** IANA name. */
  timeZone: z.string().nullable(),
  noticeSettings: noticeSettingsSchema,
});
export type SlackMember = z.infer<typeof slackMemberSchema>;

/** A channel in which everybody may read what is said of one account. */
export const slackChannelSchema = z.object({
  channelId: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  boundBy: z.string(),
  boundAt: z.string(),
});
export type SlackChannel = z.infer<typeof slackChannelSchema>;
