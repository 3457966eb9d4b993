import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shownText } from "../../helpers/shown-text.ts";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import { buttonOf, type Hands, handsOf, refusals } from "../../helpers/slack-hands.ts";
import type { Delivery } from "../../slack-server/payloads/delivery.ts";
import { writeMessage } from "../../slack-server/payloads/events.ts";
import {
  actionInEphemeral,
  actionInMessage,
  blockSuggestion,
  messageShortcut,
  type ViewValues,
  viewSubmission,
} from "../../slack-server/payloads/interactions.ts";
import type { StoredMessage, StoredView } from "../../slack-server/slack-state.ts";

let desk: SlackDesk;
let lin: Hands;
let emma: Hands;
/** Cards of the same account, as each of them sees it. */
let cards: { lin: StoredMessage; emma: StoredMessage };
beforeAll(async () => {
  desk = await openSlackDesk();
  const { users } = desk.slack.workspace;
  lin = handsOf(desk, users.lin);
  emma = handsOf(desk, users.emma);
  cards = { lin: await cardFor(lin), emma: await cardFor(emma) };
});
afterAll(() => desk.close());

const rheinland = "Rheinland Licht Großhandel GmbH";

async function cardFor(hands: Hands): Promise<StoredMessage> {
  const { said, words } = await hands.types("account A-01");
  const [card] = said;
  if (!card) throw new Error(words);
  return card;
}

const patience = { timeout: 10_000 };

/** The window that a delivery opened, as it is when it was filled. */
async function opened(delivery: Delivery): Promise<StoredView> {
  const { slack, post } = desk;
  const before = slack.viewsOpened.length;
  const response = await post(delivery);
  expect(response.status).toBe(200);
  await expect.poll(() => slack.viewsOpened.length, patience).toBe(before + 1);
  const { id, hash } = slack.viewsOpened.at(-1)?.view ?? { id: "", hash: "" };
  await expect.poll(() => slack.viewById(id)?.hash, patience).not.toBe(hash);
  const view = slack.viewById(id);
  if (!view) throw new Error("the window is gone");
  return view;
}

const press = (who: "lin" | "emma", action: string): Promise<StoredView> =>
  opened(actionInMessage(desk.slack, { lin, emma }[who].user, cards[who], buttonOf(cards[who], action)));

async function submit(hands: Hands, view: StoredView, values: ViewValues): Promise<unknown> {
  const response = await desk.post(viewSubmission(desk.slack, hands.user, view, values));
  const body = await response.text();
  return body === "" ? null : JSON.parse(body);
}

const title = (view: StoredView) => (view.title as { text: string }).text;
const fieldOf = (view: StoredView, blockId: string) =>
  view.blocks.find(({ block_id }) => block_id === blockId)?.element as Record<string, unknown> & {
    options?: { value: string; text: { text: string } }[];
  };
const chosen = (value: string) => ({ choice: { type: "static_select", selected_option: { value } } });
const written = (value: string) => ({ text: { type: "plain_text_input", value } });
const onDay = (day: string) => ({ day: { type: "datepicker", selected_date: day } });

const saidTo = (hands: Hands) => desk.slack.messagesIn(hands.direct).map(({ text }) => text);

async function accountId(): Promise<string> {
  return JSON.parse(buttonOf(cards.lin, "account_visit").value ?? "").accountId;
}

async function tasksOf() {
  const { items } = await desk.product.services.tasks.all(desk.product.caller, { limit: 100 });
  return items.map(({ statement, dueOn, ownerName }) => [statement, dueOn, ownerName]);
}

async function notesWith(words: string) {
  const found = await desk.product.ask(`/v1/search?q=${encodeURIComponent(words)}`);
  const { passages } = (await found.json()) as { passages: { text: string; title: string; accountId: string }[] };
  return passages.filter(({ text }) => text.includes(words));
}

