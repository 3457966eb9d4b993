import { App, type Receiver } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import type { Delivery } from "#test/slack-server/payloads/delivery";
import * as events from "#test/slack-server/payloads/events";
import * as interactions from "#test/slack-server/payloads/interactions";
import type { SlackServer } from "#test/slack-server/start-slack-server";
import { openSlack, quiet } from "./open-slack.ts";

/** Bolt itself says what it makes of a delivery: which listener it called, for whom, where. */
async function heardBy(slack: SlackServer, delivery: Delivery) {
  const heard: unknown[] = [];
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const { botToken: token } = slack.settings;
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const app = new App({ token, receiver, clientOptions, logger: quiet, deferInitialization: true });
  await app.init();
  const tell =
    (kind: string) =>
    async ({ context }: { context: { userId?: string; teamId?: string } }) => {
      heard.push([kind, context.userId, context.teamId]);
    };
  app.event("app_mention", tell("mention"));
  app.event("message", tell("message"));
  app.event("app_home_opened", tell("home"));
  app.event("member_joined_channel", tell("joined"));
  app.event("app_uninstalled", tell("uninstalled"));
  app.command("/groundplan", tell("command"));
  app.action("why", tell("action"));
  app.shortcut({ type: "message_action", callback_id: "save_note" }, tell("message shortcut"));
  app.shortcut({ type: "shortcut", callback_id: "log_visit" }, tell("global shortcut"));
  app.view({ type: "view_submission", callback_id: "visit" }, tell("submission"));
  app.view({ type: "view_closed", callback_id: "visit" }, tell("closed"));
  app.options("account", tell("options"));
  await app.processEvent({ body: delivery.payload, ack: async () => {} });
  return heard;
}

const header = { type: "header", text: { type: "plain_text", text: "x" } };
const actions = {
  type: "actions",
  block_id: "asked",
  elements: [{ type: "button", text: header.text, action_id: "why", value: "7" }],
};
const visit = { type: "modal", callback_id: "visit", title: header.text, blocks: [header, actions] };

/** A workspace in which the bot has said and opened something. */
async function openBusySlack() {
  const opened = await openSlack();
  const { slack, client, users, channels } = opened;
  const { lin } = users;
  const channel = channels.sales.id;
  const asked = { channel, text: "Press", blocks: [actions] };
  await client.apiCall("chat.postMessage", asked);
  await client.apiCall("chat.postEphemeral", { ...asked, user: lin.id });
  await client.apiCall("views.open", { trigger_id: slack.newTriggerId(lin.id), view: visit });
  await client.apiCall("views.publish", { user_id: lin.id, view: { type: "home", blocks: [actions] } });
  const [message] = slack.messagesIn(channel);
  const [ephemeral] = slack.ephemeralTo(lin.id);
  const view = slack.viewsOpened[0]?.view;
  const home = slack.homeOf(lin.id);
  if (!message || !ephemeral || !view || !home) throw new Error("The workspace is empty.");
  return { ...opened, lin, message, ephemeral, view, home };
}
type Busy = Awaited<ReturnType<typeof openBusySlack>>;

const pressed = { action_id: "why" };
const deliveries: [name: string, make: (busy: Busy) => Delivery, kind: string][] = [
  ["a mention", ({ slack, lin }) => events.appMention(slack, { user: lin.id, text: "top" }), "mention"],
  [
    "a message in a channel",
    ({ slack, lin }) => events.channelMessage(slack, { user: lin.id, text: "top" }),
    "message",
  ],
  ["a message to the bot", ({ slack, lin }) => events.directMessage(slack, { user: lin.id, text: "top" }), "message"],
  [
    "a message with a file",
    ({ slack, lin }) => events.fileShare(slack, { user: lin.id, text: "x", filename: "a.pdf" }),
    "message",
  ],
  ["the home page", ({ slack, lin }) => events.appHomeOpened(slack, lin.id), "home"],
  ["a command", ({ slack, lin }) => interactions.slashCommand(slack, { user: lin.id, text: "top" }), "command"],
  [
    "a button in a message",
    ({ slack, lin, message }) => interactions.actionInMessage(slack, lin.id, message, pressed),
    "action",
  ],
  ["a button for one", ({ slack, ephemeral }) => interactions.actionInEphemeral(slack, ephemeral, pressed), "action"],
  ["a button at home", ({ slack, lin, home }) => interactions.actionInView(slack, lin.id, home, pressed), "action"],
  ["a button in a modal", ({ slack, lin, view }) => interactions.actionInView(slack, lin.id, view, pressed), "action"],
  [
    "a message's menu",
    ({ slack, lin, message }) => interactions.messageShortcut(slack, lin.id, message, "save_note"),
    "message shortcut",
  ],
  [
    "the lightning menu",
    ({ slack, lin }) => interactions.globalShortcut(slack, lin.id, "log_visit"),
    "global shortcut",
  ],
  [
    "a modal that is sent",
    ({ slack, lin, view }) => interactions.viewSubmission(slack, lin.id, view, {}),
    "submission",
  ],
  ["a modal that is closed", ({ slack, lin, view }) => interactions.viewClosed(slack, lin.id, view), "closed"],
  [
    "words typed into a menu",
    ({ slack, lin, view }) =>
      interactions.blockSuggestion(slack, lin.id, view, { action_id: "account", block_id: "a", value: "nor" }),
    "options",
  ],
];

