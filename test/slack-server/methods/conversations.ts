import { flag, number, readArgs, text, ts } from "../read-args.ts";
import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import type { SlackState } from "../slack-state.ts";
import { findUser, openDirectChannel, type SlackChannel } from "../workspace.ts";
import { joinedChannel, type Method, pageOf, visibleChannel } from "./method.ts";

const paging = { limit: number.default(100), cursor: text.optional() };

function shown(state: SlackState, channel: SlackChannel) {
  const { workspace } = state;
  const { id, kind, name, members, is_archived, is_ext_shared } = channel;
  const common = { id, created: 1_700_000_000, is_archived, is_im: kind === "im", is_org_shared: false };
  if (kind === "im") {
    const user = members.find((member) => member !== workspace.bot.userId) ?? null;
    return { ...common, user, is_user_deleted: false, context_team_id: workspace.team.id, priority: 0 };
  }
  return {
    ...common,
    ...{ name, name_normalized: name, is_channel: kind === "public", is_group: kind === "private", is_mpim: false },
    ...{ is_private: kind === "private", is_general: false, is_shared: is_ext_shared, is_ext_shared },
    is_member: members.includes(workspace.bot.userId),
    context_team_id: workspace.team.id,
    creator: members[0] ?? null,
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}

function info(state: SlackState, args: Args) {
  const { channel: id, include_num_members: isCounted } = readArgs(args, {
    channel: text,
    include_num_members: flag.optional(),
  });
  const channel = visibleChannel(state, id);
  const more = isCounted ? { num_members: channel.members.length } : {};
  return { ok: true, channel: { ...shown(state, channel), ...more } };
}

function open(state: SlackState, args: Args) {
  const asked = readArgs(args, { users: text.optional(), channel: text.optional(), return_im: flag.optional() });
  if (asked.channel !== undefined) {
    return { ok: true, no_op: true, already_open: true, channel: { id: visibleChannel(state, asked.channel).id } };
  }
  const ids = (asked.users ?? "").split(",").filter((id) => id !== "");
  const [id] = ids;
  if (id === undefined) throw new SlackError("users_list_not_supplied");
  // Several make a group of their own, which the product never asks for.
  if (ids.length > 1) throw new SlackError("not_enough_users");
  const user = findUser(state.workspace, id);
  if (!user) throw new SlackError("user_not_found");
  if (user.deleted) throw new SlackError("user_disabled");
  if (user.is_bot) throw new SlackError("cannot_dm_bot");
  const { channel, isNew } = openDirectChannel(state.workspace, id);
  return {
    ok: true,
    ...(isNew ? {} : { no_op: true, already_open: true }),
    channel: asked.return_im ? shown(state, channel) : { id: channel.id },
  };
}

function replies(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    channel: text,
    ts,
    oldest: text.optional(),
    latest: text.optional(),
    inclusive: flag.optional(),
    ...paging,
  });
  const channel = joinedChannel(state, asked.channel);
  const named = state.messages.find((message) => message.channel === channel.id && message.ts === asked.ts);
  if (!named) throw new SlackError("thread_not_found");
  const root = named.thread_ts ?? named.ts;
  const thread = state.messages.filter(
    (message) => message.channel === channel.id && (message.ts === root || message.thread_ts === root),
  );
  const isWithin = (at: string) =>
    (asked.inclusive && (at === asked.oldest || at === asked.latest)) ||
    (Number(at) > Number(asked.oldest ?? 0) && Number(at) < Number(asked.latest ?? Number.POSITIVE_INFINITY));
  const all = thread.filter((message) => message.ts === root || isWithin(message.ts));
  const count = { reply_count: thread.length - 1, reply_users: [...new Set(thread.slice(1).map(({ user }) => user))] };
  const messages = all.map((message) =>
    message.ts === root && thread.length > 1 ? { ...message, thread_ts: root, ...count } : message,
  );
  const { items, next, metadata } = pageOf(messages, asked.limit, asked.cursor);
  return { ok: true, messages: items, has_more: next !== "", ...metadata };
}

/** The newest first, without what is said in threads. */
function history(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, oldest: text.optional(), ...paging });
  const channel = joinedChannel(state, asked.channel);
  const said = state.messages.filter(
    ({ channel: where, ts: at, thread_ts: thread }) =>
      where === channel.id && (thread === undefined || thread === at) && Number(at) > Number(asked.oldest ?? 0),
  );
  const { items, next, metadata } = pageOf(said.toReversed(), asked.limit, asked.cursor);
  return { ok: true, messages: items, has_more: next !== "", ...metadata };
}

function members(state: SlackState, args: Args) {
  const asked = readArgs(args, { channel: text, ...paging });
  const { items, metadata } = pageOf(visibleChannel(state, asked.channel).members, asked.limit, asked.cursor);
  return { ok: true, members: items, ...metadata };
}

const kinds: Record<string, SlackChannel["kind"]> = { public_channel: "public", private_channel: "private", im: "im" };

/** Channels of the bot, or of a user as far as the bot sees them. */
export function conversationsOf(state: SlackState, args: Args) {
  const asked = readArgs(args, {
    user: text.optional(),
    types: text.default("public_channel"),
    exclude_archived: flag.optional(),
    ...paging,
  });
  const { bot, channels } = state.workspace;
  const user = asked.user ?? bot.userId;
  const wanted = asked.types.split(",").map((type) => kinds[type.trim()]);
  const all = Object.values(channels).filter(
    ({ kind, members: people, is_archived }) =>
      wanted.includes(kind) &&
      people.includes(user) &&
      (kind === "public" || people.includes(bot.userId)) &&
      !(asked.exclude_archived && is_archived),
  );
  const { items, metadata } = pageOf(all, asked.limit, asked.cursor);
  return { ok: true, channels: items.map((channel) => shown(state, channel)), ...metadata };
}

export const conversationMethods = {
  "conversations.info": { token: "bot", scope: "channels:read", tier: 3, answer: info },
  "conversations.open": { token: "bot", scope: "im:write", tier: 3, answer: open },
  "conversations.history": { token: "bot", scope: "channels:history", tier: 3, answer: history },
  "conversations.replies": { token: "bot", scope: "channels:history", tier: 3, answer: replies },
  "conversations.members": { token: "bot", scope: "channels:read", tier: 4, answer: members },
  "users.conversations": { token: "bot", scope: "channels:read", tier: 3, answer: conversationsOf },
} satisfies Record<string, Method>;
