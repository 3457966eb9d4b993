import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { AnyScore } from "#domain/score";
import { explain } from "#scoring/explain";
import { scoringMethods } from "#scoring/methods";

const run = {
  rfm: (body: unknown = scoringMethods.rfm.example): AnyScore => {
    const [score] = scoringMethods.rfm.run(body).scores;
    if (!score) throw new Error("no score");
    return score;
  },
  winRate: (opportunity: object): AnyScore =>
    scoringMethods["win-rate"].run({ asOf: "2026-11-01", opportunity: { id: "P1", ...opportunity } }),
  chain: (contacts: object[]): AnyScore =>
    scoringMethods["decision-chain"].run({ asOf: "2026-11-01", opportunity: { id: "P1", contacts } }),
};

describe("explain", () => {
  it("tells a customer value in English", () => {
    expect(explain(run.rfm(), "en")).toEqual([
      "Customer value 84 of 100: grade VVVVVIP, important value customer.",
      "Last order: within 1 month – 5 of 5 points, weight 4, adds 20.",
      "Orders in the period: 4 orders – 4 of 5 points, weight 8, adds 32.",
      "Net amount in the period: CNY 20,000 – 4 of 5 points, weight 8, adds 32.",
    ]);
  });

  it("tells a customer value in Chinese", () => {
    expect(explain(run.rfm(), "zh")).toEqual([
      "客户价值 84 分（满分 100），等级 VVVVVIP，属重要价值客户。",
      "最近一次下单：1 个月内，得 5 分（满分 5），权重 4，贡献 20 分。",
      "统计期内订单数：4 单，得 4 分（满分 5），权重 8，贡献 32 分。",
      "统计期内净采购额：¥20,000，得 4 分（满分 5），权重 8，贡献 32 分。",
    ]);
  });

  it("says that nothing was bought, and what was left out", () => {
    const orders = [{ id: "O1", date: "2026-12-01", amount: "1", currency: "CNY" }];
    const score = run.rfm({ asOf: "2026-11-01", accounts: [{ id: "A1", orders }] });
    expect(explain(score, "zh")).toEqual([
      "截至 2026-11-01 没有购买记录，暂不评客户价值。",
      "2026-11-01 之后的订单未计入。",
    ]);
  });

  it("names what a scorecard rests on, lacks and loses", () => {
    const lines = explain(scoringMethods.scorecard.run(scoringMethods.scorecard.example), "en");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Key-account scorecard 63.9 of 100: nurture.",
        "Based on 70 % of the weight; the rest is unknown and spread over what is known.",
        "Revenue, 12 months: CNY 1,800,000 – 75 of 100 points, weight 17.1, adds 12.9.",
        "Compliance incidents: 1 incident – takes off 5.",
      ]),
    );
  });

  it("gives the reason of every cap and the competitor's effect", () => {
    const checklist = {
      relationship: { decisionMakerMet: "yes", approverSupports: "yes", coachIdentified: "yes" },
      solution: { needConfirmed: "yes", differentiated: "yes", technicallyAccepted: "no", referenceAvailable: "no" },
      commercial: { budgetConfirmed: "no", pricePositionKnown: "yes" },
    };
    const competitors = [{ name: "华信", relationship: 100, solution: 90 }];
    const lines = explain(run.winRate({ checklist, competitors }), "zh");
    expect(lines).toEqual(
      expect.arrayContaining([
        "赢率 19%，E 档。",
        "赢率最高 19%：决策链上还没有联系人。",
        "赢率最高 59%：批准者和决策者中没有支持者。",
        "赢率最高 79%：预算尚未确认。",
        "竞争对手“华信”得 95.4 分，我方 70.6 分，扣 6.2 分。",
      ]),
    );
  });

  it("calls history what is history", () => {
    const history = { alike: { won: 0, lost: 5 }, whole: { won: 60, lost: 40 } };
    const lines = explain(run.winRate({ history }), "en");
    expect(lines[0]).toBe("Win rate: not enough data. 0 % is known, too little for a score.");
    expect(lines).toContain(
      "History, not a win rate: 0 of 5 closed deals like this one were won; drawn towards all 100 deals (60 %) that makes 40 %.",
    );
  });

  it("calls contacts by their names", () => {
    const lines = explain(run.chain([{ id: "C2", roles: ["A"], met: false }]), "zh", { C2: "陈建国" });
    expect(lines).toContain("批准者（A），权重 25：还没见过面（陈建国）。");
  });

  it("tells a relationship level", () => {
    const lines = explain(scoringMethods.kr.run(scoringMethods.kr.example), "zh");
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      "关键客户关系 3 级（满级 5）：支持。",
      "竞争态度：4 分（满分 5）。",
      "向下取整和等级条件共扣 0.5 分。",
    ]);
  });

  it("keeps a company's own checklist words", () => {
    const config = { winRate: { checklist: { delivery: ["trialDone"] } } };
    const score = scoringMethods["win-rate"].run({ asOf: "2026-11-01", config, opportunity: { id: "P1" } });
    expect(explain(score, "en").join(" ")).toContain("trialDone");
  });

  it("finds plain words for a method it does not know", () => {
    const score: AnyScore = {
      method: "toString",
      version: "1",
      asOf: parseDay("2026-11-01"),
      value: 12.34,
      scale: { min: 0, max: 50 },
      band: "low",
      factors: [],
      coverage: 1,
      missing: [],
      flags: ["odd"],
      configHash: "",
    };
    expect(explain(score, "en")).toEqual(["toString: 12.3 of 50, low.", "odd"]);
  });
});
