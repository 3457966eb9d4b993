import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { scoreDecisionChain } from "#scoring/relationship/decision-chain";
import { asOf, bare, coach, config, deal, factor, outline, rfmOn } from "./coaching-cases.ts";

const chainOf = (opportunityId: string) => scoreDecisionChain({ opportunityId, asOf, contacts: [] }, config);
const lever = (id: string, gain: number) => ({ id, kind: "checklist" as const, from: "no", value: 50 + gain, gain });

describe("coachAccount: customer value", () => {
  // Last order 2026-07-20: on 2026-08-01 within a month, 5 points; on 2026-11-01 within 4 months, 3 points: 2 · 4 lost
  it("says that recency is falling, by the contribution lost", () => {
    const orders = [["2026-07-20", 60_000]] as const;
    const [card] = coach({ rfm: rfmOn(asOf, orders), rfmBefore: rfmOn(parseDay("2026-08-01"), orders) }).cards;
    expect([card?.id, card?.expectedEffect]).toEqual(["rfm.recency-falling:account:A1", 8]);
    expect(card?.figures.map(({ name, value, evidence }) => [name, value, evidence])).toEqual([
      ["now", 4, ["orders:O1"]],
      ["before", 1, ["orders:O1"]],
      ["beforeOn", "2026-08-01", ["orders:O1"]],
      ["pointsNow", 3, ["orders:O1"]],
      ["pointsBefore", 5, ["orders:O1"]],
    ]);
  });

  it("says nothing of recency without a score of before", () => {
    expect(outline({ rfm: rfmOn(asOf, [["2026-07-20", 6_000]]) })).toEqual([]);
  });

  // Five orders and 60,000 yuan, the last 8 months ago: R 2, F 5, M 5; full recency would bring 3 · 4
  it("calls for the retention of a large customer gone quiet", () => {
    const orders = [1, 2, 3, 4, 5].map((at) => [`2026-03-0${at}`, 12_000] as const);
    expect(outline({ rfm: rfmOn(asOf, orders) })).toEqual([["rfm.important-retention", null, 12]]);
  });

  it("says it once where recency has fallen as well", () => {
    const orders = [1, 2, 3, 4, 5].map((at) => [`2026-03-0${at}`, 12_000] as const);
    const before = rfmOn(parseDay("2026-04-01"), orders);
    expect(outline({ rfm: rfmOn(asOf, orders), rfmBefore: before })).toEqual([["rfm.recency-falling", null, 12]]);
  });

  it("says nothing of a customer who never bought", () => {
    expect(outline({ rfm: rfmOn(asOf, []), rfmBefore: rfmOn(asOf, []) })).toEqual([]);
  });
});

describe("coachAccount: place of the account", () => {
  // 30 % of the weight unknown · 0.1
  it("asks for what the scorecard lacks, heaviest first", () => {
    const scorecard = { ...bare, coverage: 0.7, missing: ["growth", "revenue12m", "valuesFit"], stale: [] };
    const [card] = coach({ scorecard }).cards;
    expect([card?.rule, card?.expectedEffect, card?.topics.map(({ id }) => id)]).toEqual([
      "scorecard.missing",
      3,
      ["revenue12m", "growth", "valuesFit"],
    ]);
  });

  // 10 of 100 points of weight on old observations · 0.1
  it("asks to renew what is out of date", () => {
    const factors = [factor("growth", { weight: 10 }), factor("revenue12m", { weight: 90 })];
    const scorecard = { ...bare, missing: [], stale: ["growth"], factors };
    expect(outline({ scorecard })).toEqual([["scorecard.stale", null, 1]]);
  });

  // Closeness 30 and win 40 lack 20 + 10 to high · 0.5
  it("proposes to win over what the competitor holds, by the points short of high", () => {
    const match = { ...bare, dimensions: { closeness: 30, potential: 80, win: 40 }, posture: "win-over" };
    expect(outline({ match })).toEqual([["match.win-over", null, 15]]);
  });

  it.each(["invest", "farm", null])("leaves alone an account with posture %s", (posture) => {
    expect(outline({ match: { ...bare, dimensions: { closeness: 80, potential: 80, win: 80 }, posture } })).toEqual([]);
  });

  // One raised of three known checks: 33.33… · 0.5
  it("names a squeezer with the figures that raised the flag alone", () => {
    const held = { unit: "percent", limit: 25 };
    const figures = [
      { ...held, id: "deductions", value: 32, raises: true },
      { ...held, id: "daysToPay", value: 40, raises: false },
    ];
    const factors = [factor("squeezer", { points: 100, weight: 100 / 3, evidence: ["orders:O1"] })];
    const { cards } = coach({
      falseKey: { ...bare, factors, raised: ["squeezer"], checks: [{ flag: "squeezer", figures }] },
    });
    expect(cards.map(({ rule, expectedEffect }) => [rule, expectedEffect])).toEqual([
      ["false-key.squeezer", 16.6666666667],
    ]);
    expect(cards[0]?.figures).toEqual([
      { name: "deductions", value: 32, unit: "percent", evidence: ["orders:O1"] },
      { name: "deductionsLimit", value: 25, unit: "percent", evidence: ["orders:O1"] },
    ]);
  });
});

