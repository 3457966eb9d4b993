import { WebClient } from "@slack/web-api";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SlackMember } from "#domain/slack";
import type { SlackIdentity } from "#services/slack/members";
import { createPeople } from "#slack/people/people";
import { boltLogger } from "#slack/receiving/bolt-logger";
import { type SlackServer, slackBotToken, startSlackServer } from "#test/slack-server/start-slack-server";

let slack: SlackServer;
let met: SlackIdentity[] = [];
let clock = 0;
let bound: Partial<SlackMember> = {};
let find: ReturnType<typeof createPeople>;

const unasked = () => Promise.reject(new Error("nobody asked for it"));
const memberOf = ({ slackUserId, name, timeZone }: Omit<SlackIdentity, "email">): SlackMember => ({
  ...{ slackUserId, name, timeZone, userId: null, userName: null, boundBy: null, boundAt: null, lang: null },
  noticeSettings: { off: [], quiet: null },
  ...bound,
});

beforeAll(async () => {
  slack = await startSlackServer();
});
afterAll(() => slack.close());
beforeEach(() => {
  met = [];
  clock = 0;
  bound = {};
  const known = new Map<string, SlackMember>();
  const client = new WebClient(slackBotToken, {
    ...{ slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
    logger: boltLogger(pino({ level: "silent" })),
  });
  find = createPeople({
    ...{ client, orgId: "o", defaultLang: "zh", teamId: () => slack.workspace.team.id, now: () => clock },
    members: {
      find: async (_, id) => known.get(id) ?? null,
      meet: async (_, identity) => {
        met.push(identity);
        known.set(identity.slackUserId, memberOf(identity));
        return memberOf(identity);
      },
      ...{ list: unasked, bind: unasked, prefer: unasked },
    },
  });
});

describe("who wrote", () => {
  it.each([
    ["emma", "emma@example.com"],
    ["lin", "lin@example.com"],
    ["guest", null],
    ["stranger", null],
    ["unconfirmed", null],
  ] as const)("is %s with the verified address %s", async (who, email) => {
    const { id } = slack.workspace.users[who];
    await find(id);
    expect(met.map((identity) => [identity.slackUserId, identity.email])).toEqual([[id, email]]);
  });

  it("is never a bot", async () => {
    expect([await find(slack.workspace.users.otherBot.id), met]).toEqual([{ kind: "machine" }, []]);
  });

  it.each([
    ["lin", null, "zh"],
    ["emma", null, "en"],
    ["emma", "zh", "zh"],
  ] as const)("reads the language of Slack, or the chosen one: %s, %s", async (who, lang, spoken) => {
    bound = { lang };
    expect(await find(slack.workspace.users[who].id)).toMatchObject({ kind: "unbound", lang: spoken });
  });

  it("asks as the person whom the member is bound to", async () => {
    bound = { userId: "u1" };
    const asker = await find(slack.workspace.users.emma.id);
    expect(asker).toMatchObject({ kind: "bound", caller: { orgId: "o", actor: "user:u1", lang: "en" } });
  });

  it("is nobody who has left", async () => {
    bound = { userId: "u1" };
    const { emma } = slack.workspace.users;
    emma.deleted = true;
    const asker = await find(emma.id);
    emma.deleted = false;
    expect([asker.kind, met[0]?.email]).toEqual(["unbound", null]);
  });

  it("is asked of Slack again after ten minutes, when addresses may be others", async () => {
    bound = { userId: "u1" };
    const { id } = slack.workspace.users.emma;
    const asked = () => slack.calls.filter(({ method, args }) => method === "users.info" && args.user === id).length;
    const before = asked();
    for (const at of [0, 599_999, 600_001]) {
      clock = at;
      await find(id);
    }
    expect([asked() - before, met.length]).toEqual([2, 2]);
  });
});
