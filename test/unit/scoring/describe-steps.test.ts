import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { Checklist } from "#domain/opportunity";
import { resolveScoringConfig } from "#scoring/config";
import { describeDifference, describeLever, describePath } from "#scoring/describe-steps";
import { krDimensions } from "#scoring/relationship/kr-level";
import type { ScorecardInput } from "#scoring/scorecard/scorecard";
import { leversOf, pathToBand, whatIf } from "#scoring/what-if";
import type { WinRateInput } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number) => Object.fromEntries(krDimensions.map((id) => [id, rating]));
const names = { C1: "Li Wei" };
const allYes: Checklist = Object.fromEntries(
  winElements.map((element) => [element, Object.fromEntries(config.winRate.checklist[element].map((i) => [i, "yes"]))]),
);
const deal = (checklist: Checklist, rating: number): WinRateInput => ({
  opportunityId: "P1",
  asOf,
  checklist,
  competitors: [],
  contacts: [{ id: "C1", roles: ["D"], kr: kr(rating), ratedOn: null, met: false }],
});
const budgetOpen: Checklist = { ...allYes, commercial: { ...allYes.commercial, budgetConfirmed: "no" } };
const card: ScorecardInput = {
  accountId: "A1",
  asOf,
  currency: "CNY",
  factors: {
    revenue12m: { value: 120_000_000 },
    grossMargin: { value: 20 },
    processMaturity: { value: 3 },
    supplierManagement: { value: 3 },
    qualitySystem: { value: 3 },
    cooperation: { value: 3 },
    growth: { value: 5 },
  },
  anchors: { revenueP90: 240_000_000, netContributionP90: null },
  complianceIncidents: { value: 2 },
};

const winLevers = (input: WinRateInput, lang: Lang) =>
  leversOf("win-rate", input, config).map((lever) => describeLever("win-rate", lever, lang, names));

describe("describeLever", () => {
  // Budget no, all else yes: 0.2·25 = 5 short of 100, capped at 79; partly 97.5, still 79; nothing to say but with yes
  it.each([
    ["en", "Win rate up 41 to 100, band A: Li Wei – from level 2 to level 3."],
    ["zh", "赢率加 41，到 100，进入 A 档：Li Wei的客情由 2 级升到 3 级。"],
  ] as const)("says in %s which band a person's support brings", (lang, sentence) => {
    expect(winLevers(deal(allYes, 2), lang)).toEqual([sentence]);
  });

  it.each([
    ["en", "Win rate up 41 to 100, band A: win a supporter among approver and decision maker."],
    ["zh", "赢率加 41，到 100，进入 A 档：在批准者和决策者中争取一位支持者。"],
  ] as const)("says in %s how a cap goes", (lang, sentence) => {
    expect(winLevers(deal(allYes, 1), lang)).toEqual([sentence]);
  });

  // One of four in 0.15: 0.15·100/4 = 3.75 short
  it.each([
    ["en", "Win rate up 1.9 to 98.1: capacity reserved – from no to partly."],
    ["zh", "赢率加 1.9，到 98.1：“产能已预留”由“否”做到“部分”。"],
  ] as const)("says in %s what an answer brings", (lang, sentence) => {
    const checklist: Checklist = { ...allYes, delivery: { ...allYes.delivery, capacityReserved: "no" } };
    expect(winLevers(deal(checklist, 3), lang)).toEqual([sentence]);
  });

  // Known weight 12 + 10 + 8 + 6 + 5 + 6 + 10 = 57, every factor at 50 points: 50 − 10 = 40, watch
  it.each([
    [
      "en",
      [
        "Key-account scorecard up 5 to 45: Compliance incidents – 1 incident instead of 2 incidents.",
        "Key-account scorecard up 3.5 to 43.5: Process maturity – rated 4 of 5 instead of rated 3 of 5.",
        "Key-account scorecard up 2.1 to 42.1: Revenue, 12 months – from CNY 1,200,000 to CNY 1,440,000.",
        "Key-account scorecard up 1.8 to 41.8: Gross margin – from 20 % to 24 %.",
      ],
    ],
    [
      "zh",
      [
        "大客户评分卡加 5，到 45：合规事件由 2 起减到 1 起。",
        "大客户评分卡加 3.5，到 43.5：流程成熟度由评级 3（满级 5）提到评级 4（满级 5）。",
        "大客户评分卡加 2.1，到 42.1：近 12 个月销售额由 ¥1,200,000 改善到 ¥1,440,000。",
        "大客户评分卡加 1.8，到 41.8：毛利率由 20% 改善到 24%。",
      ],
    ],
  ] as const)("says in %s what figures and ratings bring", (lang, sentences) => {
    const said = leversOf("scorecard", card, config).map((lever) => describeLever("scorecard", lever, lang));
    expect(said).toEqual(expect.arrayContaining([...sentences]));
  });

  // 80 of 100 but a squeezer: nurture. Every rating 4.2 …: key is reached when the flags go
  it.each([
    ["en", "Reaches key account: clear what raised the false-key flags."],
    ["zh", "进入重点客户：消除假大户标记的成因。"],
  ] as const)("says in %s that the flags alone hold the class", (lang, sentence) => {
    const rated = ["processMaturity", "supplierManagement", "qualitySystem", "cooperation", "industryInfluence"];
    const best = [...rated, "strategicFit", "reputation", "valuesFit"].map((id) => [id, { value: 5 }]);
    const factors = { ...Object.fromEntries(best), growth: { value: 30 } };
    const input = { ...card, factors, complianceIncidents: undefined, falseKeyFlags: ["squeezer"] };
    const said = leversOf("scorecard", input, config).map((lever) => describeLever("scorecard", lever, lang));
    expect(said).toEqual([sentence]);
  });

  it.each([
    [
      "en",
      [
        "Decision chain up 30 to 30: meet Li Wei and win a supporter.",
        "Decision chain up 25 to 25: Approver (A) – find out who it is and win a supporter.",
      ],
    ],
    [
      "zh",
      ["决策链加 30，到 30：拜访Li Wei，争取成为支持者。", "决策链加 25，到 25：找出批准者（A）是谁，争取成为支持者。"],
    ],
  ] as const)("says in %s whom to meet and to find", (lang, sentences) => {
    const contacts = [{ id: "C1", roles: ["D" as const], kr: {}, ratedOn: null, met: false }];
    const levers = leversOf("decision-chain", { opportunityId: "P1", asOf, contacts }, config);
    const said = levers.map((lever) => describeLever("decision-chain", lever, lang, names));
    expect(said.slice(0, 2)).toEqual(sentences);
  });
});

