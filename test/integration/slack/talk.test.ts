import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import {
  appMention,
  botMessage,
  channelMessage,
  directMessage,
  fileShare,
  memberJoined,
  mentionTwice,
  messageChanged,
  messageDeleted,
  ownMessage,
} from "../../slack-server/payloads/events.ts";
import { directOf, heardAfter, heardWhile, tsOf } from "./said.ts";

let desk: SlackDesk;
let slack: SlackDesk["slack"];
let lin: string;
let emma: string;
let deals: string;
const accounts = new Map<string, string>();
beforeAll(async () => {
  desk = await openSlackDesk();
  slack = desk.slack;
  lin = slack.workspace.users.lin.id;
  emma = slack.workspace.users.emma.id;
  deals = slack.workspace.channels.deals.id;
  const { services, caller } = desk.product;
  const { items } = await services.listAccounts(caller, { sort: "attention", limit: 50 });
  for (const { externalId, id } of items) accounts.set(externalId, id);
});
afterAll(() => desk.close());

const idOf = (number: string) => accounts.get(number) ?? "";
const bind = (number: string) =>
  desk.product.services.slack.places.bindChannel(desk.product.caller, {
    ...{ channelId: deals, name: "deals", accountId: idOf(number) },
  });
const release = () => desk.product.services.slack.places.releaseChannel(desk.product.caller, deals);
/** Numbers of the accounts whose pages the links lead to. */
const accountsIn = (urls: readonly string[]) =>
  [...accounts].filter(([, id]) => urls.some((url) => url.includes(id))).map(([number]) => number);

describe("a direct message", () => {
  it("is answered in a thread under it, and goes on from there", async () => {
    const first = directMessage(slack, { user: lin, text: "莱茵光谁是最终决策人？" });
    await heardAfter(desk, first);
    const next = directMessage(slack, { user: lin, text: "和他们的关系怎么样", threadTs: tsOf(first) });
    const [heard] = await heardAfter(desk, next);
    expect(heard).toMatchObject({ channel: directOf(desk, lin), thread: tsOf(first), isWhispered: false });
    expect([accountsIn(heard?.urls ?? []), heard?.text.includes("客情层级")]).toEqual([["A-01"], true]);
  });

  it("is answered in its own language, and so is what follows", async () => {
    const first = directMessage(slack, { user: emma, text: "Who decides at Frostbridge Cold Chain?" });
    await heardAfter(desk, first);
    const next = directMessage(slack, {
      user: emma,
      text: "How is the relationship with them?",
      threadTs: tsOf(first),
    });
    const [heard] = await heardAfter(desk, next);
    expect([accountsIn(heard?.urls ?? []), heard?.text.includes("treats us as")]).toEqual([["A-12"], true]);
  });

  it("waits for its turn while another is being answered, and everything is answered", async () => {
    const first = directMessage(slack, { user: lin, text: "莱茵光谁是最终决策人？" });
    await heardAfter(desk, first);
    const threadTs = tsOf(first);
    const texts = ["近一年采购了多少？", "下一步该做什么？", "有哪些风险？"];
    const asked = texts.map((text) => directMessage(slack, { user: lin, text, threadTs }));
    const heard = await heardAfter(desk, ...asked);
    const answers = heard.filter(({ text }) => text.includes("按规则回答"));
    expect(answers.map(({ thread, urls }) => [thread, accountsIn(urls)])).toEqual(
      texts.map(() => [threadTs, ["A-01"]]),
    );
  });

  it("with a file is answered as any other", async () => {
    const sent = fileShare(slack, {
      user: lin,
      text: "莱茵光近一年采购了多少？",
      channel: directOf(desk, lin),
      filename: "a.pdf",
    });
    expect(await heardAfter(desk, sent)).toMatchObject([{ thread: tsOf(sent) }]);
  });
});

describe("a mention in a channel", () => {
  it("is answered to the asker alone, where Slack shows it", async () => {
    const question = appMention(slack, { user: lin, text: "莱茵光近一年采购了多少？" });
    const [heard] = await heardAfter(desk, question);
    // Slack shows nothing in a thread that is none yet.
    expect(heard).toMatchObject({ channel: slack.workspace.channels.sales.id, thread: null, isWhispered: true });
  });

  it("is answered in the thread that it was made in", async () => {
    const root = channelMessage(slack, { user: emma, text: "Anything new?" });
    const question = appMention(slack, { user: lin, text: "莱茵光近一年采购了多少？", threadTs: tsOf(root) });
    expect(await heardAfter(desk, question)).toMatchObject([{ thread: tsOf(root), isWhispered: true }]);
  });

  it("is answered once where Slack tells of it twice", async () => {
    const told = mentionTwice(slack, { user: lin, text: "莱茵光近一年采购了多少？" });
    expect(await heardAfter(desk, ...told)).toHaveLength(1);
  });

  it("without a question shows what can be asked", async () => {
    const [heard] = await heardAfter(desk, appMention(slack, { user: lin, text: "" }));
    expect([heard?.isWhispered, heard?.text.includes("/groundplan")]).toEqual([true, true]);
  });
});

