import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandNames } from "#slack/commands/command-names";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import { buttonCalled, buttonsOf, type Hands, handsOf, refusals } from "../../helpers/slack-hands.ts";
import type { StoredMessage } from "../../slack-server/slack-state.ts";

let desk: SlackDesk;
/** A rep, whose Slack speaks Chinese; who leads the team, in English; an administrator. */
let people: { lin: Hands; emma: Hands; admin: Hands };
beforeAll(async () => {
  desk = await openSlackDesk();
  const { lin, emma, unconfirmed } = desk.slack.workspace.users;
  const { services, caller } = desk.product;
  await services.slack.members.bind(caller, unconfirmed.id, "詹秋月");
  people = { lin: handsOf(desk, lin), emma: handsOf(desk, emma), admin: handsOf(desk, unconfirmed) };
});
afterAll(() => desk.close());

const rheinland = "Rheinland Licht Großhandel GmbH";
const nordhavn = "Nordhavn Belysning A/S";

/** The one message that a command is answered with. */
async function answer(who: keyof typeof people, typed: string): Promise<{ message: StoredMessage; words: string }> {
  const { said, whispered, words } = await people[who].types(typed);
  const [message] = said;
  if (!message || whispered.length > 0) throw new Error(`${typed} was answered with:\n${words}`);
  return { message, words };
}

describe("what is shown", () => {
  it.each([
    ["lin", "客户 莱茵光", [rheinland, "重点客户", "86.5 分", "2026年11月15日", "林晓雯", "¥2,450万", "逾期 31 天"]],
    ["emma", "account Rheinlicht", [rheinland, "key account", "86.5 of 100", "15 Nov 2026", "CNY 24.5M", "31 days"]],
    ["lin", "重点", ["先处理哪几家", `1. ${rheinland}`, `2. ${nordhavn}`, "商务走访逾期 299 天"]],
    ["emma", "top", ["Who needs attention first", `${rheinland} · key account`, "As of 15 Nov 2026"]],
    ["lin", "待办", ["到期事项", `${rheinland} — 商务走访，应于 2026年10月15日，已逾期 31 天`]],
    ["emma", "due", ["What is due", `${rheinland} — Business visit, was due 15 Oct 2026: 31 days overdue`]],
    ["lin", "帮助", ["groundplan 在这里能做什么", `/groundplan 计划 ${rheinland}`]],
    ["emma", "help", ["What groundplan can do here", "/groundplan channel", "/groundplan lang"]],
    ["lin", "", ["groundplan 在这里能做什么"]],
    ["lin", "计划", [`/groundplan plan ${rheinland}`]],
    ["emma", "score", ["Which account? For example: /groundplan score "]],
    ["emma", "note Rheinlicht", ["What should the note say?"]],
    ["emma", "what is the revenue of Rheinlicht?", ["CNY 24.5M over the last 12 months", "[1]", "Show evidence"]],
    ["lin", "莱茵光谁是最终决策人？", ["Stefan Brandt", "决策者", "出处"]],
  ] as const)("tells %s who types “%s” what it stands for", async (who, typed, facts) => {
    const { words } = await answer(who, typed);
    expect(facts.filter((fact) => !words.includes(fact))).toEqual([]);
  });

  it("names every command in its help", async () => {
    const { words } = await answer("emma", "help");
    expect(commandNames.filter((name) => !words.includes(`/groundplan ${name}`))).toEqual([]);
  });

  it("shows a rep nothing of the accounts of others", async () => {
    const all = await Promise.all([answer("lin", "top"), answer("lin", "due"), answer("lin", "account 粤瀚")]);
    expect(all.map(({ words }) => words).join("\n")).not.toMatch(/粤瀚照明|澜州|A-04/);
  });
});

describe("scores", () => {
  it.each([
    ["lin", "评分 莱茵光", "大客户评分卡雷达图", "大客户评分卡 86.5 分"],
    ["emma", "score A-01", "Radar chart of the key-account scorecard", "Key-account scorecard 86.5 of 100"],
  ] as const)("shows %s three pictures above the words", async (who, typed, picture, words) => {
    const { message, words: all } = await answer(who, typed);
    const images = (message.blocks ?? []).filter(({ type }) => type === "image");
    const files = images.map(({ slack_file }) => desk.slack.files.get((slack_file as { id: string }).id));
    expect(files.map((file) => file?.bytes?.subarray(1, 4).toString())).toEqual(["PNG", "PNG", "PNG"]);
    expect(files.every((file) => file?.altText?.includes(rheinland))).toBe(true);
    expect(all).toContain(picture);
    expect(all).toContain(words);
  });
});

