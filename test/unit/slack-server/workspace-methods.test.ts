import { describe, expect, test } from "vitest";
import { writeMessage } from "#test/slack-server/payloads/events";
import { slackAppToken } from "#test/slack-server/start-slack-server";
import { clientOf, openSlack, refusal } from "./open-slack.ts";

describe("a token", () => {
  test("says who the bot is", async () => {
    const { client, team, bot } = await openSlack();
    const who = { team_id: team.id, team: team.name, user_id: bot.userId, bot_id: bot.botId };
    expect(await client.auth.test()).toMatchObject(who);
  });

  test.each([
    ["that is missing", null, "not_authed"],
    ["that is wrong", "xoxb-wrong", "invalid_auth"],
    ["of the app where the bot's is wanted", slackAppToken, "not_allowed_token_type"],
  ])("%s is refused", async (_name, token, error) => {
    const { client, channels } = await openSlack({}, token);
    const asked = client.conversations.info({ channel: channels.sales.id });
    await expect(asked).rejects.toMatchObject(refusal(error));
  });

  test("of the bot opens no connection", async () => {
    const { slack } = await openSlack();
    const asked = clientOf(slack, slack.settings.botToken).apps.connections.open({});
    await expect(asked).rejects.toMatchObject(refusal("not_allowed_token_type"));
  });

  test("may do only what its scopes say", async () => {
    const { client, channels } = await openSlack({ scopes: ["channels:read"] });
    const asked = client.chat.postMessage({ channel: channels.sales.id, text: "x" });
    await expect(asked).rejects.toMatchObject(
      refusal("missing_scope", { needed: "chat:write", provided: "channels:read" }),
    );
  });

  test("has its scopes told with every answer", async () => {
    const { client, users } = await openSlack({ scopes: ["users:read"] });
    const { response_metadata: told } = await client.users.info({ user: users.lin.id });
    expect(told).toMatchObject({ scopes: ["users:read"], acceptedScopes: ["users:read"] });
  });
});

test("a method that there is not is refused", async () => {
  const { client } = await openSlack();
  await expect(client.apiCall("chat.shout")).rejects.toMatchObject(refusal("unknown_method"));
});

describe("a user", () => {
  test("comes with language, time zone and e-mail", async () => {
    const { client, users } = await openSlack();
    const { user } = await client.users.info({ user: users.lin.id, include_locale: true });
    const known = { locale: "zh-CN", tz: "Asia/Shanghai", is_email_confirmed: true, team_id: users.lin.team_id };
    expect(user).toMatchObject({ ...known, profile: { email: "lin@example.com" } });
  });

  test("comes without e-mail where the scope is missing, and without language where it is not asked for", async () => {
    const { client, users } = await openSlack({ scopes: ["users:read"] });
    const { user } = await client.users.info({ user: users.lin.id });
    expect([user?.profile?.email, user?.locale]).toEqual([undefined, undefined]);
  });

  test.each([
    ["a guest", "guest", { is_restricted: true }],
    ["a bot", "otherBot", { is_bot: true }],
    ["somebody of another team", "stranger", { is_stranger: true, team_id: "T0FOREIGN1" }],
    ["somebody whose e-mail is not confirmed", "unconfirmed", { is_email_confirmed: false }],
  ])("may be %s", async (_name, key, shown) => {
    const { client, users } = await openSlack();
    expect((await client.users.info({ user: users[key]?.id ?? "" })).user).toMatchObject(shown);
  });

  test("who is gone has no more than a name", async () => {
    const { client, users } = await openSlack();
    users.emma.deleted = true;
    const { user } = await client.users.info({ user: users.emma.id });
    expect([user?.deleted, user?.tz]).toEqual([true, undefined]);
  });

  test("that there is not is refused", async () => {
    const { client } = await openSlack();
    await expect(client.users.info({ user: "U0NOBODY01" })).rejects.toMatchObject(refusal("user_not_found"));
  });

  test("is found by e-mail, in whatever case", async () => {
    const { client, users } = await openSlack();
    expect((await client.users.lookupByEmail({ email: "LIN@example.com" })).user?.id).toBe(users.lin.id);
    const asked = client.users.lookupByEmail({ email: "nobody@example.com" });
    await expect(asked).rejects.toMatchObject(refusal("users_not_found"));
  });
});