describe("a channel of an account", () => {
  it("reads the answers about it", async () => {
    await bind("A-01");
    const question = appMention(slack, { user: lin, text: "近一年采购了多少？", channel: deals });
    const [heard] = await heardAfter(desk, question);
    expect(heard).toMatchObject({ channel: deals, thread: tsOf(question), isWhispered: false });
    expect(accountsIn(heard?.urls ?? [])).toEqual(["A-01"]);
  });

  it("reads nothing of another account that is asked about there", async () => {
    await bind("A-01");
    const question = appMention(slack, {
      user: emma,
      text: "How much did Frostbridge Cold Chain buy?",
      channel: deals,
    });
    const heard = await heardAfter(desk, question);
    const open = heard.filter(({ isWhispered }) => !isWhispered);
    expect(open.flatMap(({ urls }) => accountsIn(urls)).filter((number) => number !== "A-01")).toEqual([]);
    expect(open.map(({ text }) => text).join("\n")).not.toMatch(/霜桥|5\.6M|Frostbridge/u);
  });

  it("reads nothing of what a thread was about before the channel was the account's", async () => {
    await release();
    const first = appMention(slack, { user: emma, text: "Who decides at Frostbridge Cold Chain?", channel: deals });
    await heardAfter(desk, first);
    await bind("A-01");
    const next = channelMessage(slack, {
      user: emma,
      text: "And how much did they buy?",
      channel: deals,
      threadTs: tsOf(first),
    });
    const heard = await heardAfter(desk, next);
    expect(heard.map(({ isWhispered, urls }) => [isWhispered, accountsIn(urls)])).toEqual([[false, ["A-01"]]]);
  });
});

describe("what is said in a thread without a mention", () => {
  /** Emma asked there. */
  async function openThread(): Promise<string> {
    const question = appMention(slack, { user: emma, text: "How much did Frostbridge Cold Chain buy?" });
    await heardAfter(desk, question);
    return tsOf(question);
  }
  const inThread = (threadTs: string, user: string, text: string) => channelMessage(slack, { user, text, threadTs });

  it("is answered where the bot is in it", async () => {
    const threadTs = await openThread();
    const [heard] = await heardAfter(desk, inThread(threadTs, emma, "And who decides there?"));
    expect([heard?.thread, heard?.isWhispered, accountsIn(heard?.urls ?? [])]).toEqual([threadTs, true, ["A-12"]]);
  });

  it("is not answered where it is said to somebody else, by whom the bot does not know there, or elsewhere", async () => {
    const threadTs = await openThread();
    const elsewhere = channelMessage(slack, { user: emma, text: "Lunch?" });
    const heard = await heardAfter(
      desk,
      inThread(threadTs, emma, `<@${lin}> what do you think?`),
      inThread(threadTs, emma, "<!here> who has time?"),
      inThread(threadTs, lin, "我来看看"),
      elsewhere,
      inThread(tsOf(elsewhere), emma, "At noon?"),
    );
    expect(heard).toEqual([]);
  });

  it("goes on from what the same person asked", async () => {
    const threadTs = await openThread();
    await heardAfter(desk, appMention(slack, { user: lin, text: "莱茵光谁是最终决策人？", threadTs }));
    const own = await heardAfter(desk, inThread(threadTs, lin, "和他们的关系怎么样"));
    const others = await heardAfter(desk, inThread(threadTs, emma, "And who decides there?"));
    expect([own, others].map((heard) => heard.flatMap(({ urls }) => accountsIn(urls)))).toEqual([["A-01"], ["A-12"]]);
  });
});

it("answers no edit, no deletion, nobody who joins, no bot and not itself", async () => {
  const [said] = await heardAfter(desk, directMessage(slack, { user: lin, text: "莱茵光近一年采购了多少？" }));
  const direct = slack.messagesIn(said?.channel ?? "");
  const question = direct.findLast(({ user }) => user === lin);
  const answer = direct.findLast(({ user }) => user !== lin);
  if (!question || !answer) throw new Error("nothing was said");
  const { otherBot } = slack.workspace.users;
  const heard = await heardWhile(desk, async () => {
    const asBot = { user: otherBot.id, text: `<@${slack.workspace.bot.userId}> 莱茵光近一年采购了多少？` };
    await desk.post(messageChanged(slack, question, "霜桥近一年采购了多少？"));
    await desk.post(messageDeleted(slack, question));
    await desk.post(memberJoined(slack, { user: emma, channel: deals }));
    await desk.post(botMessage(slack, { ...asBot, botId: "B0OTHER001" }));
    await desk.post(appMention(slack, asBot));
    await desk.post(ownMessage(slack, answer));
  });
  expect(heard).toEqual([]);
});