test.each(deliveries)("%s is heard by Bolt as what it is, of whom it is", async (_name, make, kind) => {
  const busy = await openBusySlack();
  expect(await heardBy(busy.slack, make(busy))).toEqual([[kind, busy.lin.id, busy.team.id]]);
});

describe("what tells of messages", () => {
  test("mentions the bot in the text and as an element", async () => {
    const { slack, users, bot } = await openSlack();
    const { payload } = events.appMention(slack, { user: users.lin.id, text: "如何？" });
    const elements = [
      { type: "user", user_id: bot.userId },
      { type: "text", text: " 如何？" },
    ];
    const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
    expect(payload.event).toMatchObject({ type: "app_mention", text: `<@${bot.userId}> 如何？`, blocks });
  });

  test("tells of a mention twice, with one time stamp and two ids", async () => {
    const { slack, users } = await openSlack();
    const [mention, message] = events.mentionTwice(slack, { user: users.lin.id, text: "top" });
    const [one, two] = [mention, message].map(({ payload }) => payload);
    expect(one?.event_id).not.toBe(two?.event_id);
    expect([one?.event, two?.event]).toMatchObject([
      { ts: slack.messagesIn("C0SALES001")[0]?.ts },
      { channel_type: "channel" },
    ]);
  });

  test("names the thread and who began it", async () => {
    const { slack, users } = await openSlack();
    const { ts: threadTs } = events.writeMessage(slack, { user: users.emma.id, text: "?" });
    const { payload } = events.channelMessage(slack, { user: users.lin.id, text: "And?", threadTs });
    expect(payload.event).toMatchObject({ thread_ts: threadTs, parent_user_id: users.emma.id });
  });

  test("says which kind of channel it is", async () => {
    const { slack, users, channels } = await openSlack();
    const said = { user: users.lin.id, text: "x" };
    const made = [
      events.channelMessage(slack, said),
      events.channelMessage(slack, { ...said, channel: channels.deals.id }),
      events.directMessage(slack, said),
    ];
    const kinds = ["channel", "group", "im"].map((channel_type) => ({ channel_type }));
    expect(made.map(({ payload }) => payload.event)).toMatchObject(kinds);
  });

  test("marks what bots say", async () => {
    const { slack, client, users, channels, bot } = await openSlack();
    await client.chat.postMessage({ channel: channels.sales.id, text: "Mine" });
    const own = slack.messagesIn(channels.sales.id).map((message) => events.ownMessage(slack, message));
    const other = events.botMessage(slack, { user: users.otherBot.id, text: "Deployed", botId: "B0OTHER001" });
    const shown = [
      { bot_id: bot.botId, user: bot.userId },
      { subtype: "bot_message", bot_id: "B0OTHER001" },
    ];
    expect([...own, other].map(({ payload }) => payload.event)).toMatchObject(shown);
  });

  test("carries a change inside, with what stood before", async () => {
    const { slack, users } = await openSlack();
    const message = events.writeMessage(slack, { user: users.lin.id, text: "Before" });
    const { payload } = events.messageChanged(slack, message, "After");
    const inside = { message: { text: "After", user: users.lin.id }, previous_message: { text: "Before" } };
    expect(payload.event).toMatchObject({ subtype: "message_changed", hidden: true, ...inside });
  });

  test("tells what is gone", async () => {
    const { slack, users } = await openSlack();
    const message = events.writeMessage(slack, { user: users.lin.id, text: "Gone" });
    const { payload } = events.messageDeleted(slack, message);
    expect(payload.event).toMatchObject({ subtype: "message_deleted", deleted_ts: message.ts });
  });
});

test("who joins a channel is in it", async () => {
  const { slack, users, channels } = await openSlack();
  const { payload } = events.memberJoined(slack, { user: users.guest.id, channel: channels.deals.id });
  expect(payload.event).toMatchObject({ type: "member_joined_channel", channel_type: "G" });
  expect(channels.deals.members).toContain(users.guest.id);
});

test("an app that is taken away is told so", async () => {
  const { slack } = await openSlack();
  const told = [events.appUninstalled(slack), events.tokensRevoked(slack)];
  const kinds = [{ type: "app_uninstalled" }, { type: "tokens_revoked" }];
  expect(told.map(({ payload }) => payload.event)).toMatchObject(kinds);
});

test("a button hands over its own block, words and value", async () => {
  const { slack, lin, message } = await openBusySlack();
  const { payload } = interactions.actionInMessage(slack, lin.id, message, pressed);
  const own = { type: "button", block_id: "asked", action_id: "why", value: "7", text: header.text };
  expect(payload.actions).toMatchObject([own]);
});

test("a message for one is not handed back", async () => {
  const { slack, ephemeral } = await openBusySlack();
  const { payload } = interactions.actionInEphemeral(slack, ephemeral, pressed);
  expect([payload.message, payload.container]).toMatchObject([undefined, { is_ephemeral: true }]);
});
