import type { KnownBlock, ModalView } from "@slack/types";
import { describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { readHomeChange } from "#slack/blocks/home-settings";
import { accountOptions } from "#slack/blocks/modals/account-pick";
import { noteModal, readNoteModal } from "#slack/blocks/modals/note-modal";
import { readVisitModal, visitErrors, visitModal } from "#slack/blocks/modals/visit-modal";
import { blockContext } from "./block-context.ts";
import { asOf } from "./some-views.ts";

const context = blockContext("en");
type State = Record<string, Record<string, unknown>>;

/** A view as Slack hands it back: what was put in, by the ids of blocks, the rest as the form began. */
function submitted(view: ModalView, filled: Record<string, Record<string, unknown>> = {}) {
  const inputs = view.blocks.filter((block): block is Extract<KnownBlock, { type: "input" }> => block.type === "input");
  const values: Record<string, State> = {};
  for (const { block_id = "", element } of inputs) {
    const { action_id = "", ...rest } = element;
    values[block_id] = { [action_id]: { type: element.type, ...begun(rest), ...filled[block_id] } };
  }
  return { private_metadata: view.private_metadata, callback_id: view.callback_id, state: { values } };
}

function begun(element: Record<string, unknown>): Record<string, unknown> {
  return {
    value: element.initial_value ?? null,
    selected_date: element.initial_date ?? null,
    selected_option: element.initial_option ?? null,
    selected_options: [],
  };
}

const contacts = [
  { id: "p1", name: "Anke Schulte", title: "Head of quality" },
  { id: "p2", name: "Li Wei", title: null },
];
const visit = visitModal(
  { metadata: { accountId: "a1", channelId: "C1" }, accountName: "Nordwind", today: asOf, contacts },
  context,
);

describe("the form for a visit", () => {
  it("gives what the service takes", () => {
    const view = submitted(visit, {
      date: { selected_date: "2026-11-12" },
      kind: { selected_option: { value: "call" } },
      level: { selected_option: { value: "technical" } },
      contacts: { selected_options: [{ value: "p2" }, { value: "p1" }] },
      summary: { value: "  They want the offer by Friday.\n" },
      next: { value: "Send the offer" },
      next_due: { selected_date: "2026-11-20" },
    });
    expect(readVisitModal(view, "en")).toEqual({
      ok: true,
      metadata: { accountId: "a1", channelId: "C1" },
      input: {
        date: "2026-11-12",
        kind: "call",
        level: "technical",
        contactIds: ["p2", "p1"],
        summary: "They want the offer by Friday.",
        nextStep: { statement: "Send the offer", dueOn: "2026-11-20" },
      },
    });
  });

  it("has no next step where none was given", () => {
    const read = readVisitModal(submitted(visit, { summary: { value: "Met." } }), "en");
    expect(read.ok && read.input.nextStep).toBeUndefined();
  });

  it("names every field that is wrong", () => {
    const view = submitted(visit, {
      date: { selected_date: "2026-02-31" },
      kind: { selected_option: { value: "lunch" } },
      next_due: { selected_date: "2026-11-20" },
    });
    const read = readVisitModal(view, "zh");
    expect(read.ok ? {} : Object.keys(read.errors)).toEqual(["date", "kind", "summary", "next"]);
  });

  it("says at its field what the service has against it", () => {
    const reasons = { zh: "日期晚于今天", en: "The day is after today" };
    const error = new AppError("invalid-input", "date", { fields: [{ field: "date", reason: reasons.en, reasons }] });
    expect(visitErrors(error, "zh")).toEqual({ date: "日期晚于今天" });
  });

  it("says nothing of what is wrong with no field", () => {
    expect(visitErrors(new AppError("not-found", "x"), "en")).toBeNull();
  });

  it("is not taken with metadata that are not ours", () => {
    const view = { ...submitted(visit, { summary: { value: "Met." } }), private_metadata: "{}" };
    expect(() => readVisitModal(view, "en")).toThrowError(expect.objectContaining({ code: "bad-request" }));
  });
});

describe("the form for a note", () => {
  const begin = (text: string) =>
    noteModal(
      { metadata: { channelId: "C1" }, account: { id: "a1", name: "Nordwind" }, day: asOf, title: "Price", text },
      context,
    );

  it("gives what it was filled in with", () => {
    expect(readNoteModal(submitted(begin("Budget is approved.")), "en")).toEqual({
      ok: true,
      metadata: { channelId: "C1" },
      input: { accountId: "a1", title: "Price", date: asOf, text: "Budget is approved." },
    });
  });

  it("keeps every word of the longest message", () => {
    const text = "Every word counts here. ".repeat(1_600).trim();
    const read = readNoteModal(submitted(begin(text)), "en");
    expect(read.ok && read.input.text).toBe(text);
  });

  it("asks for account, title and text", () => {
    const view = submitted(noteModal({ metadata: {}, account: null, day: asOf }, context));
    const read = readNoteModal(view, "en");
    expect(read.ok ? {} : Object.keys(read.errors)).toEqual(["account", "title", "text"]);
  });
});

describe("the field that asks for an account", () => {
  it("suggests accounts within Slack's limits", () => {
    const accounts = Array.from({ length: 150 }, (_, at) => ({
      id: `a${at}`,
      externalId: `A-${at}`,
      name: "长".repeat(90),
      ownerName: null,
    }));
    const { options } = accountOptions(accounts);
    expect(options).toHaveLength(100);
    expect(options[7]?.text.text).toMatch(/^长{54}… · A-7$/u);
  });
});

describe("changes on the app's home", () => {
  it.each([
    [
      { action_id: "home_notices", selected_options: [{ value: "visit-overdue" }, { value: "class-changed" }] },
      { kind: "notices", off: ["risk-raised", "buying-window"] },
    ],
    [
      { action_id: "home_quiet_from", selected_time: "18:30" },
      { kind: "quiet-from", at: "18:30" },
    ],
    [
      { action_id: "home_quiet_to", selected_time: "08:00" },
      { kind: "quiet-to", at: "08:00" },
    ],
    [{ action_id: "home_quiet_off" }, { kind: "quiet-off" }],
    [
      { action_id: "home_language", selected_option: { value: "zh" } },
      { kind: "language", lang: "zh" },
    ],
    [{ action_id: "home_language", selected_option: { value: "fr" } }, null],
    [{ action_id: "home_quiet_to", selected_time: null }, null],
    [{ action_id: "account_open" }, null],
  ])("are read from the action: %#", (action, change) => {
    expect(readHomeChange(action)).toEqual(change);
  });
});
