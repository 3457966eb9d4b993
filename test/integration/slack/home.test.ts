import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shownText } from "../../helpers/shown-text.ts";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import { type Hands, handsOf, refusals } from "../../helpers/slack-hands.ts";
import { appHomeOpened } from "../../slack-server/payloads/events.ts";
import type { Action } from "../../slack-server/payloads/interactions.ts";
import type { StoredView } from "../../slack-server/slack-state.ts";

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

function standing(user: string): StoredView {
  const home = desk.slack.homeOf(user);
  if (!home) throw new Error("There is no home.");
  return home;
}

async function opened(user: string): Promise<StoredView> {
  await desk.send(appHomeOpened(desk.slack, user));
  return standing(user);
}

const wordsOf = (view: StoredView) => shownText(view.blocks);

describe("the home", () => {
  it("shows a rep their own accounts, what is due there and flags", async () => {
    const words = wordsOf(await opened(lin.user));
    const facts = [
      ...["林晓雯：我的客户和到期事项", "数据截至 2026年11月15日", "Rheinland Licht Großhandel GmbH* · 重点客户"],
      ...["Nordhavn Belysning A/S", "Amberline Stores UAB", "应于 2026年10月15日，已逾期 31 天", "商务走访逾期 31 天"],
    ];
    expect(facts.filter((fact) => !words.includes(fact))).toEqual([]);
    expect(words).not.toMatch(/粤瀚|澜州|禾悦/);
  });

  it("shows who leads the team and owns nothing the team's", async () => {
    const words = wordsOf(await opened(emma.user));
    const facts = ["沈卓: accounts and what is due", "key account", "71 days overdue", "澜州市轨道交通集团有限公司"];
    expect(facts.filter((fact) => !words.includes(fact))).toEqual([]);
  });

  it("shows whom nobody has bound how they are bound, and nothing else", async () => {
    const { guest } = desk.slack.workspace.users;
    const words = wordsOf(await opened(guest.id));
    expect(words).toContain("You are not linked to a person in groundplan yet");
    expect(words).toContain(guest.id);
    expect(words).not.toMatch(/Rheinland|客户|Notices/);
  });
});

describe("a setting", () => {
  const settings = async () => {
    const member = await desk.product.services.slack.members.find(desk.product.caller.orgId, lin.user);
    return { ...member?.noticeSettings, lang: member?.lang };
  };
  const change = async (action: Action) => {
    await lin.pressesIn(await opened(lin.user), action);
    return standing(lin.user);
  };
  const elementOf = (view: StoredView, actionId: string) =>
    view.blocks
      .flatMap(({ elements }) => (Array.isArray(elements) ? (elements as Record<string, unknown>[]) : []))
      .find(({ action_id }) => action_id === actionId);

  it("turns kinds of notices off and on", async () => {
    const selected_options = [{ value: "risk-raised" }, { value: "buying-window" }];
    const view = await change({ action_id: "home_notices", type: "checkboxes", selected_options });
    expect((await settings()).off).toEqual(["visit-overdue", "class-changed"]);
    const shown = elementOf(view, "home_notices")?.initial_options as { value: string }[];
    expect(shown.map(({ value }) => value)).toEqual(["risk-raised", "buying-window"]);
    const none = await change({ action_id: "home_notices", type: "checkboxes", selected_options: [] });
    expect([(await settings()).off?.length, elementOf(none, "home_notices")?.initial_options]).toEqual([4, undefined]);
  });

  it("keeps quiet hours, and lets go of them", async () => {
    await change({ action_id: "home_quiet_from", type: "timepicker", selected_time: "20:15" });
    const view = await change({ action_id: "home_quiet_to", type: "timepicker", selected_time: "07:45" });
    expect((await settings()).quiet).toEqual({ from: "20:15", to: "07:45" });
    expect(elementOf(view, "home_quiet_from")?.initial_time).toBe("20:15");
    await change({ action_id: "home_quiet_off" });
    expect((await settings()).quiet).toBeNull();
  });

  it("changes the language of the home and of answers", async () => {
    const selected_option = { value: "en" };
    const view = await change({ action_id: "home_language", type: "static_select", selected_option });
    expect(wordsOf(view)).toContain("林晓雯: accounts and what is due");
    expect((await lin.types("account 莱茵光")).said[0]?.text).toBe("Rheinland Licht Großhandel GmbH: key account");
    await change({ action_id: "home_language", type: "static_select", selected_option: { value: "zh" } });
    expect((await settings()).lang).toBe("zh");
  });

  it.each([
    { action_id: "home_notices", selected_options: [{ value: "everything" }] },
    { action_id: "home_quiet_from", selected_time: "25:99" },
    { action_id: "home_language", selected_option: { value: "de" } },
    { action_id: "home_of_somebody" },
  ])("stays as it is for what no field of ours holds: $action_id", async (action) => {
    const before = await settings();
    await change(action);
    expect(await settings()).toEqual(before);
  });

  it("is kept for nobody who is not bound", async () => {
    const { guest } = desk.slack.workspace.users;
    const stranger = handsOf(desk, guest);
    await stranger.pressesIn(await opened(guest.id), { action_id: "home_language", selected_option: { value: "zh" } });
    expect((await desk.product.services.slack.members.find(desk.product.caller.orgId, guest.id))?.lang).toBeNull();
  });
});

it("sends nothing that Slack refuses", () => {
  expect(refusals(desk)).toEqual([]);
});
