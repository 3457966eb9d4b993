import { shownText } from "../../helpers/shown-text.ts";
import type { SlackDesk } from "../../helpers/slack-desk.ts";
import type { Delivery } from "../../slack-server/payloads/delivery.ts";
import { openDirectChannel } from "../../slack-server/workspace.ts";

/** What somebody reads of the bot. `whispered`: it alone does. */
export type Said = {
  channel: string;
  thread: string | null;
  text: string;
  urls: string[];
  isWhispered: boolean;
  ts: string;
};

type Shown = { channel: string; ts: string; thread_ts?: string; text: string; blocks?: readonly unknown[] };

const urlsIn = (held: unknown): string[] =>
  [...JSON.stringify(held).matchAll(/"url":"([^"]*)"/gu)].map(([, url = ""]) => url);

function said(message: Shown, isWhispered: boolean): Said {
  const { channel, ts, thread_ts: thread = null, blocks = [] } = message;
  return { channel, thread, text: shownText(blocks), urls: urlsIn(blocks), isWhispered, ts };
}

/** All that the bot has said so far, to everybody and to single people. */
function all({ slack }: Pick<SlackDesk, "slack">): Said[] {
  const { messages, ephemerals, workspace } = slack.state;
  const own = messages.filter(({ user }) => user === workspace.bot.userId);
  return [...own.map((message) => said(message, false)), ...ephemerals.map((message) => said(message, true))];
}

/** What the bot says because of deliveries, once all that follows from them is done; that it is at work is left out. */
export async function heardAfter(desk: SlackDesk, ...deliveries: Delivery[]): Promise<Said[]> {
  return heardWhile(desk, () => Promise.all(deliveries.map((delivery) => desk.post(delivery))));
}

export async function heardWhile(desk: SlackDesk, act: () => Promise<unknown>): Promise<Said[]> {
  const before = all(desk).map((one) => JSON.stringify(one));
  await act();
  await desk.settled();
  return all(desk).filter((one) => !before.includes(JSON.stringify(one)) && !isProgress(one));
}

/** On machines under load more of them are told. */
const isProgress = ({ text }: Said) => /^(?:正在查阅|Looking it up)/u.test(text);

/** Everything that left the product for Slack since then, whatever became of it. */
export function sentSince(desk: SlackDesk, mark: { calls: number; responses: number }): string {
  const { calls, responses } = desk.slack;
  return JSON.stringify([
    calls.slice(mark.calls).map(({ method, args }) => [method, args]),
    responses.slice(mark.responses).map(({ body }) => body),
  ]);
}

export const markOf = ({ slack: { calls, responses } }: SlackDesk) => ({
  calls: calls.length,
  responses: responses.length,
});

/** The direct messages of this person. */
export const directOf = ({ slack }: SlackDesk, user: string): string =>
  openDirectChannel(slack.workspace, user).channel.id;

/** When what is delivered was written, by which a thread under it is named. */
export function tsOf({ payload }: Delivery): string {
  const event: unknown = payload.event;
  if (typeof event !== "object" || event === null || !("ts" in event)) throw new Error("no message");
  return String(event.ts);
}
