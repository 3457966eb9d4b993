import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import {
  buttonCalled,
  buttonOf,
  buttonsOf,
  type Hands,
  handsOf,
  type Outcome,
  refusals,
  wordsOf,
} from "../../helpers/slack-hands.ts";
import { appHomeOpened } from "../../slack-server/payloads/events.ts";
import type { EphemeralMessage, StoredMessage } from "../../slack-server/slack-state.ts";

let desk: SlackDesk;
let lin: Hands;
let emma: Hands;
beforeAll(async () => {
  desk = await openSlackDesk();
  const { users } = desk.slack.workspace;
  lin = handsOf(desk, users.lin);
  emma = handsOf(desk, users.emma);
});
afterAll(() => desk.close());

const rheinland = "Rheinland Licht Großhandel GmbH";
const sales = "C0SALES001";

function only<Message>(messages: readonly Message[], words: string): Message {
  const [message] = messages;
  if (!message || messages.length > 1) throw new Error(`${messages.length} messages: ${words}`);
  return message;
}
const saidIn = ({ said, words }: Outcome): StoredMessage => only(said, words);
const whisperedIn = ({ whispered, words }: Outcome): EphemeralMessage => only(whispered, words);

describe("buttons of an account", () => {
  it.each([
    ["account_why", /客户价值 76 分/],
    ["account_plan", /大客户计划：Amberline/],
  ] as const)("%s answers in the thread under the card", async (action, words) => {
    const card = saidIn(await lin.types("account 琥珀线"));
    const outcome = await lin.presses(card, buttonOf(card, action));
    expect(outcome.words + outcome.said[0]?.text).toMatch(words);
    expect(new Set(outcome.said.map(({ thread_ts }) => thread_ts))).toEqual(new Set([card.ts]));
  });

  it("whispers to who pressed in a card that was whispered", async () => {
    const card = whisperedIn(await lin.types("account 莱茵光", sales));
    const why = await lin.pressesWhispered(card, buttonOf(card, "account_why"));
    expect(why.said).toEqual([]);
    expect(why.words).toContain("86.5 分");
  });

  it("opens the card of an account in a list, in the thread under it", async () => {
    const list = saidIn(await lin.types("top"));
    const card = saidIn(await lin.presses(list, buttonCalled(list, rheinland)));
    expect([card.thread_ts, card.text]).toEqual([list.ts, `${rheinland}：重点客户`]);
  });

  it("opens the card in the direct messages from the Home tab", async () => {
    await desk.send(appHomeOpened(desk.slack, lin.user));
    const home = desk.slack.homeOf(lin.user);
    if (!home) throw new Error("no home");
    const card = saidIn(await lin.pressesIn(home, buttonOf(home, "account_open")));
    expect([card.channel, card.text]).toEqual([lin.direct, `${rheinland}：重点客户`]);
  });

  it.each(["account_open", "account_why", "account_plan"] as const)(
    "%s tells nothing to who may not see the account",
    async (action) => {
      const card = saidIn(await emma.types("account A-04"));
      const { value = "" } = buttonOf(card, "account_why");
      const mine = saidIn(await lin.types("account 琥珀线"));
      const { words } = await lin.presses(mine, { action_id: action, value });
      expect(words.trim()).toBe("没有成功\n它已经不在了，或者不在您能查看的范围内。");
    },
  );
});

