import { describe, expect, test } from "vitest";
import { actionInEphemeral, actionInMessage, slashCommand } from "#test/slack-server/payloads/interactions";
import { handClock, openSlack } from "./open-slack.ts";
import { header } from "./sample-blocks.ts";

async function answer(url: unknown, body: Record<string, unknown>) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(String(url), { method: "POST", headers, body: JSON.stringify(body) });
  return [response.status, await response.text()];
}

async function openCommand(options: Parameters<typeof openSlack>[0] = {}) {
  const opened = await openSlack(options);
  const { lin } = opened.users;
  const { payload } = slashCommand(opened.slack, { user: lin.id, text: "top" });
  return { ...opened, lin, url: payload.response_url };
}

const refused = (error: string) => [404, JSON.stringify({ ok: false, error })];

describe("the address of a command", () => {
  test("answers the one who asked", async () => {
    const { slack, url, lin, channels } = await openCommand();
    await answer(url, { text: "For you", blocks: [header(5)] });
    expect(slack.ephemeralTo(lin.id)).toMatchObject([
      { text: "For you", channel: channels.sales.id, blocks: [header(5)] },
    ]);
  });

  test("answers the channel where it is told so", async () => {
    const { slack, url, channels, bot } = await openCommand();
    await answer(url, { text: "For all", response_type: "in_channel" });
    expect(slack.messagesIn(channels.sales.id)).toMatchObject([{ text: "For all", user: bot.userId }]);
  });

  test("answers five times", async () => {
    const { slack, url } = await openCommand();
    for (let at = 0; at < 5; at += 1) await answer(url, { text: "x" });
    expect(await answer(url, { text: "x" })).toEqual(refused("used_url"));
    expect(slack.responses.map(({ error }) => error)).toEqual([null, null, null, null, null, "used_url"]);
  });

  test.each([
    ["within thirty minutes", 0, [200, "ok"]],
    ["no longer", 1, refused("expired_url")],
  ])("answers %s", async (_name, more, expected) => {
    const clock = handClock();
    const { url } = await openCommand({ now: clock.now });
    clock.move(30 * 60_000 + more);
    expect(await answer(url, { text: "x" })).toEqual(expected);
  });

  test.each([
    ["nothing to say", {}, "no_text"],
    ["a block beyond a limit", { blocks: [header(151)] }, "invalid_blocks"],
    ["a text beyond the limit", { text: "x".repeat(40_001) }, "msg_too_long"],
  ])("does not take %s", async (_name, body, error) => {
    const { url } = await openCommand();
    expect(await answer(url, body)).toEqual(refused(error));
  });

  test("goes wrong on demand", async () => {
    const { slack, url } = await openCommand();
    slack.faults.next("response_url", { status: 500 });
    expect((await answer(url, { text: "x" }))[0]).toBe(500);
  });

  test("that nobody was given answers nothing", async () => {
    const { slack } = await openCommand();
    expect(await answer(`${slack.url}/response/T1/none`, { text: "x" })).toEqual(refused("no_service"));
  });
});

describe("the address of a button", () => {
  async function openButton() {
    const opened = await openSlack();
    const channel = opened.channels.sales.id;
    await opened.client.chat.postMessage({ channel, text: "Press" });
    const [message] = opened.slack.messagesIn(channel);
    if (!message) throw new Error("Nothing was posted.");
    const { payload } = actionInMessage(opened.slack, opened.users.lin.id, message, { action_id: "why" });
    return { ...opened, channel, url: payload.response_url };
  }

  test("replaces the message", async () => {
    const { slack, channel, url } = await openButton();
    await answer(url, { replace_original: true, text: "Pressed" });
    expect(slack.messagesIn(channel)).toMatchObject([{ text: "Pressed", edited: {} }]);
  });

  test("takes the message away", async () => {
    const { slack, channel, url } = await openButton();
    await answer(url, { delete_original: true });
    expect(slack.messagesIn(channel)).toEqual([]);
  });

  test("leaves the message and answers whoever pressed", async () => {
    const { slack, channel, url, users } = await openButton();
    await answer(url, { text: "Because" });
    const texts = [slack.messagesIn(channel), slack.ephemeralTo(users.lin.id)].map((list) =>
      list.map(({ text }) => text),
    );
    expect(texts).toEqual([["Press"], ["Because"]]);
  });

  test("replaces what only one person sees", async () => {
    const { slack, client, channels, users } = await openSlack();
    await client.chat.postEphemeral({ channel: channels.sales.id, user: users.lin.id, text: "Press" });
    const [message] = slack.ephemeralTo(users.lin.id);
    const pressed = message && actionInEphemeral(slack, message, { action_id: "why" });
    await answer(pressed?.payload.response_url, { replace_original: true, text: "Pressed" });
    expect(slack.ephemeralTo(users.lin.id)).toMatchObject([{ text: "Pressed" }]);
  });
});
