import { describe, expect, test } from "vitest";
import { handClock, openSlack, refusal } from "./open-slack.ts";

const hello = { text: "Hello" };

describe("a fault on demand", () => {
  test("is an error of Slack's", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { error: "fatal_error" });
    const asked = client.chat.postMessage({ channel: channels.sales.id, ...hello });
    await expect(asked).rejects.toMatchObject(refusal("fatal_error"));
    expect(slack.messagesIn(channels.sales.id)).toEqual([]);
  });

  test("is a limit with the time to wait", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { status: 429, retryAfter: 7 });
    const asked = client.chat.postMessage({ channel: channels.sales.id, ...hello });
    await expect(asked).rejects.toMatchObject({ retryAfter: 7 });
  });

  test("is a server that fails", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { status: 503 });
    const asked = client.chat.postMessage({ channel: channels.sales.id, ...hello });
    await expect(asked).rejects.toMatchObject({ statusCode: 503 });
  });

  test("is an answer that comes late", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { hangMs: 60 });
    const start = performance.now();
    await client.chat.postMessage({ channel: channels.sales.id, ...hello });
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  test.each([
    ["before anything was done", false, 0],
    ["after it was done", true, 1],
  ])("is a line that breaks %s", async (_name, afterEffect, posted) => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { resetConnection: true, afterEffect });
    const asked = client.chat.postMessage({ channel: channels.sales.id, ...hello });
    await expect(asked).rejects.toMatchObject({ code: "slack_webapi_request_error" });
    expect(slack.messagesIn(channels.sales.id)).toHaveLength(posted);
  });

  test("is an answer that is no JSON", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { malformed: true });
    const asked = client.chat.postMessage({ channel: channels.sales.id, ...hello });
    await expect(asked).rejects.toMatchObject(refusal('{"ok":tru'));
  });

  test("passes, one after another", async () => {
    const { slack, client, channels } = await openSlack();
    slack.faults.next("chat.postMessage", { error: "one" }, { error: "two" });
    for (let at = 0; at < 3; at += 1)
      await client.chat.postMessage({ channel: channels.sales.id, ...hello }).catch(() => {});
    expect(slack.calls.map(({ error }) => error)).toEqual(["one", "two", null]);
  });

  test("stays until it is cleared, for all methods too", async () => {
    const { slack, client } = await openSlack();
    slack.faults.always("*", { error: "token_revoked" });
    for (let at = 0; at < 2; at += 1) await client.auth.test().catch(() => {});
    slack.faults.clear();
    await client.auth.test();
    expect(slack.calls.map(({ error }) => error)).toEqual(["token_revoked", "token_revoked", null]);
  });

  test("leaves other methods alone", async () => {
    const { slack, client } = await openSlack();
    slack.faults.always("chat.postMessage", { error: "fatal_error" });
    expect((await client.auth.test()).ok).toBe(true);
  });

  test("may befall an upload", async () => {
    const { slack, client } = await openSlack();
    slack.faults.next("upload", { status: 500 });
    const asked = client.files.uploadV2({ file: Buffer.from("x"), filename: "a.txt" });
    await expect(asked).rejects.toMatchObject({ statusCode: 500 });
  });
});

describe("with rate limits", () => {
  const postTimes = async (count: number, rateLimits: boolean) => {
    const clock = handClock();
    const { slack, client, channels } = await openSlack({ now: clock.now, rateLimits });
    const post = (channel = channels.sales.id) => client.chat.postMessage({ channel, ...hello }).catch(() => {});
    for (let at = 0; at < count; at += 1) await post();
    return { slack, clock, post, channels, errors: () => slack.calls.map(({ error }) => error) };
  };

  test("three messages at once are taken, a fourth is not", async () => {
    expect((await postTimes(4, true)).errors()).toEqual([null, null, null, "ratelimited"]);
  });

  test("a second later one more is taken", async () => {
    const { clock, post, errors } = await postTimes(4, true);
    clock.move(1000);
    await post();
    await post();
    expect(errors().slice(4)).toEqual([null, "ratelimited"]);
  });

  test("another channel is counted by itself", async () => {
    const { post, channels, errors } = await postTimes(4, true);
    await post(channels.deals.id);
    expect(errors().at(-1)).toBe(null);
  });

  test("the time to wait is told", async () => {
    const { client, channels } = await openSlack({ rateLimits: true, now: handClock().now });
    const post = () => client.chat.postMessage({ channel: channels.sales.id, ...hello });
    for (let at = 0; at < 3; at += 1) await post();
    await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
  });

  test("fifty calls a minute are taken of a method of the third tier", async () => {
    const { slack, client, channels } = await openSlack({ rateLimits: true, now: handClock().now });
    const ask = () => client.conversations.info({ channel: channels.sales.id }).catch(() => {});
    for (let at = 0; at < 51; at += 1) await ask();
    expect(slack.calls.map(({ error }) => error).slice(49)).toEqual([null, "ratelimited"]);
  });

  test("without them as many as one likes", async () => {
    expect((await postTimes(10, false)).errors()).toEqual(Array(10).fill(null));
  });
});
