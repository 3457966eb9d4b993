import type { Args } from "../read-body.ts";
import { SlackError } from "../slack-error.ts";
import type { SlackState } from "../slack-state.ts";
import { findChannel, openDirectChannel, type SlackChannel } from "../workspace.ts";

export type Tier = 1 | 2 | 3 | 4 | "message" | "special";

/** A Web API method: which token and scope it wants, how often it may be asked, what it does. */
export type Method = {
  token: "bot" | "app" | "any";
  scope: string | null;
  tier: Tier;
  answer: (state: SlackState, args: Args) => Record<string, unknown>;
};

/** A channel as the bot sees it: private ones only from inside. */
export function visibleChannel({ workspace }: SlackState, id: string): SlackChannel {
  const channel = findChannel(workspace, id);
  const isHidden = channel?.kind !== "public" && !channel?.members.includes(workspace.bot.userId);
  if (!channel || isHidden) throw new SlackError("channel_not_found");
  return channel;
}

/** A channel that the bot may read in. */
export function joinedChannel(state: SlackState, id: string): SlackChannel {
  const channel = visibleChannel(state, id);
  if (!channel.members.includes(state.workspace.bot.userId)) throw new SlackError("not_in_channel");
  return channel;
}

/** A channel that the bot may write to; a user's id leads to the direct channel with them. */
export function writableChannel(state: SlackState, id: string): SlackChannel {
  const isPerson = Object.values(state.workspace.users).some((user) => user.id === id && !user.deleted);
  const channel = isPerson ? openDirectChannel(state.workspace, id).channel : joinedChannel(state, id);
  if (channel.is_archived) throw new SlackError("is_archived");
  return channel;
}

/** One page of a list, as Slack pages: an opaque cursor, empty at the end. */
export function pageOf<Item>(all: readonly Item[], limit: number, cursor: string | undefined) {
  const from = cursor ? Number(Buffer.from(cursor, "base64").toString("utf8").replace("next:", "")) : 0;
  if (!Number.isInteger(from)) throw new SlackError("invalid_cursor");
  const to = from + limit;
  const next = to < all.length ? Buffer.from(`next:${to}`).toString("base64") : "";
  return { items: all.slice(from, to), next, metadata: { response_metadata: { next_cursor: next } } };
}