describe("a channel", () => {
  test.each([
    ["public", "sales", { name: "sales", is_channel: true, is_private: false, is_ext_shared: true, is_member: true }],
    ["private", "deals", { name: "big-deals", is_private: true, is_member: true }],
    ["archived", "archived", { is_archived: true }],
    ["without the bot", "elsewhere", { is_member: false }],
    ["direct", "linDm", { is_im: true, user: "U0LIN00001" }],
  ])("may be %s", async (_name, key, shown) => {
    const { client, channels } = await openSlack();
    expect((await client.conversations.info({ channel: channels[key]?.id ?? "" })).channel).toMatchObject(shown);
  });

  test("that is private and not the bot's is not there", async () => {
    const { client, channels } = await openSlack();
    const asked = client.conversations.info({ channel: channels.hidden.id });
    await expect(asked).rejects.toMatchObject(refusal("channel_not_found"));
  });

  test("has members, page by page", async () => {
    const { client, channels } = await openSlack();
    const channel = channels.sales.id;
    const first = await client.conversations.members({ channel, limit: 4 });
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await client.conversations.members({ channel, limit: 4, cursor });
    const pages = [first.members, second.members];
    expect(pages).toEqual([channels.sales.members.slice(0, 4), channels.sales.members.slice(4)]);
  });

  test("with one person is opened once", async () => {
    const { client, users } = await openSlack();
    const first = await client.conversations.open({ users: users.emma.id });
    const second = await client.conversations.open({ users: users.emma.id });
    expect([first.already_open, second.already_open, second.channel?.id]).toEqual([undefined, true, first.channel?.id]);
  });

  test.each([
    ["with nobody", "", "users_list_not_supplied"],
    ["with a stranger to all", "U0NOBODY01", "user_not_found"],
    ["with a bot", "U0OTHER001", "cannot_dm_bot"],
  ])("%s is not opened", async (_name, users, error) => {
    const { client } = await openSlack();
    await expect(client.conversations.open({ users })).rejects.toMatchObject(refusal(error));
  });

  test("is listed where the bot is in it", async () => {
    const { client, channels } = await openSlack();
    const types = "public_channel,private_channel";
    const { channels: found = [] } = await client.users.conversations({ types, exclude_archived: true });
    expect(found.map(({ id }) => id)).toEqual([channels.sales.id, channels.deals.id]);
  });
});

describe("a thread", () => {
  test("is read from its first message on, page by page", async () => {
    const { slack, client, channels, users } = await openSlack();
    const channel = channels.sales.id;
    const { ts } = writeMessage(slack, { user: users.lin.id, text: "Zero" });
    for (const text of ["One", "Two"]) await client.chat.postMessage({ channel, text, thread_ts: ts });
    const first = await client.conversations.replies({ channel, ts, limit: 2 });
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await client.conversations.replies({ channel, ts, limit: 2, cursor });
    const texts = [first, second].map(({ messages = [] }) => messages.map(({ text }) => text));
    expect([texts, first.has_more, second.has_more]).toEqual([[["Zero", "One"], ["Two"]], true, false]);
  });

  test.each([
    ["that there is not", "C0SALES001", "thread_not_found"],
    ["in a channel without the bot", "C0ELSE0001", "not_in_channel"],
  ])("%s is not read", async (_name, channel, error) => {
    const { client } = await openSlack();
    const asked = client.conversations.replies({ channel, ts: "1700000000.000001" });
    await expect(asked).rejects.toMatchObject(refusal(error));
  });
});
