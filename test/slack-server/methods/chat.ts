import { z } from "zod";
import { checkContent } from "../message-content.ts";
import { flag, readArgs, text, ts } from "../read-args.ts";
import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import type { SlackState, StoredMessage } from "../slack-state.ts";
import { joinedChannel, type Method, visibleChannel, writableChannel } from "./method.ts";

const blocks = z.unknown().optional();

export function messageAt(state: SlackState, channel: string, at: string): StoredMessage {
  const found = state.messages.find((message) => message.channel === channel && message.ts === at);
  if (!found) throw new SlackError("message_not_found");
  return found;
}

/** The thread that an answer belongs to: that of its first message. */
export function threadOf(state: SlackState, channel: string, thread: string | undefined): string | undefined {
  if (thread === undefined) return undefined;
  const parent = state.messages.find((message) => message.channel === channel && message.ts === thread);
  if (!parent) throw new SlackError("thread_not_found");
  return parent.thread_ts ?? parent.ts;
}

/** Everybody sees what the bot says here. */
export function postAsBot(
  state: SlackState,
  said: Pick<StoredMessage, "channel" | "text"> & Partial<StoredMessage>,
): StoredMessage {
  const { workspace } = state;
  const message: StoredMessage = {
    type: "message",
    ts: state.nextTs(),
    user: workspace.bot.userId,
    bot_id: workspace.bot.botId,
    app_id: workspace.app.id,
    team: workspace.team.id,
    ...said,
  };
  state.messages.push(message);
  return message;
}

function postMessage(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    channel: text,
    text: text.optional(),
    blocks,
    thread_ts: ts.optional(),
    reply_broadcast: flag.optional(),
    metadata: z.unknown().optional(),
  });
  const channel = writableChannel(state, asked.channel);
  const thread = threadOf(state, channel.id, asked.thread_ts);
  const content = checkContent(state, asked);
  const message = postAsBot(state, {
    channel: channel.id,
    ...content,
    ...(thread !== undefined && { thread_ts: thread }),
    ...(asked.metadata !== undefined && { metadata: asked.metadata }),
  });
  return { ok: true, channel: channel.id, ts: message.ts, message };
}

function postEphemeral(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    channel: text,
    user: text,
    text: text.optional(),
    blocks,
    thread_ts: ts.optional(),
  });
  const channel = joinedChannel(state, asked.channel);
  if (channel.is_archived) throw new SlackError("is_archived");
  if (!channel.members.includes(asked.user)) throw new SlackError("user_not_in_channel");
  const thread = threadOf(state, channel.id, asked.thread_ts);
  const content = checkContent(state, asked);
  const at = state.nextTs();
  state.ephemerals.push({
    channel: channel.id,
    user: asked.user,
    ts: at,
    ...content,
    ...(thread !== undefined && { thread_ts: thread }),
  });
  return { ok: true, message_ts: at };
}

const isOwn = (state: SlackState, message: StoredMessage) => message.user === state.workspace.bot.userId;

function update(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, ts, text: text.optional(), blocks, metadata: z.unknown().optional() });
  const channel = visibleChannel(state, asked.channel);
  const message = messageAt(state, channel.id, asked.ts);
  if (!isOwn(state, message)) throw new SlackError("cant_update_message");
  if (channel.is_archived) throw new SlackError("is_archived");
  const content = checkContent(state, asked, "update");
  // A new text takes the place of the blocks where none come with it.
  if (content.blocks === undefined) delete message.blocks;
  Object.assign(message, content, { edited: { user: message.user, ts: state.nextTs() } });
  return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message };
}

function remove(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, ts });
  const channel = visibleChannel(state, asked.channel);
  const message = messageAt(state, channel.id, asked.ts);
  if (!isOwn(state, message)) throw new SlackError("cant_delete_message");
  state.messages.splice(state.messages.indexOf(message), 1);
  return { ok: true, channel: channel.id, ts: asked.ts };
}

function getPermalink(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, message_ts: ts });
  const channel = visibleChannel(state, asked.channel);
  const { ts: at, thread_ts: thread } = messageAt(state, channel.id, asked.message_ts);
  const path = `https://${state.workspace.team.domain}.slack.com/archives/${channel.id}/p${at.replace(".", "")}`;
  const permalink = thread && thread !== at ? `${path}?thread_ts=${thread}&cid=${channel.id}` : path;
  return { ok: true, channel: channel.id, permalink };
}

const writing = { token: "bot", scope: "chat:write" } as const;

export const chatMethods = {
  "chat.postMessage": { ...writing, tier: "message", answer: postMessage },
  "chat.postEphemeral": { ...writing, tier: 4, answer: postEphemeral },
  "chat.update": { ...writing, tier: 3, answer: update },
  "chat.delete": { ...writing, tier: 3, answer: remove },
  "chat.getPermalink": { token: "bot", scope: null, tier: "special", answer: getPermalink },
} satisfies Record<string, Method>;