describe("a visit", () => {
  it.each([
    ["lin", "登记拜访", ["见到了谁", "谈了什么", "下一步", "Dr. Katrin Vogel"]],
    ["emma", "Log a visit", ["Who was there", "What was said", "Next step", "Dr. Katrin Vogel"]],
  ] as const)("is logged by %s in a form of the account", async (who, name, labels) => {
    const view = await press(who, "account_visit");
    const shown = shownText(view.blocks);
    expect([title(view), labels.filter((label) => !shown.includes(label))]).toEqual([name, []]);
    expect([shown.includes(rheinland), fieldOf(view, "date").initial_date]).toEqual([true, "2026-11-15"]);
  });

  const filled = (view: StoredView, more: ViewValues = {}): ViewValues => ({
    date: onDay("2026-11-13"),
    kind: chosen("visit"),
    level: { choice: { selected_option: null } },
    contacts: {
      choice: { selected_options: [{ value: fieldOf(view, "contacts").options?.[0]?.value }] },
    },
    summary: written("Vogel 说 EPD 年底前必须齐全"),
    next: written("把 EPD 排期发给 Vogel"),
    next_due: onDay("2026-11-27"),
    ...more,
  });

  it("becomes a record, a note and a task", async () => {
    const view = await press("lin", "account_visit");
    expect(await submit(lin, view, filled(view))).toBeNull();
    const { contacts, row } = await desk.product.services.accountPage(
      desk.product.caller,
      await accountId(),
      undefined,
    );
    expect([row.lastContactOn, contacts.length > 0]).toEqual(["2026-11-13", true]);
    expect((await notesWith("EPD 年底前必须齐全")).map(({ accountId: of }) => of)).toEqual([await accountId()]);
    expect(await tasksOf()).toContainEqual(["把 EPD 排期发给 Vogel", "2026-11-27", "林晓雯"]);
    expect(saidTo(lin).at(-1)).toBe(`已登记 2026-11-13 对${rheinland}的拜访。`);
  });

  it("is told at its fields what is wrong with it", async () => {
    const view = await press("emma", "account_visit");
    const empty = filled(view, { date: onDay(""), summary: written(" "), next: written("") });
    expect(await submit(emma, view, empty)).toEqual({
      response_action: "errors",
      errors: {
        date: "Give a day that exists.",
        summary: "Say what was said.",
        next: "Give the next step, since there is a day for it.",
      },
    });
  });

  it("is not in the future", async () => {
    const view = await press("lin", "account_visit");
    const answer = await submit(lin, view, filled(view, { date: onDay("2026-11-16") }));
    expect(answer).toEqual({ response_action: "errors", errors: { date: expect.stringContaining("2026-11-15") } });
  });

  it("asks for nothing that must not be done", async () => {
    const view = await press("lin", "account_visit");
    const answer = await submit(lin, view, filled(view, { next: written("给 Vogel 送现金红包") }));
    expect(answer).toEqual({ response_action: "errors", errors: { next: expect.any(String) } });
  });

  it("tells nothing in the window of an account that is not seen", async () => {
    const { said } = await emma.types("account A-04");
    const [hidden] = said;
    if (!hidden) throw new Error("no card");
    const button = buttonOf(hidden, "account_visit");
    const view = await opened(actionInMessage(desk.slack, lin.user, cards.lin, button));
    expect(shownText(view.blocks).trim()).toBe("它已经不在了，或者不在您能查看的范围内。");
  });

  it("is of the account that the form was opened for, also where its metadata was changed", async () => {
    const view = await press("lin", "account_visit");
    const { said } = await emma.types("account A-04");
    const [hidden] = said;
    if (!hidden) throw new Error("no card");
    const forged = { ...view, private_metadata: buttonOf(hidden, "account_visit").value };
    const answer = await submit(lin, forged, filled(view));
    expect(answer).toEqual({
      response_action: "errors",
      errors: { summary: "它已经不在了，或者不在您能查看的范围内。" },
    });
  });
});

