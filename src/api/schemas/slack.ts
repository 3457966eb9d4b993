import { z } from "@hono/zod-openapi";
import { slackChannelSchema, slackMemberSchema } from "#domain/slack";
import { listOf } from "./building-blocks.ts";

/** How what happens in Slack comes in: over a connection of ours, sent by Slack, or both. */
export const slackModes = ["socket", "http", "both"] as const;

export const slackStatusSchema = z
  .object({
    state: z.enum(["off", "waiting", "connected"]).openapi({
      description:
        "`off`: not set up; `waiting`: set up, Slack does not answer, `lastError` says why; `connected`: it does.",
    }),
    mode: z.enum(slackModes).nullable().openapi({
      description: "How messages come in: over a connection of ours (`socket`), sent by Slack (`http`), both.",
    }),
    workspace: z.object({ teamId: z.string(), name: z.string() }).nullable(),
    eventsPath: z.string().nullable().openapi({
      description: "Where Slack sends what happens; null where it sends nothing. Put your public host before it.",
    }),
    lastError: z.string().nullable(),
  })
  .openapi("SlackStatus");

export const slackMemberResponseSchema = slackMemberSchema.extend({}).openapi("SlackMember");
export const slackMemberListSchema = listOf(slackMemberResponseSchema).openapi("SlackMemberList");
export const slackMemberParam = z.object({ slackUserId: z.string().regex(/^[UW][A-Z0-9]{1,30}$/) });
export const slackBindingSchema = z
  .object({
    user: z
      .string()
      .trim()
      .min(1)
      .max(320)
      .nullable()
      .openapi({ description: "Id, number, name or e-mail of one of your people; null: bound no more." }),
  })
  .openapi("SlackBinding", { example: { user: "林晓雯" } });

export const slackChannelResponseSchema = slackChannelSchema.extend({}).openapi("SlackChannel");
export const slackChannelListSchema = listOf(slackChannelResponseSchema).openapi("SlackChannelList");
export const slackChannelParam = z.object({ channelId: z.string().regex(/^[CG][A-Z0-9]{1,30}$/) });
export const slackChannelInputSchema = z
  .object({
    account: z.string().trim().min(1).max(200).openapi({ description: "Id, number, name or alias of the account." }),
    name: z.string().trim().min(1).max(100).optional().openapi({ description: "What the channel is called in Slack." }),
  })
  .openapi("SlackChannelInput", { example: { account: "A-01", name: "kunde-rheinlicht" } });
