import { directMessage } from "../slack-server/payloads/events.ts";
import {
  type Action,
  actionInEphemeral,
  actionInMessage,
  actionInView,
  slashCommand,
} from "../slack-server/payloads/interactions.ts";
import type { Blocks, EphemeralMessage, StoredMessage, StoredView } from "../slack-server/slack-state.ts";
import { openDirectChannel } from "../slack-server/workspace.ts";

import { shownText } from "./shown-text.ts";
import type { SlackDesk } from "./slack-desk.ts";

/** What came of something that a person did. */
export type Outcome = {
  /** What everybody in the place sees, in threads too. */
  said: StoredMessage[];
  /** What one person sees. */
  whispered: EphemeralMessage[];
  /** All words of both. */
  words: string;
};

type Shown = { blocks?: Blocks };
export const wordsOf = (messages: readonly Shown[]): string =>
  messages.map(({ blocks = [] }) => shownText(blocks)).join("\n");

export type Button = { action_id: string; value?: string };

/** Buttons of a message or a view, in their order, with what is written on them. */
export function buttonsOf({ blocks = [] }: Shown): { label: string; button: Button }[] {
  return blocks.flatMap(buttonsIn);
}

/** The first that does this. */
export function buttonOf(shown: Shown, action: string): Button {
  const found = buttonsOf(shown).find(({ button }) => button.action_id.replace(/\.\d+$/, "") === action);
  if (!found) throw new Error(`There is no button ${action}.`);
  return found.button;
}

export function buttonCalled(shown: Shown, label: string): Button {
  const found = buttonsOf(shown).find((one) => one.label === label);
  if (!found) throw new Error(`There is no button “${label}”.`);
  return found.button;
}

function buttonsIn(held: unknown): ReturnType<typeof buttonsOf> {
  if (Array.isArray(held)) return held.flatMap(buttonsIn);
  if (typeof held !== "object" || held === null) return [];
  const { type, text, action_id, value } = held as { type?: string; text?: { text: string } } & Button;
  if (type === "button" && text) {
    return [{ label: text.text, button: { action_id, ...(value !== undefined && { value }) } }];
  }
  return Object.values(held).flatMap(buttonsIn);
}

export type Hands = ReturnType<typeof handsOf>;

/** What a person does in Slack: types, writes, presses; each is waited for until nothing more follows. */
export function handsOf({ slack, send }: Pick<SlackDesk, "slack" | "send">, { id: user }: { id: string }) {
  const { messages, ephemerals } = slack.state;
  const direct = openDirectChannel(slack.workspace, user).channel.id;
  const during = async (act: () => Promise<unknown>): Promise<Outcome> => {
    const [saidBefore, whisperedBefore] = [messages.length, ephemerals.length];
    await act();
    const said = messages.slice(saidBefore).filter(({ user: author }) => author === slack.workspace.bot.userId);
    const whispered = ephemerals.slice(whisperedBefore);
    return { said, whispered, words: wordsOf([...said, ...whispered]) };
  };
  return {
    user,
    direct,
    /** After `/groundplan`; in the bot's direct message where no channel is given. */
    types: (text: string, channel = direct) => during(() => send(slashCommand(slack, { user, text, channel }))),
    writes: (text: string) => during(() => send(directMessage(slack, { user, text }))),
    presses: (message: StoredMessage, action: Action) =>
      during(() => send(actionInMessage(slack, user, message, action))),
    pressesWhispered: (message: EphemeralMessage, action: Action) =>
      during(() => send(actionInEphemeral(slack, message, action))),
    pressesIn: (view: StoredView, action: Action) => during(() => send(actionInView(slack, user, view, action))),
  };
}

/** What Slack refused of all that was sent to it. */
export function refusals({ slack }: Pick<SlackDesk, "slack">): string[] {
  return [
    ...slack.calls.flatMap(({ method, error }) => (error === null ? [] : [`${method}: ${error}`])),
    ...slack.responses.flatMap(({ error }) => (error === null ? [] : [`response_url: ${error}`])),
  ];
}