describe("a note", () => {
  it("is added from a card, for its account", async () => {
    const view = await press("emma", "account_note");
    expect([title(view), fieldOf(view, "account").initial_option]).toEqual([
      "Save as note",
      { text: { type: "plain_text", text: rheinland, emoji: false }, value: await accountId() },
    ]);
  });

  const said = () =>
    writeMessage(desk.slack, {
      user: emma.user,
      text: "Keller told me: <https://example.com|the EPD> &amp; the rail come in *March*",
    });
  const shortcut = (hands: Hands, message: StoredMessage) =>
    opened(messageShortcut(desk.slack, hands.user, message, "save_note"));

  it("is filled in with the message as it was written", async () => {
    const view = await shortcut(lin, said());
    expect(fieldOf(view, "text").initial_value).toBe("Keller told me: the EPD & the rail come in *March*");
    expect([title(view), fieldOf(view, "account").initial_option]).toEqual(["存为纪要", undefined]);
  });

  it("is of the day of the message where whoever saves it lives, and of none to come", async () => {
    const message = said();
    const view = await shortcut(lin, message);
    const lateOnThe13th = String(Date.UTC(2026, 10, 13, 20) / 1_000);
    const earlier = await shortcut(lin, { ...message, ts: `${lateOnThe13th}.000100` });
    expect([fieldOf(view, "date").initial_date, fieldOf(earlier, "date").initial_date]).toEqual([
      "2026-11-15",
      "2026-11-14",
    ]);
  });

  it.each([
    ["莱茵光", [`${rheinland} · A-01`]],
    ["Rhein", [`${rheinland} · A-01`]],
    ["laiyinguang", [`${rheinland} · A-01`]],
    ["粤瀚照明", ["粤瀚照明分销集团有限公司 · A-04", "粤瀚照明集团华东工程事业部 · A-05"]],
  ] as const)("is offered accounts while “%s” is typed", async (value, names) => {
    const view = await shortcut(emma, said());
    const asked = { action_id: "account_pick", block_id: "account", value };
    const response = await desk.post(blockSuggestion(desk.slack, emma.user, view, asked));
    const { options } = (await response.json()) as { options: { text: { text: string } }[] };
    expect(options.map(({ text }) => text.text)).toEqual(names);
  });

  it("is offered accounts of one's own only", async () => {
    const view = await shortcut(lin, said());
    const asked = { action_id: "account_pick", block_id: "account", value: "粤瀚" };
    const response = await desk.post(blockSuggestion(desk.slack, lin.user, view, asked));
    expect(await response.text()).not.toMatch(/粤瀚|A-04/);
  });

  const noteValues = async (text: string): Promise<ViewValues> => ({
    account: { account_pick: { type: "external_select", selected_option: { value: await accountId() } } },
    title: written("EPD and rail"),
    date: onDay("2026-11-14"),
    text: written(text),
  });

  it("is one note, however often the same message is saved", async () => {
    const message = said();
    for (const words of ["Rail comes in March 2027", "Rail comes in March 2027, said Keller"]) {
      const view = await shortcut(lin, message);
      expect(await submit(lin, view, await noteValues(words))).toBeNull();
    }
    expect((await notesWith("Rail comes in March 2027")).map(({ text }) => text)).toEqual([
      "Rail comes in March 2027, said Keller",
    ]);
    const whispered = desk.slack.ephemeralTo(lin.user).at(-1);
    expect([whispered?.channel, whispered?.text]).toEqual([message.channel, `已存为${rheinland}的纪要。`]);
  });

  it("is told at its fields what is missing", async () => {
    const view = await shortcut(emma, said());
    const values = { ...(await noteValues(" ")), account: {}, title: written("") };
    expect(await submit(emma, view, values)).toEqual({
      response_action: "errors",
      errors: {
        account: "Choose an account from the list.",
        title: "Give a title.",
        text: "A note needs text.",
      },
    });
  });
});

it("shows whom nobody has bound how they are bound, in the window", async () => {
  const { unconfirmed } = desk.slack.workspace.users;
  const message = writeMessage(desk.slack, { user: emma.user, text: "hello" });
  const view = await opened(messageShortcut(desk.slack, unconfirmed.id, message, "save_note"));
  expect(shownText(view.blocks)).toContain("You are not linked to a person in groundplan yet");
  expect(shownText(view.blocks)).not.toContain("hello");
});

it("opens the window before anything is read that may take its time", async () => {
  const { slack } = desk;
  // Somebody whom nothing is known of yet: Slack is asked first.
  const { stranger } = slack.workspace.users;
  const message = writeMessage(slack, { user: lin.user, text: "预算三月批" });
  const from = slack.calls.length;
  const view = await opened(messageShortcut(slack, stranger.id, message, "save_note"));
  expect(slack.calls.slice(from).map(({ method }) => method)).toEqual(["views.open", "users.info", "views.update"]);
  const first = slack.viewsOpened.find((one) => one.view.id === view.id)?.view;
  expect(shownText(first?.blocks ?? [])).toContain("请稍候… · Just a moment…");
  expect(shownText(view.blocks)).toContain(stranger.id);
});

it.each(["account_visit", "notice_visit"])(
  "opens the form of %s from what is whispered in a channel",
  async (action_id) => {
    const [card] = (await lin.types("account A-01", "C0DEALS001")).whispered;
    if (!card) throw new Error("no card");
    const { value } = buttonOf(card, "account_visit");
    const view = await opened(actionInEphemeral(desk.slack, card, { action_id, ...(value && { value }) }));
    expect(title(view)).toBe("登记拜访");
  },
);

it("sends nothing that Slack refuses", () => {
  expect(refusals(desk)).toEqual([]);
});