describe("describePath", () => {
  it.each([
    [
      "en",
      [
        "The shortest way to band A: 2 steps, 100 in the end.",
        "1. Raises nothing alone, opens the way: budget confirmed – from no to partly.",
        "2. Win rate up 21 to 100, band A: budget confirmed – from partly to yes.",
      ],
    ],
    [
      "zh",
      [
        "进入 A 档最少要走 2 步，可到 100。",
        "1. 单走这一步分数不动，但为下一步铺路：“预算已确认”由“否”做到“部分”。",
        "2. 赢率加 21，到 100，进入 A 档：“预算已确认”由“部分”做到“是”。",
      ],
    ],
  ] as const)("says the steps in %s", (lang, lines) => {
    const path = pathToBand("win-rate", deal(budgetOpen, 3), "A", config);
    expect(path && describePath("win-rate", path, lang, names)).toEqual(lines);
  });
});

describe("describeDifference", () => {
  // 100 − 0.2·25 = 95, capped at 79 for the budget: 16 off; confirmed 100
  it.each([
    [
      "en",
      [
        "Win rate: from 79 to 100, up 21.",
        "Now band A, before band B.",
        "Cap: up 16 (-16 → 0).",
        "Commercial: up 5 (15 → 20).",
      ],
    ],
    [
      "zh",
      [
        "赢率：由 79 变为 100，加 21。",
        "现为 A 档，原为 B 档。",
        "封顶：加 16（-16 → 0）。",
        "商务：加 5（15 → 20）。",
      ],
    ],
  ] as const)("says in %s what changed", (lang, lines) => {
    const { difference } = whatIf(
      "win-rate",
      deal(budgetOpen, 3),
      [{ factor: "budgetConfirmed", value: "yes" }],
      config,
    );
    expect(describeDifference("win-rate", difference, lang)).toEqual(lines);
  });

  it("says that nothing changed", () => {
    const { difference } = whatIf("win-rate", deal(allYes, 3), [{ factor: "contact.C1.stance", value: 5 }], config);
    expect(describeDifference("win-rate", difference, "en")).toEqual(["Win rate: 100, unchanged."]);
  });

  it("says that there is no value any more", () => {
    const thin = deal({ relationship: { coachIdentified: "yes" }, solution: { needConfirmed: "yes" } }, 3);
    const { difference } = whatIf("win-rate", thin, [{ factor: "needConfirmed", value: "unknown" }], config);
    expect(describeDifference("win-rate", difference, "en").slice(0, 2)).toEqual([
      "Win rate: from 79 to not enough data.",
      "Now not enough data, before band B.",
    ]);
  });
});
