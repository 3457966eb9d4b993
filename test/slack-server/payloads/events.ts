import { randomUUID } from "node:crypto";
import type { SlackState, StoredMessage } from "../slack-state.ts";
import { findChannel, openDirectChannel, type SlackChannel } from "../workspace.ts";
import type { Delivery } from "./delivery.ts";

/** What the makers need of a started stand-in. */
export type Source = { state: SlackState };
type Fields = Record<string, unknown>;

export type Said = {
  user: string;
  text: string;
  /** The public channel where it is not given. */
  channel?: string;
  threadTs?: string;
};

/** An event in the envelope of the Events API. `eventId`: the same one for what is delivered again. */
export function eventCallback({ state }: Source, event: Fields, eventId = state.nextId("Ev")): Delivery {
  const { team, app, bot } = state.workspace;
  return {
    type: "events_api",
    payload: {
      ...{ token: "verification-token", team_id: team.id, context_team_id: team.id, context_enterprise_id: null },
      ...{ api_app_id: app.id, event, type: "event_callback", event_id: eventId },
      event_time: Math.floor(state.settings.now() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
      ],
      ...{ is_ext_shared_channel: false, event_context: `4-${eventId}` },
    },
  };
}

const mention = /<@(\w+)>/;

/** What the composer makes of a text: a rich text block in which mentions are elements. */
function composed(state: SlackState, text: string) {
  const elements = text.split(/(<@\w+>)/).flatMap((part): Fields[] => {
    const user = mention.exec(part)?.[1];
    if (user !== undefined) return [{ type: "user", user_id: user }];
    return part === "" ? [] : [{ type: "text", text: part }];
  });
  const section = { type: "rich_text_section", elements };
  return [{ type: "rich_text", block_id: state.nextId("b"), elements: [section] }];
}

function place({ workspace }: SlackState, channel: string | undefined): SlackChannel {
  const found = findChannel(workspace, channel ?? workspace.channels.sales.id);
  if (!found) throw new Error(`The workspace has no channel ${channel}.`);
  return found;
}

/** Somebody writes; the workspace keeps it. */
export function writeMessage({ state }: Source, { user, text, channel, threadTs }: Said): StoredMessage {
  const message: StoredMessage = {
    ...{ type: "message", user, text, client_msg_id: randomUUID(), team: state.workspace.team.id },
    ...{ channel: place(state, channel).id, ts: state.nextTs(), blocks: composed(state, text) },
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  };
  state.messages.push(message);
  return message;
}

const channelTypes = { public: "channel", private: "group", im: "im" } as const;

function asEvent({ state }: Source, { reactions: _, ...message }: StoredMessage): Fields {
  const parent = state.messages.find(({ channel, ts }) => channel === message.channel && ts === message.thread_ts);
  return {
    ...message,
    ...{ event_ts: message.ts, channel_type: channelTypes[place(state, message.channel).kind] },
    ...(parent && { parent_user_id: parent.user }),
  };
}

/** Somebody writes in a channel or thread that the bot is in. */
export const channelMessage = (source: Source, said: Said): Delivery =>
  eventCallback(source, asEvent(source, writeMessage(source, said)));

/** Somebody writes to the bot alone. */
export function directMessage(source: Source, { user, text, threadTs }: Omit<Said, "channel">): Delivery {
  const { channel } = openDirectChannel(source.state.workspace, user);
  return channelMessage(source, { user, text, channel: channel.id, ...(threadTs !== undefined && { threadTs }) });
}

/** Somebody mentions the bot; the mention is put before the text where the text has none. */
export function appMention(source: Source, said: Said): Delivery {
  return mentioned(source, writeMention(source, said));
}

/** Slack tells of one message twice where the bot is in the channel: as a mention and as a message. */
export function mentionTwice(source: Source, said: Said): [mention: Delivery, message: Delivery] {
  const message = writeMention(source, said);
  return [mentioned(source, message), eventCallback(source, asEvent(source, message))];
}

