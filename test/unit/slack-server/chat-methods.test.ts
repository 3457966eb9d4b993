import { describe, expect, test } from "vitest";
import { writeMessage } from "#test/slack-server/payloads/events";
import { openSlack, refusal } from "./open-slack.ts";
import { header, mrkdwn, plain, section, x } from "./sample-blocks.ts";

const blocks = [{ type: "header" as const, text: { type: "plain_text" as const, text: "Northwind" } }];

describe("chat.postMessage", () => {
  test("is kept in the channel as the bot's", async () => {
    const { slack, client, channels, bot } = await openSlack();
    const { ts } = await client.chat.postMessage({ channel: channels.sales.id, text: "Hello", blocks });
    const shown = { ts, text: "Hello", user: bot.userId, blocks: [{ ...blocks[0], block_id: "b0" }] };
    expect(slack.messagesIn(channels.sales.id)).toMatchObject([shown]);
  });

  test("is written down with what was asked, blocks read from the form", async () => {
    const { slack, client, channels } = await openSlack();
    await client.chat.postMessage({ channel: channels.sales.id, text: "Hello", blocks, unfurl_links: false });
    const args = { channel: channels.sales.id, text: "Hello", blocks, unfurl_links: "false" };
    expect(slack.calls).toMatchObject([{ method: "chat.postMessage", args, error: null }]);
  });

  test("answers in a thread, and an answer to an answer stays in it", async () => {
    const { slack, client, channels, users } = await openSlack();
    const channel = channels.sales.id;
    const { ts: root } = writeMessage(slack, { user: users.lin.id, text: "?" });
    const { ts: reply = "" } = await client.chat.postMessage({ channel, text: "One", thread_ts: root });
    await client.chat.postMessage({ channel, text: "Two", thread_ts: reply });
    expect(slack.messagesIn(channel).map(({ thread_ts }) => thread_ts)).toEqual([undefined, root, root]);
  });

  test("to a person goes into the direct channel with them", async () => {
    const { slack, client, users } = await openSlack();
    const { channel = "" } = await client.chat.postMessage({ channel: users.emma.id, text: "Hello" });
    expect([channel[0], slack.messagesIn(channel).length]).toEqual(["D", 1]);
  });

  test.each([
    ["of 40,000 characters", 40_000, null],
    ["of one more", 40_001, "msg_too_long"],
  ])("with a text %s", async (_name, length, error) => {
    const { slack, client, channels } = await openSlack();
    await client.chat.postMessage({ channel: channels.sales.id, text: x(length) }).catch(() => {});
    expect(slack.calls[0]?.error).toBe(error);
  });

  test.each([
    ["a channel that there is not", "C0NOWHERE1", {}, "channel_not_found"],
    ["a private channel from outside", "C0HIDDEN01", {}, "channel_not_found"],
    ["a public channel from outside", "C0ELSE0001", {}, "not_in_channel"],
    ["an archived channel", "C0OLD00001", {}, "is_archived"],
    ["nothing to say", "C0SALES001", { text: "" }, "no_text"],
    ["a thread that there is not", "C0SALES001", { thread_ts: "1700000000.000001" }, "thread_not_found"],
    ["blocks that are none", "C0SALES001", { blocks: "[{" }, "invalid_blocks_format"],
    [
      "too much in all blocks",
      "C0SALES001",
      { blocks: Array(5).fill(section({ text: mrkdwn(2700) })) },
      "msg_blocks_too_long",
    ],
  ])("is refused with %s", async (_name, channel, more, error) => {
    const { client } = await openSlack();
    const asked = client.apiCall("chat.postMessage", { channel, text: "Hello", ...more });
    await expect(asked).rejects.toMatchObject(refusal(error));
  });

  test("with a block beyond a limit names the place", async () => {
    const { client, channels } = await openSlack();
    const asked = client.apiCall("chat.postMessage", { channel: channels.sales.id, text: "x", blocks: [header(151)] });
    const words = "must be less than 151 characters [json-pointer:/blocks/0/text/text]";
    const messages = [`[ERROR] ${words}`];
    await expect(asked).rejects.toMatchObject(
      refusal("invalid_blocks", { errors: [words], response_metadata: { messages } }),
    );
  });
});

describe("chat.postEphemeral", () => {
  test("is seen by the one person only", async () => {
    const { slack, client, channels, users } = await openSlack();
    await client.chat.postEphemeral({ channel: channels.sales.id, user: users.lin.id, text: "For you" });
    const seen = [
      slack.ephemeralTo(users.lin.id),
      slack.ephemeralTo(users.emma.id),
      slack.messagesIn(channels.sales.id),
    ];
    expect(seen).toMatchObject([[{ text: "For you", channel: channels.sales.id }], [], []]);
  });

  test("cannot be changed afterwards", async () => {
    const { client, channels, users } = await openSlack();
    const channel = channels.sales.id;
    const { message_ts: ts = "" } = await client.chat.postEphemeral({ channel, user: users.lin.id, text: "x" });
    const asked = client.chat.update({ channel, ts, text: "y" });
    await expect(asked).rejects.toMatchObject(refusal("message_not_found"));
  });

  test("is refused for somebody who is not in the channel", async () => {
    const { client, channels, users } = await openSlack();
    const asked = client.chat.postEphemeral({ channel: channels.deals.id, user: users.guest.id, text: "x" });
    await expect(asked).rejects.toMatchObject(refusal("user_not_in_channel"));
  });
});

