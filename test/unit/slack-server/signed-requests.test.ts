import { isValidSlackRequest } from "@slack/bolt/dist/receivers/verify-request.js";
import { describe, expect, test } from "vitest";
import { signed } from "#test/slack-server/payloads/delivery";
import * as events from "#test/slack-server/payloads/events";
import * as interactions from "#test/slack-server/payloads/interactions";
import { openSlack } from "./open-slack.ts";

describe("a signed request", () => {
  const secret = "8f742231b10e8888abcd99yyyzzz85a5";
  const now = Date.UTC(2026, 10, 22, 9);
  const isValid = async (request: Request, nowMilliseconds = now) =>
    isValidSlackRequest({
      ...{ signingSecret: secret, body: await request.text(), nowMilliseconds },
      headers: {
        "x-slack-signature": request.headers.get("x-slack-signature") ?? "",
        "x-slack-request-timestamp": Number(request.headers.get("x-slack-request-timestamp")),
      },
    });

  test("is taken by Bolt", async () => {
    const { slack, users } = await openSlack();
    const request = signed(events.appMention(slack, { user: users.lin.id, text: "大客户" }), { secret, at: now });
    expect(await isValid(request)).toBe(true);
  });

  test.each([
    ["with another secret", { secret: "other" }, now],
    ["with a signature of nobody's", { secret, headers: { "x-slack-signature": "v0=00" } }, now],
    ["from long ago", { secret }, now + 301_000],
  ])("is refused by Bolt %s", async (_name, options, at) => {
    expect(await isValid(signed('{"type":"x"}', { at: now, ...options }), at)).toBe(false);
  });

  test("is written as Slack's example", () => {
    const body =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    const example = { secret: "8f742231b10e8888abcd99yyyzzz85a5", at: 1_531_420_618_000 };
    const signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    expect(signed(body, example).headers.get("x-slack-signature")).toBe(signature);
  });

  test("of a command is a form, of a shortcut a form with JSON, of an event JSON", async () => {
    const { slack, users } = await openSlack();
    const requests = [
      interactions.slashCommand(slack, { user: users.lin.id, text: "account 北风 & 子" }),
      interactions.globalShortcut(slack, users.lin.id, "log_visit"),
      events.urlVerification("abc"),
    ].map((delivery) => signed(delivery, { secret }));
    const [command = "", shortcut = "", event = ""] = await Promise.all(requests.map((request) => request.text()));
    const sent = JSON.parse(new URLSearchParams(shortcut).get("payload") ?? "");
    const read = [new URLSearchParams(command).get("text"), sent.type, JSON.parse(event).challenge];
    expect(read).toEqual(["account 北风 & 子", "shortcut", "abc"]);
  });

  test("that comes again says so", () => {
    const { headers } = signed("{}", { secret, retry: { num: 2, reason: "http_timeout" } });
    expect([headers.get("x-slack-retry-num"), headers.get("x-slack-retry-reason")]).toEqual(["2", "http_timeout"]);
  });
});