function writeMention(source: Source, said: Said): StoredMessage {
  const { userId } = source.state.workspace.bot;
  const text = mention.test(said.text) ? said.text : `<@${userId}> ${said.text}`;
  return writeMessage(source, { ...said, text });
}

function mentioned(source: Source, { type: _, ...message }: StoredMessage): Delivery {
  return eventCallback(source, { ...message, type: "app_mention", event_ts: message.ts });
}

/** A bot writes; the product's own messages come back so too. */
export function botMessage(source: Source, said: Said & { botId: string }): Delivery {
  const { user: _, client_msg_id: __, ...message } = asEvent(source, writeMessage(source, said));
  return eventCallback(source, { ...message, subtype: "bot_message", bot_id: said.botId, username: "Deploy Bot" });
}

/** What the product posted, as Slack tells it of it. */
export const ownMessage = (source: Source, message: StoredMessage): Delivery =>
  eventCallback(source, asEvent(source, message));

export function messageChanged(source: Source, before: StoredMessage, text: string): Delivery {
  const { state } = source;
  const previous = { ...before };
  Object.assign(before, { text, blocks: composed(state, text), edited: { user: before.user, ts: state.nextTs() } });
  const at = state.nextTs();
  return eventCallback(source, {
    ...{ type: "message", subtype: "message_changed", channel: before.channel, ts: at, event_ts: at, hidden: true },
    ...{ message: { ...before }, previous_message: previous, channel_type: "channel" },
  });
}

export function messageDeleted(source: Source, gone: StoredMessage): Delivery {
  const { state } = source;
  state.messages.splice(state.messages.indexOf(gone), 1);
  const at = state.nextTs();
  return eventCallback(source, {
    ...{ type: "message", subtype: "message_deleted", channel: gone.channel, ts: at, event_ts: at, hidden: true },
    ...{ deleted_ts: gone.ts, previous_message: gone, channel_type: "channel" },
  });
}

export function fileShare(source: Source, said: Said & { filename: string }): Delivery {
  const id = source.state.nextId("F");
  const file = { id, name: said.filename, title: said.filename, mode: "hosted", file_access: "visible", size: 1024 };
  const message = writeMessage(source, said);
  Object.assign(message, { subtype: "file_share", files: [{ ...file, user: said.user, is_external: false }] });
  return eventCallback(source, { ...asEvent(source, message), upload: false });
}

/** Somebody opens the app; `tab`: home, or the messages with it. */
export function appHomeOpened(source: Source, user: string, tab: "home" | "messages" = "home"): Delivery {
  const { state } = source;
  const view = state.homes.get(user);
  return eventCallback(source, {
    ...{ type: "app_home_opened", user, channel: openDirectChannel(state.workspace, user).channel.id, tab },
    ...{ event_ts: state.nextTs(), ...(tab === "home" && view && { view }) },
  });
}

export function memberJoined(source: Source, { user, channel }: { user: string; channel: string }): Delivery {
  const { state } = source;
  const joined = place(state, channel);
  if (!joined.members.includes(user)) joined.members.push(user);
  return eventCallback(source, {
    ...{ type: "member_joined_channel", user, channel, channel_type: joined.kind === "public" ? "C" : "G" },
    ...{ team: state.workspace.team.id, inviter: joined.members[0] ?? "", event_ts: state.nextTs() },
  });
}

export const appUninstalled = (source: Source): Delivery => eventCallback(source, { type: "app_uninstalled" });

export const tokensRevoked = (source: Source): Delivery =>
  eventCallback(source, { type: "tokens_revoked", tokens: { oauth: [], bot: [source.state.workspace.bot.userId] } });

/** How Slack asks an address whether it is the product's; answered with the challenge. */
export const urlVerification = (challenge: string): Delivery => ({
  type: "events_api",
  payload: { token: "verification-token", challenge, type: "url_verification" },
});
