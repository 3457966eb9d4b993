import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type GateInput, scoreGate } from "#scoring/gate/gate";
import { gateItems, gateList } from "#scoring/gate/gate-config";
import { gateMethod } from "#scoring/gate/gate-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const all = (answer: ChecklistAnswer): GateInput["answers"] =>
  Object.fromEntries(gateList.map(({ id }) => [id, answer]));
const score = (answers: GateInput["answers"], resolved = config) =>
  scoreGate({ opportunityId: "P1", asOf, answers }, resolved);

describe("scoreGate", () => {
  it("lets through what is answered yes throughout", () => {
    expect(score(all("yes"))).toMatchObject({
      value: 100,
      band: "go",
      decision: "go",
      coverage: 1,
      open: [],
      missing: [],
      knockouts: [],
    });
  });

  // One of two items in one of three questions at half: 100 − 50/6 = 91.67
  it("goes with a thing half done", () => {
    const { value, decision, open } = score({ ...all("yes"), risksKnown: "partly" });
    expect(value).toBeCloseTo(100 - 50 / 6, 9);
    expect([decision, open]).toEqual([
      "go",
      [{ item: "risksKnown", question: "feasibility", answer: "partly", knockout: false }],
    ]);
  });

  // One of five items in one of three questions: 100 − 100/15 = 93.33, but the budget is not ready
  it("sets a condition for a no that does not knock out", () => {
    const { value, decision } = score({ ...all("yes"), budgetReady: "no" });
    expect(value).toBeCloseTo(100 - 100 / 15, 9);
    expect(decision).toBe("conditional");
  });

  // Known weight 1 − 1/15
  it("sets a condition for what nobody knows", () => {
    expect(score({ ...all("yes"), budgetReady: "unknown" })).toMatchObject({
      value: 100,
      decision: "conditional",
      coverage: 0.9333333333,
      missing: ["budgetReady"],
    });
  });

  it("takes everything half done for conditional", () => {
    expect(score(all("partly"))).toMatchObject({ value: 50, decision: "conditional" });
  });

  it.each(gateItems.opportunity)("stops at a no to %s", (id) => {
    expect(score({ ...all("yes"), [id]: "no" })).toMatchObject({
      decision: "no-go",
      knockouts: [id],
      flags: ["knockout"],
    });
  });

  // Opportunity 100, distance 0, feasibility 0: 33.3 < 40
  it("stops below 40 without a knock-out", () => {
    const yes = Object.fromEntries(gateItems.opportunity.map((id) => [id, "yes" as const]));
    const { value, decision, knockouts } = score({ ...all("no"), ...yes });
    expect(value).toBeCloseTo(100 / 3, 9);
    expect([decision, knockouts]).toEqual(["no-go", []]);
  });

  it.each([
    [75, "go"],
    [76, "conditional"],
  ])("reads the cut-off %d of go against 75 as %s", (go, decision) => {
    // Every item at 75 by the company's own points for partly
    const own = resolveScoringConfig({ gate: { answers: { partly: 75 }, bands: { go } } });
    expect(score(all("partly"), own)).toMatchObject({ value: 75, decision });
  });

  // Opportunity alone is 1/3 of the weight
  it("does not judge on one question of three, but names the knock-out", () => {
    const answers = { leadReal: "yes", fitsStrategy: "no", targetCustomer: "yes", resourcesExist: "yes" } as const;
    expect(score(answers)).toMatchObject({
      value: null,
      band: "insufficient",
      decision: null,
      knockouts: ["fitsStrategy"],
      missing: [...gateItems.distance, ...gateItems.feasibility],
    });
  });

  it("adds up, and a better answer never lowers the value", () => {
    const answer = fc.constantFrom(...checklistAnswers);
    const answers = fc.tuple(...gateList.map(() => answer));
    fc.assert(
      fc.property(answers, fc.nat(gateList.length - 1), (given, raised) => {
        const held = Object.fromEntries(gateList.map(({ id }, at) => [id, given[at]]));
        const { value, factors } = score(held);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        const better = gateList.map(({ id }, at) => [id, at === raised && given[at] === "no" ? "yes" : given[at]]);
        expect(score(Object.fromEntries(better)).value ?? 0).toBeGreaterThanOrEqual((value ?? 0) - 1e-9);
      }),
    );
  });
});

describe("gateMethod", () => {
  it.each([
    ["an item it does not know", { charm: "yes" }, "opportunity:P1: answers.charm"],
    ["an answer it does not know", { leadReal: "maybe" }, "opportunity:P1: answers.leadReal"],
    ["a number for an answer", { leadReal: 1 }, "opportunity:P1: answers.leadReal"],
  ])("refuses %s by name", (_what, answers, message) => {
    const act = () => gateMethod.run({ asOf: "2026-11-01", opportunity: { id: "P1", answers } });
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(message);
  });

  // Known: opportunity (3·100 + 50)/12 = 29.17, distance (2·100 + 50 + 0)/15 = 16.67, feasibility (100 + 50)/6 = 25;
  // together 70.83 with a weight of 14/15: 70.83 ÷ 14 · 15 = 75.9
  it.each([
    [
      "en",
      [
        "Opportunity gate 75.9 of 100: conditional, go once the open points are settled.",
        "Based on 93.3 % of the weight; the rest is unknown and spread over what is known.",
        "For us? Only partly: resources available.",
        "How far away? Only partly: customer wants to act.",
        "How far away? No: budget ready.",
        "Feasible? Only partly: product and delivery risks known.",
        "Still to collect: buying model known.",
      ],
    ],
    [
      "zh",
      [
        "立项判断 75.9 分（满分 100）：有条件立项，先补齐下列事项。",
        "按已掌握的 93.3% 权重计算，缺的部分由已知项分摊。",
        "是不是我们的机会：“有资源投入”只做到一部分。",
        "离我们有多远：“客户愿意行动”只做到一部分。",
        "离我们有多远：“预算到位”不成立。",
        "做不做得成：“产品和交付风险清楚”只做到一部分。",
        "待补资料：采购模式清楚。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(gateMethod.run(gateMethod.example), lang)).toEqual(lines);
  });

  it("says which condition stops it", () => {
    const answers = { ...all("yes"), targetCustomer: "no" };
    const lines = explain(gateMethod.run({ asOf: "2026-11-01", opportunity: { id: "P1", answers } }), "en");
    expect(lines).toContain("For us? No, and that alone stops it: target customer.");
  });
});