describe("buttons of an answer", () => {
  const ask = async () => saidIn(await lin.writes("莱茵光近 12 个月销售额多少？"));

  it("shows the evidence in the thread of the question", async () => {
    const answer = await ask();
    const evidence = saidIn(await lin.presses(answer, buttonOf(answer, "answer_evidence")));
    expect([evidence.thread_ts, evidence.text]).toEqual([answer.thread_ts, "回答的出处"]);
  });

  it("whispers in a channel what follows from a whispered answer", async () => {
    const answer = whisperedIn(await lin.types("莱茵光近 12 个月销售额多少？", sales));
    for (const action of ["answer_evidence", "ask_again", "answer_helpful"]) {
      const { said, words } = await lin.pressesWhispered(answer, buttonOf(answer, action));
      expect([said, words]).toEqual([[], expect.stringMatching(/回答的出处|Rheinlicht|谢谢反馈/)]);
    }
  });

  it("shows it to nobody but who asked", async () => {
    const answer = await ask();
    const { words } = await emma.presses(answer, buttonOf(answer, "answer_evidence"));
    expect(words).not.toMatch(/Rheinl|销售/);
  });

  it("counts what a person thinks of it once, the last word", async () => {
    const answer = await ask();
    await lin.presses(answer, buttonOf(answer, "answer_helpful"));
    await lin.presses(answer, buttonOf(answer, "answer_helpful"));
    await lin.presses(answer, buttonOf(answer, "answer_unhelpful"));
    const { messageId } = JSON.parse(buttonOf(answer, "answer_helpful").value ?? "");
    const { items } = await desk.product.services.feedback.list(desk.product.caller);
    const given = items.filter(({ subject }) => subject === `answer:${messageId}`);
    expect(given.map(({ isHelpful, givenIn }) => [isHelpful, givenIn])).toEqual([[false, "slack"]]);
  });

  it("goes on with a suggestion in the thread, which remembers the account", async () => {
    const answer = await ask();
    const next = saidIn(await lin.presses(answer, buttonOf(answer, "ask_again")));
    expect(next.thread_ts).toBe(answer.thread_ts);
    expect(next.text).toMatch(/Rheinlicht|莱茵光/);
  });
});

describe("a proposal", () => {
  const notes = async () => {
    const found = await desk.product.ask(`/v1/search?q=${encodeURIComponent("Brandt 周五确认面板灯样品")}`);
    const { passages } = (await found.json()) as { passages: { text: string }[] };
    return passages.filter(({ text }) => text.includes("周五确认面板灯样品")).length;
  };
  const propose = async () => saidIn(await lin.writes("给莱茵光记一条：Brandt 周五确认面板灯样品"));

  it("writes nothing when it is declined", async () => {
    const proposal = await propose();
    await lin.presses(proposal, buttonOf(proposal, "proposal_decline"));
    expect([wordsOf([proposal]).includes("已拒绝"), await notes()]).toEqual([true, 0]);
  });

  it("is nobody else's to confirm", async () => {
    const proposal = await propose();
    await emma.presses(proposal, buttonOf(proposal, "proposal_confirm"));
    expect(await notes()).toBe(0);
  });

  it("is written once, however often it is confirmed", async () => {
    const proposal = await propose();
    const confirm = buttonOf(proposal, "proposal_confirm");
    await lin.presses(proposal, confirm);
    await lin.presses(proposal, confirm);
    expect([wordsOf([proposal]).includes("已完成"), await notes()]).toEqual([true, 1]);
    expect(buttonsOf(proposal).map(({ button }) => button.action_id)).not.toContain("proposal_confirm");
  });
});

it("keeps to the language of the question, whatever Slack is set to", async () => {
  const answer = saidIn(await lin.writes("What did Rheinlicht buy in the last 12 months?"));
  const evidence = saidIn(await lin.presses(answer, buttonOf(answer, "answer_evidence")));
  const proposal = saidIn(await lin.writes("draft the FABE points for Amberline"));
  const draft = saidIn(await lin.presses(proposal, buttonOf(proposal, "proposal_confirm")));
  expect([evidence.text, draft.text]).toEqual(["Evidence of the answer", "Amberline Stores UAB: FABE points"]);
});

