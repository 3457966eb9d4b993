import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actions, button } from "#slack/blocks/button";
import { actionId, actionName, makeButtonValue, readButtonValue } from "#slack/blocks/button-values";
import { blockLimits } from "#slack/blocks/limits";

describe("values of buttons", () => {
  it("come back as they were made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }), (question) => {
        const made = makeButtonValue("ask_again", { question });
        expect(readButtonValue("ask_again", made)).toEqual({ question });
      }),
    );
  });

  it("are never longer than Slack takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 4_000 }), (question) => {
        expect((makeButtonValue("ask_again", { question }) ?? "").length).toBeLessThanOrEqual(blockLimits.buttonValue);
      }),
    );
  });

  it("make no button where they would be too long", () => {
    expect(button("ask_again", "Why?", { question: "x".repeat(3_000) })).toEqual([]);
  });

  it.each([
    undefined,
    null,
    7,
    "",
    "a1",
    "[]",
    "{}",
    '{"accountId":7}',
    '{"accountId":""}',
    `{"accountId":"${"x".repeat(3_000)}"}`,
  ])("are nothing where somebody else made them: %#", (value) => {
    expect(readButtonValue("account_plan", value)).toBeNull();
  });

  it("carry nothing that they were not asked for", () => {
    expect(readButtonValue("account_plan", '{"accountId":"a1","role":"admin"}')).toEqual({ accountId: "a1" });
  });

  it("differ by action in one block", () => {
    const [row] = actions(
      button("ask_again", "One?", { question: "One?" }),
      button("ask_again", "Two?", { question: "Two?" }, { at: 1 }),
    );
    expect(row?.elements.map(({ action_id }) => action_id)).toEqual(["ask_again", "ask_again.2"]);
  });

  it("are known by one name, whichever of several it is", () => {
    expect(actionName(actionId("choose_account", 4))).toBe("choose_account");
  });
});