describe("drafts", () => {
  it.each([
    ["lin", "计划 琥珀线", "大客户计划：Amberline Stores UAB"],
    ["emma", "plan Amberline", "Amberline Stores UAB: account plan"],
    ["lin", "拜访准备 琥珀线", "拜访准备：Amberline Stores UAB"],
    ["emma", "brief Amberline", "Amberline Stores UAB: visit brief"],
    ["lin", "提问 琥珀线", "SPIN 提问：Amberline Stores UAB"],
    ["emma", "spin Amberline", "Amberline Stores UAB: SPIN questions"],
    ["lin", "话术 琥珀线", "FABE 要点：Amberline Stores UAB"],
    ["emma", "fabe Amberline", "Amberline Stores UAB: FABE points"],
    ["lin", "需求 琥珀线", "需求冰山：Amberline Stores UAB"],
    ["emma", "needs Amberline", "Amberline Stores UAB: needs iceberg"],
  ] as const)("writes for %s “%s” in the place of its progress", async (who, typed, title) => {
    const { calls } = desk.slack;
    const from = calls.length;
    const { message, words } = await answer(who, typed);
    const [first, ...later] = calls.slice(from).filter(({ method }) => method.startsWith("chat."));
    expect([first?.method, first?.args.text]).toEqual([
      "chat.postMessage",
      expect.stringMatching(/^(?:正在起草|Writing the )/),
    ]);
    expect(later.filter(({ method }) => method === "chat.update").map(({ args }) => args.ts)).toContain(message.ts);
    expect(message.text).toBe(title);
    expect(words).toMatch(/2026年11月15日|15 Nov 2026/);
    expect(buttonsOf(message).map(({ button }) => button.action_id)).not.toContain("draft_retry");
  });
});

describe("which account is meant", () => {
  it.each(["莱茵光", "rheinland", "Rhienlicht", "laiyinguang", "A-01"])("knows it by “%s”", async (name) => {
    expect((await answer("emma", `account ${name}`)).message.text).toBe(`${rheinland}: key account`);
  });

  it("asks back where two fit, and goes on with what followed when one is chosen", async () => {
    const { message, words } = await answer("emma", "note 粤瀚照明 渠道价下周谈");
    expect(words).toContain("“粤瀚照明” fits several accounts");
    const chosen = buttonCalled(message, "粤瀚照明集团华东工程事业部");
    const { words: outcome } = await people.emma.presses(message, chosen);
    expect(outcome).toContain("Saved as a note to 粤瀚照明集团华东工程事业部.");
  });

  it("offers the nearest where none fits", async () => {
    const { message, words } = await answer("lin", "account Zzyzx");
    expect(words).toContain("没有叫“Zzyzx”的客户");
    expect(buttonsOf(message).map(({ label }) => label)).toContain(nordhavn);
  });
});

it.each([
  ["lin", "记 莱茵光 Brandt 说托盘标签要换成双语", "托盘标签要换成双语"],
  ["emma", "note Rheinlicht: Keller asked for a dimmable sample by Friday", "dimmable sample by Friday"],
] as const)("saves a note of %s that search finds", async (who, typed, sought) => {
  await answer(who, typed);
  const found = await desk.product.ask(`/v1/search?q=${encodeURIComponent(sought)}`);
  const { passages } = (await found.json()) as { passages: { text: string }[] };
  expect(passages[0]?.text).toContain(sought);
});

it("answers in the language that was asked for from then on", async () => {
  await answer("lin", "语言 英文");
  const { message } = await answer("lin", "account 莱茵光");
  await answer("lin", "lang zh");
  expect([message.text, (await answer("lin", "account 莱茵光")).message.text]).toEqual([
    `${rheinland}: key account`,
    `${rheinland}：重点客户`,
  ]);
});

describe("a channel of an account", () => {
  const deals = "C0DEALS001";

  it("is bound by administrators only", async () => {
    const { whispered, words } = await people.lin.types("channel 莱茵光", deals);
    expect(whispered).toHaveLength(1);
    expect(words).toMatch(/管理员/);
  });

  it("is none where people of other companies read along, and none in a direct message", async () => {
    const { words } = await people.admin.types("channel Rheinlicht", desk.slack.workspace.channels.sales.id);
    expect(words).toMatch(/shared with another company/);
    expect((await answer("admin", "channel Rheinlicht")).words).toMatch(/nothing has to be bound/);
  });

  it("shows everybody there what is asked of the account, and whispers what is of another", async () => {
    await people.admin.types("channel Rheinlicht", deals);
    const own = await people.lin.types("account", deals);
    expect([own.said[0]?.text, own.whispered]).toEqual([`${rheinland}：重点客户`, []]);
    const other = await people.lin.types("account 北港照明", deals);
    expect([other.said, other.whispered[0]?.text]).toEqual([[], `${nordhavn}：培养客户`]);
  });

  it("is one no more when it is released", async () => {
    await people.admin.types("channel off", deals);
    const { said, whispered } = await people.lin.types("account 莱茵光", deals);
    expect([said.length, whispered.length]).toEqual([0, 1]);
  });
});

it("sends nothing that Slack refuses", () => {
  expect(refusals(desk)).toEqual([]);
});
