import { describe, expect, it } from "vitest";
import { type ChatContext, emptyContext } from "#chat/chat-context";
import { recognise } from "#chat/recognise/recognise";
import { resolveInContext } from "#chat/recognise/resolve-in-context";
import { parseDay } from "#domain/day";
import { findSome } from "./some-names.ts";

const today = parseDay("2026-11-15");
const following = (context: Partial<ChatContext>, question: string) => {
  const held = { ...emptyContext("a1"), ...context };
  const { intent, accountIds, personId, dealId, candidates } = resolveInContext(
    recognise(question, findSome(question), today),
    held,
  );
  return { intent, accountIds, personId, dealId, candidates: candidates.length };
};

describe("a follow-up", () => {
  it.each([
    ["and their budget?", "deal-budget"],
    ["那他们的预算呢", "deal-budget"],
    ["谁拍板", "who-decides"],
    ["and the competitors?", "competitors"],
  ])("%s is about the account spoken of", (question, intent) => {
    expect(following({ intent: "revenue" }, question)).toMatchObject({ intent, accountIds: ["a1"] });
  });

  it.each([
    ["win-rate", "why?", "win-rate"],
    ["win-rate", "为什么", "win-rate"],
    ["overview", "为什么呢？", "why-score"],
  ] as const)("after %s, %s asks for %s", (intent, question, asked) => {
    expect(following({ intent }, question).intent).toBe(asked);
  });

  it.each(["what about Rheinlicht?", "那莱茵光呢", "and Rheinlicht?"])(
    "%s asks the same of another account",
    (question) => {
      expect(following({ intent: "margin" }, question)).toMatchObject({ intent: "margin", accountIds: ["a2"] });
    },
  );

  it.each(["and last year?", "去年呢", "那 2025 年呢"])("%s asks for revenue again, in that period", (question) => {
    expect(following({ intent: "revenue" }, question)).toMatchObject({ intent: "revenue", accountIds: ["a1"] });
  });

  it("with a period alone asks for revenue where the last question had none", () => {
    expect(following({ intent: "deal-budget" }, "and last year?").intent).toBe("revenue");
  });

  it.each(["compare it with Rheinlicht", "跟莱茵光比一下"])("%s compares both", (question) => {
    expect(following({ intent: "overview" }, question)).toMatchObject({ intent: "compare", accountIds: ["a1", "a2"] });
  });

  it("with a pronoun means the person spoken of", () => {
    expect(following({ intent: "who-decides", personId: "p1" }, "他支持我们吗").personId).toBe("p1");
  });

  it("keeps the deal spoken of for its win rate", () => {
    expect(following({ intent: "deal-status", dealId: "d1" }, "赢率呢").dealId).toBe("d1");
  });

  it("lets the deal go with another account", () => {
    expect(following({ intent: "deal-status", dealId: "d1" }, "莱茵光的赢率呢").dealId).toBeNull();
  });

  it("takes the one of two namesakes who is of the account spoken of", () => {
    expect(following({}, "Zhou Lixin是谁")).toMatchObject({ personId: "p1", candidates: 0 });
  });

  it("leaves two namesakes open where neither is of the account named", () => {
    const alone = resolveInContext(recognise("Zhou Lixin是谁", findSome("Zhou Lixin是谁"), today), emptyContext());
    expect(alone.candidates.map(({ id }) => id)).toEqual(["p1", "p2"]);
  });

  it("about a name that is not on record is not about the account spoken of", () => {
    expect(following({ intent: "who-is" }, "那华为的呢").accountIds).toEqual([]);
  });

  it("over all accounts leaves the one spoken of aside", () => {
    expect(following({ intent: "overview" }, "哪些客户买得最多").accountIds).toEqual([]);
  });
});
