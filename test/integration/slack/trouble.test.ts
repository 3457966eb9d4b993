import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/client";
import { jobSteps } from "#db/schema/jobs";
import { createSlackWorkspace } from "#services/slack/workspace";
import { createConnecting } from "#slack/connecting";
import type { Place } from "#slack/posting/place";
import { createPost } from "#slack/posting/post";
import { boltLogger } from "#slack/receiving/bolt-logger";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { demoTemplate } from "../../helpers/demo-template.ts";
import { createServerDatabase } from "../../helpers/engines.ts";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import type { Role } from "../../model-stub/chat-request.ts";
import { chatFaithful } from "../../model-stub/roles/chat-agent.ts";
import { type ModelServer, startModelServer } from "../../model-stub/start-model-server.ts";
import type { SlackFault } from "../../slack-server/faults.ts";
import { directMessage } from "../../slack-server/payloads/events.ts";
import { actionInMessage, slashCommand, viewSubmission } from "../../slack-server/payloads/interactions.ts";
import {
  type SlackServer,
  slackAppToken,
  slackBotToken,
  startSlackServer,
} from "../../slack-server/start-slack-server.ts";
import { directOf, heardAfter, heardWhile, tsOf } from "./said.ts";

const log = pino({ level: "silent" });
const patience = { timeout: 20_000, interval: 20 };

