import { describe, expect, it } from "vitest";
import { tellingFlags } from "#scoring/attention/attention";
import { accountCard } from "#slack/blocks/account-card";
import { dueThings, topAccounts } from "#slack/blocks/account-list";
import { accountChoices } from "#slack/blocks/choices";
import { draftBlocks, draftProgress } from "#slack/blocks/draft-blocks";
import { flagWords } from "#slack/blocks/flag-words";
import { noticeBlocks } from "#slack/blocks/notice-blocks";
import { scoreBlocks } from "#slack/blocks/score-blocks";
import { blockContext } from "./block-context.ts";
import { blocksText } from "./blocks-text.ts";
import { asOf, someChart, someDraft, someNotices, someRow, someScores, someTask } from "./some-views.ts";

const zh = blockContext("zh");
const en = blockContext("en");
const row = someRow("海川", { externalId: "A-01", flags: ["stale"], industry: null, country: null, ownerName: "孙鹏" });
const linesOf = (blocks: Parameters<typeof blocksText>[0]) => blocksText(blocks).split("\n").filter(Boolean);

describe("an account's card", () => {
  it("says where the account stands, why to look at it and what is flagged", () => {
    expect(linesOf(accountCard({ asOf, row }, zh).blocks)).toEqual([
      "海川",
      "A-01 · 负责人：孙鹏 · 数据截至 2026年11月15日",
      "*客户等级*",
      "重点客户",
      "*大客户评分卡*",
      "81.3 分（满分 100） · 已掌握 90%",
      "*客户价值*",
      "重要价值 · VVVVVIP · 84",
      "*赢率*",
      "62.4% · B · 2 个在谈商机，1 个已评",
      "*近 12 个月销售额*",
      "¥2,000万",
      "*在谈商机*",
      "2 · ¥350万",
      "*定位*",
      "核心客户 · 重点投入",
      "*下次走访*",
      "高层走访，应于 2026年10月20日，已逾期 26 天",
      "*最近接触*",
      "不清楚",
      "*最近下单*",
      "2026年10月30日",
      "要处理，排第 1",
      "- 海川",
      "标记：评级过期",
    ]);
  });

  it("has the ways on from there", () => {
    const [buttons] = accountCard({ asOf, row }, en).closing;
    expect(buttons?.type === "actions" && buttons.elements.map(({ action_id }) => action_id)).toEqual([
      "account_plan",
      "account_why",
      "account_visit",
      "account_note",
      "open_web",
    ]);
  });
});

describe("lists of accounts", () => {
  it("name who needs attention first, and how many more do", () => {
    const { text, blocks, closing } = topAccounts({ asOf, rows: [row], total: 3 }, en);
    expect(text).toBe("Who needs attention first: 海川");
    expect(linesOf([...blocks, ...closing])).toEqual([
      "Who needs attention first",
      "1. 海川 · key account",
      "- 海川",
      "2 more accounts need attention.",
      "As of 15 Nov 2026",
    ]);
  });

  it("tell due visits and tasks with days", () => {
    const open = someTask("打电话", { dueOn: null, isOverdue: false, accountName: "海川", ownerName: null });
    const { blocks } = dueThings({ asOf, visits: [row], tasks: [someTask("海川"), open] }, zh);
    expect(linesOf(blocks)).toEqual([
      "到期事项",
      "逾期的走访",
      "- 海川 — 高层走访，应于 2026年10月20日，已逾期 26 天",
      "待办",
      "- 海川 — 海川 — 应于 2026年11月1日 完成，已逾期 14 天 — 海川",
      "- 海川 — 打电话 — 未定日期",
    ]);
  });
});

describe("asking back which account", () => {
  const account = { id: "a1", externalId: "A-01", name: "Nordwind", ownerName: "Anke" };

  it("tells accounts of one name apart", () => {
    const accounts = [
      account,
      { ...account, id: "a2", externalId: "A-02" },
      { ...account, id: "a3", name: "Nordhavn" },
    ];
    const { blocks } = accountChoices({ asked: "nord", fits: true, accounts, next: { command: "score" } }, en);
    const [, buttons] = blocks;
    expect(
      buttons?.type === "actions" &&
        buttons.elements.map((element) => element.type === "button" && [element.text.text, element.value]),
    ).toEqual([
      ["Nordwind · A-01", '{"accountId":"a1","command":"score"}'],
      ["Nordwind · A-02", '{"accountId":"a2","command":"score"}'],
      ["Nordhavn", '{"accountId":"a3","command":"score"}'],
    ]);
  });

  it("says when none is called that", () => {
    const { text } = accountChoices({ asked: "没有", fits: false, accounts: [], next: { command: "score" } }, zh);
    expect(text).toBe("没有叫“没有”的客户，请写客户名称或编号。");
  });
});

