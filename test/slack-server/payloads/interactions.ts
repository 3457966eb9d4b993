import { newResponseUrl } from "../response-urls.ts";
import type { Blocks, EphemeralMessage, SlackState, StoredMessage, StoredView } from "../slack-state.ts";
import { findChannel, findUser, type SlackChannel } from "../workspace.ts";
import type { Delivery } from "./delivery.ts";
import type { Source } from "./events.ts";

type Fields = Record<string, unknown>;

const nameOf = ({ kind, name }: SlackChannel) => ({ public: name, private: "privategroup", im: "directmessage" })[kind];

function person({ workspace }: SlackState, id: string): Fields {
  const name = findUser(workspace, id)?.name ?? id.toLowerCase();
  return { id, username: name, name, team_id: findUser(workspace, id)?.team_id ?? workspace.team.id };
}

function channelFields({ workspace }: SlackState, id: string): Fields {
  const channel = findChannel(workspace, id);
  return { id, name: channel ? nameOf(channel) : "unknown" };
}

function common(state: SlackState, type: string, user: string): Fields {
  const { team, app } = state.workspace;
  return {
    ...{ type, user: person(state, user), api_app_id: app.id, token: "verification-token" },
    ...{ team: { id: team.id, domain: team.domain }, enterprise: null, is_enterprise_install: false },
  };
}

/** `/groundplan …`: one flat form. */
export function slashCommand(
  { state }: Source,
  { user, text, channel, command = "/groundplan" }: { user: string; text: string; channel?: string; command?: string },
): Delivery {
  const { workspace } = state;
  const where = findChannel(workspace, channel ?? workspace.channels.sales.id);
  if (!where) throw new Error(`The workspace has no channel ${channel}.`);
  return {
    type: "slash_commands",
    payload: {
      ...{ token: "verification-token", team_id: workspace.team.id, team_domain: workspace.team.domain },
      ...{ channel_id: where.id, channel_name: nameOf(where), user_id: user },
      ...{ user_name: findUser(workspace, user)?.name ?? "", command, text, api_app_id: workspace.app.id },
      is_enterprise_install: "false",
      response_url: newResponseUrl(state, { channel: where.id, user }),
      trigger_id: state.newTriggerId(user),
    },
  };
}

/** An element that was used: `action_id`, `block_id`, `type`, and its value or what was chosen. */
export type Action = { action_id: string; block_id?: string; type?: string } & Fields;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function elementIn(value: unknown, actionId: string): Fields | null {
  if (!isFields(value)) return null;
  if (value.action_id === actionId) return value;
  return Object.values(value).reduce<Fields | null>((found, held) => found ?? elementIn(held, actionId), null);
}

/** What the element itself says is filled in: its block, kind, words and value. */
function actionFields(state: SlackState, blocks: Blocks | undefined, action: Action): Fields {
  for (const block of blocks ?? []) {
    const element = elementIn(block, action.action_id);
    if (!element) continue;
    const { type, text, value } = element;
    const own = {
      type,
      block_id: block.block_id,
      ...(text !== undefined && { text }),
      ...(value !== undefined && { value }),
    };
    return { ...own, ...action, action_ts: state.nextTs() };
  }
  return { type: "button", block_id: "b0", ...action, action_ts: state.nextTs() };
}

/** A button or menu in a message that everybody sees. */
export function actionInMessage(source: Source, user: string, message: StoredMessage, action: Action): Delivery {
  const { state } = source;
  const { channel, ts, thread_ts: thread } = message;
  const { channel: _, ...shown } = message;
  return {
    type: "interactive",
    payload: {
      ...common(state, "block_actions", user),
      container: {
        ...{ type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
        ...(thread !== undefined && { thread_ts: thread }),
      },
      ...{ trigger_id: state.newTriggerId(user), channel: channelFields(state, channel), message: shown },
      state: { values: {} },
      response_url: newResponseUrl(state, { channel, user, messageTs: ts }),
      actions: [actionFields(state, message.blocks, action)],
    },
  };
}

/** A button or menu in a message that only this person sees: Slack does not hand the message back. */
export function actionInEphemeral(source: Source, message: EphemeralMessage, action: Action): Delivery {
  const { state } = source;
  const { channel, user, ts, thread_ts: thread } = message;
  return {
    type: "interactive",
    payload: {
      ...common(state, "block_actions", user),
      container: {
        ...{ type: "message", message_ts: ts, channel_id: channel, is_ephemeral: true },
        ...(thread !== undefined && { thread_ts: thread }),
      },
      ...{ trigger_id: state.newTriggerId(user), channel: channelFields(state, channel), state: { values: {} } },
      response_url: newResponseUrl(state, { channel, user, messageTs: ts, isEphemeral: true }),
      actions: [actionFields(state, message.blocks, action)],
    },
  };
}

/** What stands in a modal's fields, by block and action. */
export type ViewValues = Record<string, Record<string, Fields>>;

/** A button or menu in a modal or on the home page. */
export function actionInView(
  source: Source,
  user: string,
  view: StoredView,
  action: Action,
  values: ViewValues = {},
): Delivery {
  const { state } = source;
  return {
    type: "interactive",
    payload: {
      ...common(state, "block_actions", user),
      container: { type: "view", view_id: view.id },
      trigger_id: state.newTriggerId(user, view.type === "modal" ? view.id : null),
      view: { ...view, state: { values } },
      actions: [actionFields(state, view.blocks, action)],
    },
  };
}

/** A person sends a modal. */
export function viewSubmission(source: Source, user: string, view: StoredView, values: ViewValues): Delivery {
  const { state } = source;
  return {
    type: "interactive",
    payload: {
      ...common(state, "view_submission", user),
      ...{ trigger_id: state.newTriggerId(user, view.id), view: { ...view, state: { values } }, response_urls: [] },
    },
  };
}

/** A person closes a modal; `isCleared`: the whole stack of them. */
export function viewClosed(source: Source, user: string, view: StoredView, isCleared = false): Delivery {
  const { state } = source;
  state.views.delete(view.id);
  return {
    type: "interactive",
    payload: { ...common(state, "view_closed", user), view, is_cleared: isCleared },
  };
}

/** "Save as note…" in the menu of a message. */
export function messageShortcut(source: Source, user: string, message: StoredMessage, callbackId: string): Delivery {
  const { state } = source;
  const { channel, ts } = message;
  const { channel: _, ...shown } = message;
  return {
    type: "interactive",
    payload: {
      ...common(state, "message_action", user),
      ...{ callback_id: callbackId, trigger_id: state.newTriggerId(user), action_ts: state.nextTs() },
      response_url: newResponseUrl(state, { channel, user, messageTs: ts }),
      ...{ message_ts: ts, channel: channelFields(state, channel), message: shown },
    },
  };
}

/** From the lightning menu: no channel, no message. */
export function globalShortcut(source: Source, user: string, callbackId: string): Delivery {
  const { state } = source;
  return {
    type: "interactive",
    payload: {
      ...common(state, "shortcut", user),
      ...{ callback_id: callbackId, trigger_id: state.newTriggerId(user), action_ts: state.nextTs() },
    },
  };
}

/** A person types into a menu whose options the product gives. */
export function blockSuggestion(
  source: Source,
  user: string,
  view: StoredView,
  { action_id, block_id, value }: { action_id: string; block_id: string; value: string },
): Delivery {
  return {
    type: "interactive",
    payload: {
      ...common(source.state, "block_suggestion", user),
      ...{ action_id, block_id, value, container: { type: "view", view_id: view.id }, view },
    },
  };
}