describe("a product whose model hangs, and that is closed and opened again", () => {
  const hangs: Role = () => ({ hang: true });
  let role: Role = hangs;
  let model: ModelServer;
  let slack: SlackServer;
  let dataDir: string;
  let desk: SlackDesk;
  let lin: string;
  const open = (more: Record<string, string>, receives: "receives" | "answers") =>
    openSlackDesk({
      ...{ at: dataDir, slack },
      environment: { OPENAI_BASE_URL: model.url, LLM_MODEL: "scripted", ...more },
      process: { slack: receives, jobTimings: { graceMs: 200, pollMs: 100 } },
    });
  beforeAll(async () => {
    model = await startModelServer((request, count) => role(request, count));
    slack = await startSlackServer();
    dataDir = mkdtempSync(join(tmpdir(), "groundplan-"));
    cpSync(await demoTemplate(), dataDir, { recursive: true });
    lin = slack.workspace.users.lin.id;
    desk = await open({}, "answers");
  });
  afterAll(async () => {
    await desk.close();
    await slack.close();
    await model.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const answersIn = (thread: string) =>
    slack.messagesIn(directOf(desk, lin)).filter((said) => said.thread_ts === thread && said.user !== lin);
  let waiting: string[] = [];

  it("takes everything and answers commands while it hangs", async () => {
    const asked = ["Kindly flurbish the wizzle", "Please quonk the snarf"].map((text) =>
      directMessage(slack, { user: lin, text }),
    );
    waiting = asked.map(tsOf);
    const command = slashCommand(slack, { user: lin, text: "account 莱茵光", channel: directOf(desk, lin) });
    const statuses = await Promise.all([...asked, command].map(async (delivery) => (await desk.post(delivery)).status));
    const card = () => slack.messagesIn(directOf(desk, lin)).filter(({ thread_ts }) => thread_ts === undefined).length;
    await expect
      .poll(() => [card(), ...waiting.map((thread) => answersIn(thread).length)], patience)
      .toEqual([3, 1, 1]);
    expect([statuses, waiting.map((thread) => answersIn(thread)[0]?.edited)]).toEqual([
      [200, 200, 200],
      [undefined, undefined],
    ]);
  });

  it("answers in the place of the progress, once, when another process goes on", async () => {
    const before = waiting.map((thread) => answersIn(thread)[0]?.ts);
    const { db } = desk.product.database;
    const kept = () =>
      withOrg(db, desk.product.caller.orgId, (tx) => tx.select({ kept: jobSteps.result }).from(jobSteps));
    await expect
      .poll(async () => (await kept()).map((step) => JSON.stringify(step)).join(), patience)
      .toMatch(new RegExp(before.map((ts) => `(?=.*${ts})`).join(""), "u"));
    await desk.close();
    role = chatFaithful;
    desk = await open({ SLACK_APP_TOKEN: slackAppToken }, "receives");
    await desk.settled();
    const answers = waiting.map(answersIn);
    expect(answers.map((said) => said.map(({ ts, edited }) => [ts, edited !== undefined]))).toEqual(
      before.map((ts) => [[ts, true]]),
    );
  });

  it("says in Slack that something failed, in words", async () => {
    slack.faults.next("chat.postMessage", { error: "team_access_not_granted" });
    const command = slashCommand(slack, { user: lin, text: "account 莱茵光", channel: directOf(desk, lin) });
    const heard = await heardAfter(desk, command);
    expect(heard.map(({ text }) => [text.split("\n")[0], text.includes("team_access_not_granted")])).toEqual([
      ["没有成功", true],
    ]);
  });

  it("does again later what Slack did not take", async () => {
    slack.faults.next("chat.postMessage", { status: 500 }, { status: 500 }, { status: 500 });
    const command = slashCommand(slack, { user: lin, text: "account 莱茵光", channel: directOf(desk, lin) });
    expect(await heardAfter(desk, command)).toHaveLength(1);
  });

  it("tells in a direct message what its address for answers takes no more", async () => {
    const { sales } = slack.workspace.channels;
    const command = slashCommand(slack, { user: lin, text: "account 莱茵光", channel: sales.id });
    for (const address of slack.state.responseUrls.values()) address.at -= 31 * 60_000;
    const heard = await heardAfter(desk, command);
    expect(heard.map(({ channel, isWhispered }) => [channel, isWhispered])).toEqual([[directOf(desk, lin), false]]);
  });

  describe("by Socket Mode", () => {
    const connected = () => expect.poll(() => slack.socketMode.connections(), patience).toBeGreaterThan(0);

    it("answers a question and a command", async () => {
      await connected();
      const question = directMessage(slack, { user: lin, text: "莱茵光近一年采购了多少？" });
      const command = slashCommand(slack, { user: lin, text: "account 莱茵光", channel: directOf(desk, lin) });
      const heard = await heardWhile(desk, () =>
        Promise.all([question, command].map((delivery) => slack.socketMode.send(delivery, patienceOfSlack))),
      );
      expect(heard.map(({ thread }) => thread).toSorted()).toEqual([tsOf(question), null].toSorted());
    });

    it("opens a window and says in it what is missing", async () => {
      const card = slack
        .messagesIn(directOf(desk, lin))
        .findLast(({ blocks }) => /account_visit/u.test(JSON.stringify(blocks)));
      if (!card) throw new Error("no card");
      const value =
        /"action_id":"account_visit".*?"value":("(?:[^"\\]|\\.)*")/u.exec(JSON.stringify(card.blocks))?.[1] ?? '""';
      const press = { action_id: "account_visit", value: JSON.parse(value) };
      await slack.socketMode.send(actionInMessage(slack, lin, card, press), patienceOfSlack);
      await expect
        .poll(() => JSON.stringify(slack.viewsOpened.map(({ view }) => slack.viewById(view.id))), patience)
        .toContain("summary");
      const opened = slack.viewById(slack.viewsOpened.at(-1)?.view.id ?? "");
      if (!opened) throw new Error("no window");
      const { payload } = await slack.socketMode.send(viewSubmission(slack, lin, opened, {}), patienceOfSlack);
      expect(payload).toMatchObject({ response_action: "errors" });
    });

    it("comes back where Slack asks for it, and where the line breaks", async () => {
      for (const cut of [() => slack.socketMode.disconnect(), () => slack.socketMode.drop()]) {
        const used = slack.calls.filter(({ method }) => method === "apps.connections.open").length;
        cut();
        await expect
          .poll(() => slack.calls.filter(({ method }) => method === "apps.connections.open").length, patience)
          .toBeGreaterThan(used);
        await connected();
      }
      const question = directMessage(slack, { user: lin, text: "莱茵光近一年采购了多少？" });
      expect(await heardWhile(desk, () => slack.socketMode.send(question, patienceOfSlack))).toHaveLength(1);
    });
  });
});

const patienceOfSlack = { withinMs: 20_000 };

describe("what is said in Slack", () => {
  let slack: SlackServer;
  let post: ReturnType<typeof createPost>;
  beforeAll(async () => {
    slack = await startSlackServer();
    const options = { slackApiUrl: slack.apiUrl, logger: boltLogger(log) };
    const retryConfig = { retries: 2, minTimeout: 10, maxTimeout: 20 };
    post = createPost({
      client: new WebClient(slackBotToken, { ...options, retryConfig }),
      oneTry: new WebClient(slackBotToken, { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }),
      ...{ log, now: () => Date.now() },
    });
  });
  afterAll(() => slack.close());

  const words = (text: string) => ({ text, blocks: [] });
  const placeIn = (channelId: string, more: Partial<Place> = {}): Place => ({
    ...{ channelId, threadTs: null, slackUserId: slack.workspace.users.lin.id, audience: "all", responseUrl: null },
    ...more,
  });
  const saidOf = (text: string) =>
    [...slack.state.messages, ...slack.state.ephemerals].filter((said) => said.text === text);
  const faults: [name: string, fault: SlackFault][] = [
    ["429", { status: 429, retryAfter: 1 }],
    ["500", { status: 500 }],
    ["fatal_error", { error: "fatal_error" }],
    ["a broken connection", { resetConnection: true }],
    ["a connection that breaks after it was done", { resetConnection: true, afterEffect: true }],
    ["half an answer", { malformed: true }],
    ["half an answer after it was done", { malformed: true, afterEffect: true }],
    ["an answer that is late", { hangMs: 300 }],
  ];

  it.each(faults)("is said once after %s, in a channel and in a thread", async (name, fault) => {
    const { deals } = slack.workspace.channels;
    const root = await post.say(placeIn(deals.id), words(`root of ${name}`));
    for (const threadTs of [null, root?.ts ?? null]) {
      slack.faults.next("chat.postMessage", fault);
      await post.say(placeIn(deals.id, { threadTs }), words(`${name} ${threadTs}`));
      expect(saidOf(`${name} ${threadTs}`)).toHaveLength(1);
    }
  });

  it.each(faults)("is edited into its place after %s", async (name, fault) => {
    const { deals } = slack.workspace.channels;
    const posted = await post.say(placeIn(deals.id), words(`progress ${name}`));
    if (!posted) throw new Error("not posted");
    slack.faults.next("chat.update", fault);
    await post.edit(posted, null, words(`edited ${name}`));
    expect(saidOf(`edited ${name}`).map(({ ts }) => ts)).toEqual([posted.ts]);
  });

  it.each(["not_in_channel", "is_archived", "channel_not_found", "user_not_in_channel"])(
    "comes in a direct message where Slack says %s",
    async (error) => {
      const { deals, linDm } = slack.workspace.channels;
      slack.faults.next("chat.postEphemeral", { error });
      await post.say(placeIn(deals.id, { audience: "asker" }), words(`closed ${error}`));
      expect(saidOf(`closed ${error}`)).toMatchObject([{ channel: linDm.id }]);
    },
  );

  it("comes in a direct message from an archived channel, one without the bot, and one that it cannot see", async () => {
    const { archived, elsewhere, hidden, linDm } = slack.workspace.channels;
    for (const { id } of [archived, elsewhere, hidden]) {
      await post.say(placeIn(id), words(`from ${id}`));
      await post.say(placeIn(id, { audience: "asker" }), words(`from ${id}`));
      expect(saidOf(`from ${id}`)).toMatchObject([{ channel: linDm.id }, { channel: linDm.id }]);
    }
  });

  it("is found again by what it was said for, where others read it", async () => {
    const place = placeIn(slack.workspace.channels.deals.id);
    const root = await post.say(place, words("for one"), "one");
    const under = { ...place, threadTs: root?.ts ?? null };
    const answer = await post.say(under, words("for two"), "two");
    const found = [post.findSaid(place, "one"), post.findSaid(under, "two"), post.findSaid(place, "three")];
    expect(await Promise.all(found)).toEqual([root, answer, null]);
  });

  it("comes anew where what was to be edited is gone", async () => {
    const { deals } = slack.workspace.channels;
    await post.edit({ channelId: deals.id, ts: "1.000001" }, null, words("anew"));
    expect(saidOf("anew")).toHaveLength(1);
  });

  it("comes in a direct message where the address for answers is used up", async () => {
    const { deals, linDm } = slack.workspace.channels;
    const responseUrl = slack.newResponseUrl({ channel: deals.id, user: slack.workspace.users.lin.id });
    const place = placeIn(deals.id, { audience: "asker", responseUrl });
    for (let at = 0; at < 6; at += 1) await post.say(place, words("to the address"));
    expect(saidOf("to the address").filter(({ channel }) => channel === linDm.id)).toHaveLength(1);
    expect(saidOf("to the address")).toHaveLength(6);
  });

  describe("with a picture", () => {
    const png = Uint8Array.from(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const picture = async (text: string) => {
      const id = await post.uploadPicture({ fileName: "a.png", title: "A", altText: "says the same", bytes: png });
      return { text, blocks: [{ type: "image" as const, slack_file: { id }, alt_text: "says the same" }] };
    };

    it("waits until Slack has looked at it", async () => {
      slack.settings.fileProcessingMs = 200;
      await post.say(placeIn(slack.workspace.channels.deals.id), await picture("looked at"));
      expect(saidOf("looked at")).toMatchObject([{ blocks: [{ type: "image" }] }]);
    });

    it("comes at last without it, with its words", async () => {
      slack.settings.fileProcessingMs = 3_600_000;
      await post.say(placeIn(slack.workspace.channels.deals.id), await picture("never looked at"));
      expect(saidOf("never looked at")).toMatchObject([
        { blocks: [{ type: "context", elements: [{ type: "plain_text", text: "says the same" }] }] },
      ]);
    });
  });
});

describe("the workspace", () => {
  it("is found later where Slack does not answer at first", async () => {
    const slack = await startSlackServer();
    slack.faults.next("auth.test", { error: "internal_error" });
    const kept: unknown[] = [];
    const service = { find: async () => null, connect: async (_: string, held: unknown) => void kept.push(held) };
    const client = new WebClient(slackBotToken, { slackApiUrl: slack.apiUrl, logger: boltLogger(log) });
    const { connection, start, stop } = createConnecting({ client, service, orgId: "o", log });
    await start();
    await expect.poll(() => connection.lastError, patience).toMatchObject({ code: "slack-unreachable" });
    await expect
      .poll(() => connection, patience)
      .toMatchObject({ lastError: null, workspace: { name: "Example Sales" } });
    stop();
    await slack.close();
    expect(kept).toMatchObject([{ teamId: slack.workspace.team.id, botUserId: slack.workspace.bot.userId }]);
  });

  it("of another organisation is refused", async () => {
    const database = await openDatabase({ dataDir: "", databaseUrl: await createServerDatabase() });
    const [one, other] = ["01900000-0000-7000-8000-00000000000a", "01900000-0000-7000-8000-00000000000b"] as const;
    for (const id of [one, other]) {
      const organisation = { id, name: { zh: "测试", en: "Test" }, currency: "CNY" } as const;
      await withOrg(database.db, id, (tx) => insertOrganisation(tx, organisation));
    }
    const service = createSlackWorkspace(database);
    const workspace = { teamId: "T1", name: "Example", botUserId: "U1" };
    await service.connect(one, workspace);
    await expect(service.connect(other, workspace)).rejects.toMatchObject({ code: "conflict" });
    const found = await Promise.all([one, other].map(service.find));
    await database.close();
    expect(found).toEqual([workspace, null]);
  });
});