describe("coachAccount: deals", () => {
  // 300 of 400: share 0.75. D 30 · 0.35 · 0.75 = 7.875, A 25: 6.5625, S 20: 5.25, E 15: 3.9375, I 10: 2.625;
  // no coach: level 1 of 5, 100 · 0.25 · 0.35 · 0.75 = 6.5625
  it("weighs the gaps of a decision chain by role and by the deal's part of the amount", () => {
    const deals = [deal("P1", { amountMinor: 300, decisionChain: chainOf("P1") }), deal("P2", { amountMinor: 100 })];
    expect(outline({ deals })).toEqual([
      ["decision-chain.gap.D", "unknown", 7.875],
      ["decision-chain.gap.A", "unknown", 6.5625],
      ["decision-chain.no-coach", null, 6.5625],
      ["decision-chain.gap.S", "unknown", 5.25],
      ["decision-chain.gap.E", "unknown", 3.9375],
      ["decision-chain.gap.I", "unknown", 2.625],
    ]);
  });

  it("counts a deal without an amount as the mean of the others, not as nothing", () => {
    const deals = ["P1", "P2", "P3"].map((id, at) =>
      deal(id, { amountMinor: [300, 100, null][at] ?? null, levers: [lever("solution.needConfirmed", 6)] }),
    );
    // 300, 100 and 200 of 600
    expect(coach({ deals }).cards.map(({ subject, expectedEffect }) => [subject.id, expectedEffect])).toEqual([
      ["P1", 3],
      ["P3", 2],
      ["P2", 1],
    ]);
  });

  it("gives the best levers of a deal, no more than three", () => {
    const levers = [9, 7, 5, 3].map((gain, at) => lever(`solution.item${at}`, gain));
    expect(outline({ deals: [deal("P1", { levers })] })).toEqual([
      ["win-rate.lever", "solution.item0", 9],
      ["win-rate.lever", "solution.item1", 7],
      ["win-rate.lever", "solution.item2", 5],
    ]);
  });

  it("names tasks and measures for lifting a person", () => {
    const level = { id: "contact.C1.level", kind: "level" as const, from: 2, value: 66, gain: 7 };
    const [card] = coach({ deals: [deal("P1", { levers: [level] })] }).cards;
    expect([card?.topics, card?.taskIds[0], card?.measureIds]).toEqual([
      [{ type: "contact", id: "C1" }],
      "targeted-presentation",
      ["answer-in-writing", "useful-proposal", "listen-first"],
    ]);
  });

  // The competitor takes off 4.5 points
  it("says who is ahead and what that costs", () => {
    const competitor = { name: "Rival", base: 78, effect: -4.5 };
    const winRate = { ...bare, value: 55.5, opportunityId: "P1", base: 60, competitor, answered: 1 };
    expect(outline({ deals: [deal("P1", { winRate })] })).toEqual([["win-rate.competitor-ahead", "Rival", 4.5]]);
  });

  // 75 % unanswered · 0.1
  it("asks for the checklist where it is thin", () => {
    const winRate = { ...bare, value: null, opportunityId: "P1", base: null, competitor: null, answered: 0.25 };
    expect(outline({ deals: [deal("P1", { winRate })] })).toEqual([["win-rate.missing", null, 7.5]]);
  });

  it.each([
    ["A", "unmet", ["ask-for-introduction", "report-to-approver", "executive-visit"]],
    ["D", "unmet", ["meet-decision-maker", "ask-for-introduction", "targeted-presentation"]],
    ["D", "neutral", ["targeted-presentation", "factory-visit", "reference-visit"]],
    ["E", "rejecting", ["answer-objections", "work-with-test-team", "brief-evaluation-panel"]],
  ] as const)("proposes for a %s who is %s what is made for that role", (role, kind, tasks) => {
    const gap = { role, kind, contactIds: ["C1"], weight: 10 };
    const decisionChain = {
      ...bare,
      opportunityId: "P1",
      supporters: [],
      gaps: [gap],
      factors: [factor(role, { raw: kind === "neutral" ? 2 : null })],
    };
    expect(coach({ deals: [deal("P1", { decisionChain })] }).cards[0]?.taskIds).toEqual(tasks);
  });

  it("says of a detractor at the top once, by his own gap", () => {
    const gaps = [{ role: "D" as const, kind: "rejecting" as const, contactIds: ["C1"], weight: 30 }];
    const decisionChain = { ...bare, flags: ["detractor-at-top"], opportunityId: "P1", supporters: [], gaps };
    expect(coach({ deals: [deal("P1", { decisionChain })] }).cards.map(({ rule }) => rule)).toEqual([
      "decision-chain.gap.D",
    ]);
  });
});