describe("scores", () => {
  const account = { id: "a1", name: "海川" };

  it("say what each comes to, what weighs most and what is missing", () => {
    const { blocks } = scoreBlocks({ account, scores: someScores("甲"), charts: [someChart("雷达图")] }, zh);
    expect(linesOf(blocks)).toEqual([
      "评分：海川",
      "雷达图",
      "Scorecard 甲 已掌握 70%",
      "▇▇▇▇▇ 10 · 毛利率 28%",
      "▇▇▇▇▁ 8.6 · 流程成熟度 28%",
      "- 待补资料：甲。",
      "甲",
      "甲",
    ]);
  });

  it("give every sentence where one method is asked for", () => {
    const { blocks } = scoreBlocks({ account, scores: someScores("甲").slice(0, 1), isFull: true }, zh);
    expect(linesOf(blocks).slice(-3)).toEqual(["- 甲", "- 待补资料：甲。", "- Not known: 甲."]);
  });

  it("show charts as Slack's files with words for who cannot see them", () => {
    const { blocks } = scoreBlocks({ account, scores: [], charts: [someChart("雷达图")] }, zh);
    expect(blocks[1]).toEqual({
      type: "image",
      slack_file: { id: "F123" },
      title: { type: "plain_text", text: "雷达图", emoji: false },
      alt_text: "雷达图",
    });
  });
});

describe("a draft", () => {
  it("tells how far it is", () => {
    const made = draftProgress({ kind: "spin", accountName: "海川", done: 3, total: 9, lastSection: "客情" }, zh);
    expect(linesOf(made.blocks)).toEqual([
      "正在起草“SPIN 提问”：海川",
      "▇▇▇▁▁▁▁▁▁ · 已完成 3 节，共 9 节 · 刚写完：客情",
    ]);
  });

  it("shows the first statements of each section, what was left out, and what it rests on", () => {
    expect(linesOf(draftBlocks(someDraft("海川"), en).blocks).slice(1)).toEqual([
      "As of 15 Nov 2026 · written by the language model, checked · version 2 · 1 place to check",
      "海川",
      "- 海川 bought for CNY 20.0M. [1][2] ⚠",
      "- ◇ 海川 depends on us. [2]",
      "and 6 more statements",
      "海川",
      "rejected, not in the file",
      "Empty",
      "⚠ What was left out or replaced",
      "- Left out: 海川",
      "Evidence",
      "[1] Revenue 海川: CNY 20.0M (2026 · orders:海川)",
      "[2] 12 Oct 2026 · 海川",
    ]);
  });
});

describe("flags", () => {
  const flags = ["squeezer", "class-capped"];

  it("are all told where nothing asks for attention", () => {
    expect(flagWords({ flags, attention: null }, "en")).toEqual(["squeezer", "class capped"]);
  });

  it("are not told twice where they are a reason to look", () => {
    const attention = { place: 1, reasons: [{ kind: "flag" as const, message: "squeezer", deals: [] }] };
    expect(flagWords({ flags: [...tellingFlags, "class-capped"], attention }, "en")).toEqual(["class capped"]);
  });
});

describe("notices", () => {
  const { blocks, closing } = noticeBlocks({ notices: someNotices("海川"), more: 3 }, zh);

  it("say what changed at whom, and why", () => {
    expect(linesOf(blocks).slice(0, 3)).toEqual(["走访逾期 · 海川 · 海川", "- 海川", "- 海川"]);
  });

  it("can be turned off, each kind once", () => {
    const off = closing.find((block) => block.type === "actions");
    expect(off?.elements.map((element) => element.type === "button" && element.value)).toEqual([
      '{"kind":"visit-overdue"}',
      '{"kind":"risk-raised"}',
      '{"kind":"buying-window"}',
      '{"kind":"class-changed"}',
    ]);
  });
});
