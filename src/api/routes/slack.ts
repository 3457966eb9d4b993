import { createRoute } from "@hono/zod-openapi";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { describeError } from "#text/describe-error";
import { createRouter, type ProductFacts } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import {
  slackBindingSchema,
  slackChannelInputSchema,
  slackChannelListSchema,
  slackChannelParam,
  slackChannelResponseSchema,
  slackMemberListSchema,
  slackMemberParam,
  slackMemberResponseSchema,
  slackStatusSchema,
} from "../schemas/slack.ts";

const tags = ["slack"];

const status = createRoute({
  method: "get",
  path: "/v1/slack",
  tags,
  responses: { 200: jsonAnswer(slackStatusSchema, "Whether Slack is connected, and how"), ...problemAnswers },
});

const members = createRoute({
  method: "get",
  path: "/v1/slack/members",
  tags,
  responses: {
    200: jsonAnswer(slackMemberListSchema, "Members who wrote to the bot, and who they are here"),
    ...problemAnswers,
  },
});

const bind = createRoute({
  method: "put",
  path: "/v1/slack/members/{slackUserId}",
  tags,
  request: {
    params: slackMemberParam,
    body: { required: true, content: { "application/json": { schema: slackBindingSchema } } },
  },
  responses: {
    200: jsonAnswer(slackMemberResponseSchema, "In Slack they see from now on what that person sees, or nothing"),
    ...problemAnswers,
  },
});

const channels = createRoute({
  method: "get",
  path: "/v1/slack/channels",
  tags,
  responses: { 200: jsonAnswer(slackChannelListSchema, "Channels that belong to an account"), ...problemAnswers },
});

const bindChannel = createRoute({
  method: "put",
  path: "/v1/slack/channels/{channelId}",
  tags,
  request: {
    params: slackChannelParam,
    body: { required: true, content: { "application/json": { schema: slackChannelInputSchema } } },
  },
  responses: {
    200: jsonAnswer(slackChannelResponseSchema, "Everybody in the channel reads what is said there of the account"),
    ...problemAnswers,
  },
});

const release = createRoute({
  method: "delete",
  path: "/v1/slack/channels/{channelId}",
  tags,
  request: { params: slackChannelParam },
  responses: { 204: { description: "The channel belongs to no account any more" }, ...problemAnswers },
});

type Workspace = { teamId: string; name: string } | null;

function statusView({ slack }: ProductFacts, workspace: Workspace, lang: Lang) {
  if (!slack) return { state: "off" as const, mode: null, workspace: null, eventsPath: null, lastError: null };
  const { mode } = slack;
  const error = slack.lastError?.() ?? null;
  return {
    state: workspace && error === null ? ("connected" as const) : ("waiting" as const),
    mode,
    workspace: workspace && { teamId: workspace.teamId, name: workspace.name },
    eventsPath: mode === "socket" ? null : "/slack/events",
    lastError: error === null ? null : describeError(asKnown(error), lang),
  };
}

function asKnown(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError("internal", "Slack could not be reached", {}, { cause: error });
}

export const slackRoutes = createRouter()
  .openapi(status, async (c) => {
    const workspace = await c.var.services.slack.administration.workspace(c.var.caller);
    return c.json(statusView(c.var.facts, workspace, c.var.caller.lang), 200);
  })
  .openapi(members, async (c) => c.json(await c.var.services.slack.members.list(c.var.caller), 200))
  .openapi(bind, async (c) => {
    const { slackUserId } = c.req.valid("param");
    return c.json(await c.var.services.slack.members.bind(c.var.caller, slackUserId, c.req.valid("json").user), 200);
  })
  .openapi(channels, async (c) => c.json(await c.var.services.slack.places.channels(c.var.caller), 200))
  .openapi(bindChannel, async (c) => {
    const { channelId } = c.req.valid("param");
    const { administration } = c.var.services.slack;
    return c.json(await administration.bindChannel(c.var.caller, channelId, c.req.valid("json")), 200);
  })
  .openapi(release, async (c) => {
    await c.var.services.slack.places.releaseChannel(c.var.caller, c.req.valid("param").channelId);
    return c.body(null, 204);
  });