describe("buttons of a draft", () => {
  let draft: StoredMessage;
  beforeAll(async () => {
    draft = saidIn(await lin.types("话术 琥珀线"));
  });

  it("brings the Word file into the thread of the draft", async () => {
    const { words } = await lin.presses(draft, buttonOf(draft, "draft_file"));
    const [file] = [...desk.slack.files.values()].slice(-1);
    expect([file?.channels, file?.filename.endsWith(".docx"), words]).toEqual([[lin.direct], true, ""]);
    expect(file?.bytes?.subarray(0, 2).toString()).toBe("PK");
  });

  it("brings it into the direct messages where others would read it", async () => {
    const before = desk.slack.files.size;
    const whispered = whisperedIn(await lin.types("account 琥珀线", sales));
    await lin.pressesWhispered(whispered, buttonOf(draft, "draft_file"));
    expect([...desk.slack.files.values()].slice(before).map(({ channels }) => channels)).toEqual([[lin.direct]]);
  });

  it("writes what is asked for in a channel in the direct messages, and says so there", async () => {
    const outcome = await lin.types("话术 琥珀线", sales);
    expect(outcome.whispered.map(({ channel, text }) => [channel, text])).toEqual([
      [sales, "正在我们的私信里起草“FABE 要点”（Amberline Stores UAB），只有您能看到。"],
    ]);
    expect(outcome.said.map(({ channel }) => channel)).toEqual([lin.direct]);
  });

  it("gives no file to who may not see the account", async () => {
    const hidden = saidIn(await emma.types("fabe A-14"));
    const count = desk.slack.files.size;
    const { words } = await lin.presses(draft, buttonOf(hidden, "draft_file"));
    expect([desk.slack.files.size, words.trim()]).toEqual([
      count,
      "没有成功\n它已经不在了，或者不在您能查看的范围内。",
    ]);
  });

  it("is helpful or not, once per person", async () => {
    await lin.presses(draft, buttonOf(draft, "draft_helpful"));
    await lin.presses(draft, buttonOf(draft, "draft_helpful"));
    await emma.presses(saidIn(await emma.types("help")), buttonOf(draft, "draft_unhelpful"));
    const { draftId } = JSON.parse(buttonOf(draft, "draft_helpful").value ?? "");
    const { items } = await desk.product.services.feedback.list(desk.product.caller);
    const given = items.filter(({ subject }) => subject === `draft:${draftId}`).map(({ isHelpful }) => isHelpful);
    expect(given.toSorted()).toEqual([false, true]);
  });

  it("is written again on request", async () => {
    const card = saidIn(await lin.types("account 琥珀线"));
    const { accountId } = JSON.parse(buttonOf(card, "account_why").value ?? "");
    const value = JSON.stringify({ accountId, kind: "fabe" });
    const again = saidIn(await lin.presses(card, { action_id: "draft_retry", value }));
    expect([again.thread_ts, again.text]).toEqual([card.ts, "FABE 要点：Amberline Stores UAB"]);
  });
});

it("tells of a kind of notice no more", async () => {
  const card = saidIn(await lin.types("help"));
  await lin.presses(card, { action_id: "notice_off", value: JSON.stringify({ kind: "risk-raised" }) });
  const member = await desk.product.services.slack.members.find(desk.product.caller.orgId, lin.user);
  expect(member?.noticeSettings.off).toEqual(["risk-raised"]);
});

it.each([
  ["account_plan", "{}"],
  ["account_plan", "莱茵光"],
  ["account_open", JSON.stringify({ accountId: "" })],
  ["answer_evidence", JSON.stringify({ messageId: 7, conversationId: 7 })],
  ["choose_account", JSON.stringify({ accountId: "A-01", command: "toString" })],
  ["ask_again", JSON.stringify({ question: "x".repeat(3_000) })],
  ["notice_off", JSON.stringify({ kind: "everything" })],
  ["constructor", "{}"],
  ["open_web", "{}"],
] as const)("does nothing for %s with a value that the product did not make: %s", async (action_id, value) => {
  const message = desk.slack.messagesIn(lin.direct)[0];
  if (!message) throw new Error("nothing was said yet");
  const { said, whispered } = await lin.presses(message, { action_id, value });
  expect([said, whispered]).toEqual([[], []]);
});

it("sends nothing that Slack refuses", () => {
  expect(refusals(desk)).toEqual([]);
});