describe("chat.update", () => {
  test("changes what the bot said", async () => {
    const { slack, client, channels } = await openSlack();
    const channel = channels.sales.id;
    const { ts = "" } = await client.chat.postMessage({ channel, text: "Working" });
    await client.chat.update({ channel, ts, text: "Done", blocks });
    expect(slack.messagesIn(channel)).toMatchObject([{ ts, text: "Done", blocks, edited: {} }]);
  });

  test("takes away the blocks where only a text comes", async () => {
    const { slack, client, channels } = await openSlack();
    const channel = channels.sales.id;
    const { ts = "" } = await client.chat.postMessage({ channel, text: "Working", blocks });
    await client.chat.update({ channel, ts, text: "Done" });
    expect(slack.messagesIn(channel).map((message) => message.blocks)).toEqual([undefined]);
  });

  test.each([
    ["4,000 letters", x(4000), null],
    ["one letter more", x(4001), "msg_too_long"],
    ["1,333 Chinese characters", "账".repeat(1333), null],
    ["one character more", "账".repeat(1334), "msg_too_long"],
  ])("counts bytes: %s", async (_name, text, error) => {
    const { slack, client, channels } = await openSlack();
    const channel = channels.sales.id;
    const { ts = "" } = await client.chat.postMessage({ channel, text: "Working" });
    await client.chat.update({ channel, ts, text }).catch(() => {});
    expect(slack.calls[1]?.error).toBe(error);
  });

  test("leaves what others said", async () => {
    const { slack, client, users } = await openSlack();
    const { channel, ts } = writeMessage(slack, { user: users.lin.id, text: "Mine" });
    await expect(client.chat.update({ channel, ts, text: "Ours" })).rejects.toMatchObject(
      refusal("cant_update_message"),
    );
  });
});

describe("chat.delete", () => {
  test("takes away what the bot said", async () => {
    const { slack, client, channels } = await openSlack();
    const channel = channels.sales.id;
    const { ts = "" } = await client.chat.postMessage({ channel, text: "x" });
    await client.chat.delete({ channel, ts });
    expect(slack.messagesIn(channel)).toEqual([]);
  });

  test("leaves what others said", async () => {
    const { slack, client, users } = await openSlack();
    const { channel, ts } = writeMessage(slack, { user: users.lin.id, text: "Mine" });
    await expect(client.chat.delete({ channel, ts })).rejects.toMatchObject(refusal("cant_delete_message"));
  });
});

test("chat.getPermalink leads to a message and names its thread", async () => {
  const { slack, client, channels, users } = await openSlack();
  const channel = channels.sales.id;
  const { ts: root } = writeMessage(slack, { user: users.lin.id, text: "?" });
  const { ts = "" } = await client.chat.postMessage({ channel, text: "x", thread_ts: root });
  const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
  const path = `https://example-sales.slack.com/archives/${channel}/p${ts.replace(".", "")}`;
  expect(permalink).toBe(`${path}?thread_ts=${root}&cid=${channel}`);
});

test("reactions.add adds a reaction once", async () => {
  const { slack, client, users } = await openSlack();
  const { channel, ts: timestamp } = writeMessage(slack, { user: users.lin.id, text: "?" });
  const react = () => client.reactions.add({ channel, timestamp, name: "eyes" });
  await react();
  await expect(react()).rejects.toMatchObject(refusal("already_reacted"));
  expect(slack.messagesIn(channel)).toMatchObject([{ reactions: [{ name: "eyes", count: 1 }] }]);
});

test("an argument that is missing is named", async () => {
  const { client } = await openSlack();
  const asked = client.apiCall("chat.postMessage", { text: "x", blocks: [{ type: "header", text: plain(1) }] });
  const messages = ["[ERROR] missing required field: channel [json-pointer:/]"];
  await expect(asked).rejects.toMatchObject(refusal("invalid_arguments", { response_metadata: { messages } }));
});

test.each([
  ["a form", (args: Record<string, string>) => new URLSearchParams(args)],
  ["a form of parts", formOf],
  ["JSON", (args: Record<string, string>) => JSON.stringify({ ...args, blocks: JSON.parse(args.blocks ?? "[]") })],
])("arguments are read from %s", async (_name, encode) => {
  const { slack, channels } = await openSlack();
  const body = encode({ channel: channels.sales.id, text: "你好 & <b>", blocks: JSON.stringify(blocks) });
  const authorization = `Bearer ${slack.settings.botToken}`;
  const type: Record<string, string> = typeof body === "string" ? { "content-type": "application/json" } : {};
  await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers: { authorization, ...type }, body });
  expect(slack.messagesIn(channels.sales.id)).toMatchObject([{ text: "你好 & <b>", blocks }]);
});

function formOf(args: Record<string, string>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(args)) form.append(key, value);
  return form;
}
