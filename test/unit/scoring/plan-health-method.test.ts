import { describe, expect, it } from "vitest";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { planHealthMethod } from "#scoring/plan/plan-health-method";

describe("planHealthMethod", () => {
  const post = (plan: object) =>
    planHealthMethod.run({ asOf: "2026-11-01", plan: { id: "P1", from: "2026-11-01", to: "2027-10-31", ...plan } });

  it.each([
    ["a negative count", { risks: { raised: -1, owned: 0 } }, "plan:P1: risks.raised"],
    ["half a claim", { evidence: { claims: 1.5, cited: 0 } }, "plan:P1: evidence.claims"],
    [
      "more cited than claimed",
      { evidence: { claims: 1, cited: 2 } },
      "plan:P1: evidence.cited: above evidence.claims",
    ],
    [
      "more answered than open",
      { relationshipGaps: { total: 1, addressed: 2 } },
      "plan:P1: relationshipGaps.addressed",
    ],
    ["more owned than raised", { risks: { raised: 0, owned: 1 } }, "plan:P1: risks.owned"],
    ["an update of tomorrow", { updatedOn: "2026-11-02" }, "plan:P1: updatedOn"],
    ["evidence of tomorrow", { newestEvidenceOn: "2026-11-02" }, "plan:P1: newestEvidenceOn"],
    ["an objective twice", { objectives: [{ id: "O1" }, { id: "O1" }] }, "objectives:O1: id"],
    ["an action twice", { actions: [{ id: "T1" }, { id: "T1" }] }, "actions:T1: id"],
    ["a plan that ends before it begins", { to: "2026-10-31", objectives: [] }, "plan: to"],
  ])("refuses %s by name", (_what, plan, message) => {
    expect(() => post(plan)).toThrow(ScoringInputError);
    expect(() => post(plan)).toThrow(message);
  });

  // 90·0.25 + 71.43·0.2 + 90·0.2 + 75·0.15 + 50·0.1 + 70·0.1 = 78.04; the evidence is 75 days old: (180 − 75) ÷ 150
  it.each([
    [
      "en",
      [
        "Plan health 78 of 100: fair.",
        "SMART objectives: 90 % of the criteria met – 90 of 100 points, weight 25, adds 22.5.",
        "Actions (5W2H): 71.4 % of the questions answered – 71.4 of 100 points, weight 20, adds 14.3.",
        "Evidence coverage: 45/50 claims cited – 90 of 100 points, weight 20, adds 18.",
        "Relationship gaps addressed: 3/4 addressed – 75 of 100 points, weight 15, adds 11.3.",
        "Risks with an owner: 1/2 owned – 50 of 100 points, weight 10, adds 5.",
        "Freshness: 75 days old – 70 of 100 points, weight 10, adds 7.",
        "“O1” asks for 40 % growth a year; the trend allows 14 %: a stretch.",
        "“T1” leaves open: where, how much.",
        "An objective asks for more than the account's trend allows.",
      ],
    ],
    [
      "zh",
      [
        "计划健康度 78 分（满分 100）：尚可。",
        "SMART 目标：达标 90%，得 90 分（满分 100），权重 25，贡献 22.5 分。",
        "行动计划（5W2H）：写清 71.4%，得 71.4 分（满分 100），权重 20，贡献 14.3 分。",
        "依据覆盖率：有依据 45/50 条，得 90 分（满分 100），权重 20，贡献 18 分。",
        "客情差距有应对：已应对 3/4 项，得 75 分（满分 100），权重 15，贡献 11.3 分。",
        "风险有负责人：已落实 1/2 项，得 50 分（满分 100），权重 10，贡献 5 分。",
        "时效：资料已有 75 天，得 70 分（满分 100），权重 10，贡献 7 分。",
        "“O1”要求年增长 40%，按以往走势最多 14%，属挑战目标。",
        "“T1”还没写清：何地、花多少。",
        "有目标超出客户以往的增长走势。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(planHealthMethod.run(planHealthMethod.example), lang)).toEqual(lines);
  });

  it("says what of a plan is not known", () => {
    expect(explain(post({ updatedOn: "2026-11-01" }), "en")).toEqual([
      "Plan health: not enough data. 10 % is known, too little for a score.",
      "Freshness: up to date – 100 of 100 points.",
      "Still to collect: SMART objectives, Actions (5W2H), Evidence coverage, Relationship gaps addressed, Risks with an owner.",
    ]);
  });
});
