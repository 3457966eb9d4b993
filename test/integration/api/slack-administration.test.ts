import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  slackChannelListSchema,
  slackChannelResponseSchema,
  slackMemberListSchema,
  slackMemberResponseSchema,
  slackStatusSchema,
} from "../../../src/api/schemas/slack.ts";
import { userListSchema } from "../../../src/api/schemas/users.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let plain: TestProduct;
beforeAll(async () => {
  const environment = { SLACK_BOT_TOKEN: "xoxb-test", SLACK_SIGNING_SECRET: "secret" };
  product = await openTestProduct({ demo: true, environment });
  plain = await openTestProduct();
  const { slack } = product.services;
  const profile = { timeZone: "Asia/Shanghai", email: null };
  await slack.members.meet(product.caller.orgId, { ...profile, slackUserId: "U01LIN", name: "lin" });
  await slack.members.meet(product.caller.orgId, { ...profile, slackUserId: "U02SUN", name: "sun" });
});
afterAll(() => Promise.all([product.close(), plain.close()]));

const json = async (path: string, init?: RequestInit): Promise<unknown> => (await product.ask(path, init)).json();
const put = (body: unknown): RequestInit => ({ ...jsonPost(body), method: "PUT" });
const statusOf = async (of: TestProduct) => slackStatusSchema.parse(await (await of.ask("/v1/slack")).json());
const bind = async (member: string, user: string | null) =>
  slackMemberResponseSchema.parse(await json(`/v1/slack/members/${member}`, put({ user })));
const channels = async () => slackChannelListSchema.parse(await json("/v1/slack/channels")).items;
const give = async (channel: string, body: unknown) =>
  slackChannelResponseSchema.parse(await json(`/v1/slack/channels/${channel}`, put(body)));

describe("GET /v1/slack", () => {
  it("says that nothing is set up", async () => {
    expect(await statusOf(plain)).toMatchObject({ state: "off", mode: null, eventsPath: null });
  });

  it("says how messages come in, and where to, before a workspace has answered", async () => {
    expect(await statusOf(product)).toMatchObject({ state: "waiting", mode: "http", eventsPath: "/slack/events" });
  });

  it("names the workspace that answered", async () => {
    const workspace = { teamId: "T01", name: "星河照明", botUserId: "U0BOT" };
    await product.services.slack.workspace.connect(product.caller.orgId, workspace);
    expect(await statusOf(product)).toMatchObject({
      ...{ state: "connected", workspace: { teamId: "T01", name: "星河照明" } },
    });
  });

  it("is for administrators only, like everything around it", async () => {
    const { items } = userListSchema.parse(await json("/v1/users"));
    const caller = { ...product.caller, actor: `user:${items.find(({ role }) => role === "rep")?.id}` };
    const { slack } = product.services;
    const asked = [
      slack.administration.workspace(caller),
      slack.members.list(caller),
      slack.members.bind(caller, "U01LIN", "林晓雯"),
      slack.places.channels(caller),
      slack.places.releaseChannel(caller, "C01"),
    ];
    const codes = await Promise.all(asked.map((one) => one.then(() => "told").catch(({ code }) => code)));
    expect(new Set(codes)).toEqual(new Set(["forbidden"]));
  });
});

describe("/v1/slack/members", () => {
  it("lists who wrote to the bot, unbound at first", async () => {
    const { items } = slackMemberListSchema.parse(await json("/v1/slack/members"));
    expect(items.map(({ name, userId }) => [name, userId])).toEqual([
      ["lin", null],
      ["sun", null],
    ]);
  });

  it("binds a member to somebody called by name, and tells who did", async () => {
    expect(await bind("U01LIN", "林晓雯")).toMatchObject({ userName: "林晓雯", boundBy: "local" });
  });

  it("binds nobody to a person whom nobody knows", async () => {
    const problem = await problemOf(product, "/v1/slack/members/U02SUN", put({ user: "没有此人" }));
    expect(problem.status).toBe(404);
  });

  it("takes a binding away", async () => {
    await bind("U02SUN", "孙鹏");
    expect(await bind("U02SUN", null)).toMatchObject({ userName: null, boundBy: "local", boundAt: null });
  });

  it("takes no name for the id of a member", async () => {
    expect((await problemOf(product, "/v1/slack/members/lin", put({ user: null }))).status).toBe(422);
  });
});

describe("/v1/slack/channels", () => {
  it("gives a channel to an account called by its number", async () => {
    expect(await give("C01", { account: "A-01", name: "rheinlicht" })).toMatchObject({
      ...{ channelId: "C01", name: "rheinlicht", boundBy: "local" },
    });
  });

  it("keeps the name of a channel that goes to another account", async () => {
    await give("C02", { account: "A-01", name: "kunde" });
    expect((await give("C02", { account: "A-02" })).name).toBe("kunde");
  });

  it("takes a channel away from its account", async () => {
    await give("C03", { account: "A-03" });
    const { status } = await product.ask("/v1/slack/channels/C03", { method: "DELETE" });
    expect([status, (await channels()).some(({ channelId }) => channelId === "C03")]).toEqual([204, false]);
  });

  it("knows no account that is not there, and no direct message", async () => {
    const unknown = await problemOf(product, "/v1/slack/channels/C04", put({ account: "A-99" }));
    const direct = await problemOf(product, "/v1/slack/channels/D04", put({ account: "A-01" }));
    expect([unknown.status, direct.status]).toEqual([404, 422]);
  });
});

describe("groundplan slack", () => {
  const run = (...args: string[]) => runGroundplan(product, "slack", ...args, "--lang", "en");

  it("says what is missing where Slack is not set up", async () => {
    const { out } = await runGroundplan(plain, "slack", "status", "--lang", "en");
    expect(out).toContain("SLACK_BOT_TOKEN");
  });

  it("says how Slack is connected, and which channel belongs to whom", async () => {
    await give("C05", { account: "A-02", name: "lz-rail" });
    const { out } = await run("status");
    expect(out).toMatch(/HTTP[\s\S]*\/slack\/events[\s\S]*lz-rail/);
  });

  it("binds and unbinds a member, and lists who is who", async () => {
    const bound = await run("bind", "U02SUN", "孙鹏");
    const listed = await run("members");
    const unbound = await run("unbind", "U02SUN");
    expect(bound.out).toBe("sun is 孙鹏 from now on.");
    expect(listed.out).toMatch(/U02SUN.*孙鹏/);
    expect(unbound.out).toContain("bound to nobody");
  });

  it("gives a channel to an account and takes it away, as JSON too", async () => {
    const given = await run("channel", "C06", "A-01", "--json");
    const released = await run("release", "C06");
    expect([JSON.parse(given.out).channelId, released.exitCode]).toEqual(["C06", 0]);
  });

  it("says so where there is no such channel", async () => {
    expect((await run("release", "C99")).exitCode).toBe(1);
  });
});
