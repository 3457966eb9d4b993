import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { CoachingInput } from "#scoring/coaching/coaching-input";
import { describeCard } from "#scoring/coaching/describe-card";
import { gapKinds } from "#scoring/relationship/decision-chain";
import { scoringCoachingEn } from "#text/scoring-coaching.en";
import { asOf, bare, coach, deal, exampleInput, factor, rfmOn } from "./coaching-cases.ts";

const quiet = [1, 2, 3, 4, 5].map((at) => [`2026-03-0${at}`, 12_000] as const);
const before = rfmOn(parseDay("2026-04-01"), [...quiet, ...[1, 2].map((at) => [`2025-05-0${at}`, 9_000] as const)]);
const chain = {
  ...bare,
  opportunityId: "P1",
  supporters: ["C9"],
  flags: ["single-threaded", "no-coach", "detractor-at-top", "rising-star-ignored"],
  gaps: gapKinds.map((kind) => ({ role: "S" as const, kind, contactIds: ["C1"], weight: 20 })),
  factors: [factor("S", { raw: 2 }), factor("D", { weight: 30 })],
};
const match = (posture: string): CoachingInput["match"] => ({
  ...bare,
  dimensions: { closeness: 30, potential: 80, win: 40 },
  posture,
});
const lever = (id: string, kind: "checklist" | "cap" | "level") => ({ id, kind, from: 2, value: 60, gain: 5 });

/** Inputs that between them call every rule. */
const inputs: Partial<CoachingInput>[] = [
  exampleInput(),
  { rfm: rfmOn(asOf, quiet) },
  { rfm: rfmOn(asOf, [["2026-03-01", 60_000]]) },
  { rfm: rfmOn(asOf, [["2026-03-01", 6_000]]), rfmBefore: before },
  { scorecard: { ...bare, missing: [], stale: ["growth"], factors: [factor("growth", { weight: 10 })] } },
  ...["win-over", "build-relationship", "defend"].map((posture) => ({ match: match(posture) })),
  {
    falseKey: {
      ...bare,
      raised: ["volume-without-profit"],
      factors: [factor("volume-without-profit", { points: 100, weight: 50 })],
      checks: [
        {
          flag: "volume-without-profit",
          figures: [{ id: "marginFloor", value: 8, limit: 10, unit: "percent", raises: true }],
        },
      ],
    },
  },
  {
    deals: [
      deal("P1", {
        decisionChain: chain,
        winRate: {
          ...bare,
          value: null,
          opportunityId: "P1",
          base: 40,
          competitor: { name: "Rival", base: 60, effect: -5 },
          answered: 0.2,
        },
        levers: [
          lever("solution.needConfirmed", "checklist"),
          lever("cap.no-supporter", "cap"),
          lever("contact.C1.level", "level"),
        ],
      }),
    ],
  },
  { er: { ...bare, value: 60, band: "fair", withoutContact: [] } },
  {
    cadence: { ...bare, levels: [{ level: "leadership", visitsPerYear: 2, dueOn: null, daysOverdue: null }] },
    calendar: {
      ...bare,
      actions: [
        { rule: "calendar.window-opens", phase: "bulk", windowId: "W1", days: 1 },
        { rule: "calendar.window-closes", phase: "planning", windowId: "W2", days: 0 },
      ],
    },
  },
];
const cards = inputs.flatMap((input) => coach(input).cards);

describe("describeCard", () => {
  it.each(["zh", "en"] as const)("writes every card in %s without a gap", (lang) => {
    const sentences = cards.flatMap((card) => Object.values(describeCard(card, lang)));
    expect(sentences.filter((text) => text === "" || /[{}]|undefined|NaN/.test(text))).toEqual([]);
  });

  it("has been shown a card of every rule that has words", () => {
    const words = new Set(
      Object.entries(scoringCoachingEn).flatMap(([key, text]) =>
        key.endsWith(".rule") && key !== "card.rule" ? [`Rule: ${text}`] : [],
      ),
    );
    expect(new Set(cards.map((card) => describeCard(card, "en").rule))).toEqual(words);
  });

  it("writes Chinese in Chinese", () => {
    const titles = cards.map((card) => describeCard(card, "zh").title);
    expect(titles.filter((title) => !/\p{Script=Han}/u.test(title) || /\p{Script=Han}[,;:?!()]/u.test(title))).toEqual(
      [],
    );
  });

  it("names people, deal, figures, tasks and rule", () => {
    const gap = { role: "D" as const, kind: "neutral" as const, contactIds: ["C-1"], weight: 30 };
    const decisionChain = { ...bare, value: 45, opportunityId: "P1", supporters: [], gaps: [gap] };
    const held = { ...decisionChain, factors: [factor("D", { raw: 2 })] };
    const [card] = coach({ deals: [deal("P1", { decisionChain: held })] }).cards;
    const names = { P1: "三号冷库", "C-1": "陈建国" };
    expect(card && describeCard(card, "zh", names)).toEqual({
      title: "三号冷库的决策者（D）陈建国仍为中立",
      why: "客情 2 级，该角色权重 30，决策链目前覆盖 45%。",
      next: "下一步：针对每个人的考核指标做汇报；邀请客户来厂考察，议程事先定好。",
      rule: "规则：决策角色未支持",
    });
    expect(card && describeCard(card, "en", names)).toEqual({
      title: "三号冷库: 陈建国, Decision maker (D), is still neutral",
      why: "Relationship level 2; the role weighs 30; the decision chain is covered to 45 %.",
      next: "Next: Present to each person what the project does for their own targets; Invite to an audit of our plant with a fixed agenda.",
      rule: "Rule: decision role not supporting",
    });
  });

  it("says what to do where no task answers: a company's own question", () => {
    const levers = [{ id: "solution.ownQuestion", kind: "checklist" as const, from: "no", value: 60, gain: 5 }];
    const [card] = coach({ deals: [deal("P1", { levers })] }).cards;
    expect(card && describeCard(card, "en", { P1: "Cold store" })).toMatchObject({
      title: "Cold store: get to “ownQuestion”",
      next: "Next: settle this point and write down what it rests on.",
    });
  });

  it("lists three by name and says that there are more", () => {
    const missing = ["revenue12m", "grossMargin", "growth", "marketShare"];
    const [card] = coach({ scorecard: { ...bare, coverage: 0.6, missing, stale: [] } }).cards;
    expect(card && describeCard(card, "en").why).toMatch(/4 factors are missing: .+ and 1 more\.$/);
  });
});
