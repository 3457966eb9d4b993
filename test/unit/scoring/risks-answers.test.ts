import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import type { ChecklistAnswer } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import type { RiskFacts, RisksInput, StatedRisk } from "#scoring/risks/risk-facts";
import { scoreRisks } from "#scoring/risks/risks";
import { type RiskId, riskIds } from "#scoring/risks/risks-config";
import { risksMethod } from "#scoring/risks/risks-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const ago = (days: number) => addDays(asOf, -days);
const said = (answer: ChecklistAnswer, days: number | null = 10, risk: RiskId = "staleInformation"): StatedRisk => ({
  risk,
  answer,
  observedOn: days === null ? null : ago(days),
  evidence: [`note:${answer}-${days}`],
});
const noteOf = (days: number): RiskFacts => ({ notes: { lastOn: ago(days), evidence: ["note:last"] } });
const score = (facts: RiskFacts, stated: StatedRisk[], more: Partial<RisksInput> = {}) =>
  scoreRisks({ accountId: "A1", asOf, ownerName: "王芳", opportunity: null, facts, stated, ...more }, config);
const information = (facts: RiskFacts, stated: StatedRisk[]) => {
  const result = score(facts, stated);
  const { state, basis, differs } = result.checks[1] ?? {};
  return [state, basis, differs, result.flags];
};

describe("a stated answer", () => {
  // The last note is 50 days old (raised) or 5 (clear); answers go stale after 180 days
  it.each<[string, RiskFacts, StatedRisk[], unknown[]]>([
    ["stands alone when it raises", {}, [said("yes")], ["raised", "stated", false, []]],
    ["raises by half", {}, [said("partly")], ["raised", "stated", false, []]],
    ["stands alone when it clears", {}, [said("no")], ["clear", "stated", false, []]],
    ["says nothing by unknown", {}, [said("unknown")], ["unknown", null, false, []]],
    ["without a day is no stale one", {}, [said("no", null)], ["clear", "stated", false, []]],
    ["on the last day is not stale", {}, [said("no", 180)], ["clear", "stated", false, []]],
    ["that cleared is none once stale", {}, [said("no", 181)], ["unknown", null, false, ["stale"]]],
    ["that raised stands though stale", {}, [said("yes", 181)], ["raised", "stated", false, ["stale"]]],
    ["agrees with figures that raise", noteOf(50), [said("yes")], ["raised", "both", false, []]],
    ["agrees with figures that clear", noteOf(5), [said("no")], ["clear", "both", false, []]],
    ["does not clear what figures raise", noteOf(50), [said("no")], ["raised", "computed", true, ["answers-differ"]]],
    ["raises what figures clear", noteOf(5), [said("yes")], ["raised", "stated", true, ["answers-differ"]]],
    ["yields to figures once stale", noteOf(5), [said("yes", 181)], ["clear", "computed", false, ["stale"]]],
    ["counts by the newest", {}, [said("no", 2), said("yes", 3)], ["clear", "stated", false, []]],
    ["counts dated before undated", {}, [said("no", 90), said("yes", null)], ["clear", "stated", false, []]],
    ["raises where two of one day differ", {}, [said("yes", 2), said("no", 2)], ["raised", "stated", false, []]],
  ])("%s", (_what, facts, stated, expected) => {
    expect(information(facts, stated)).toEqual(expected);
    expect(information(facts, [...stated].reverse())).toEqual(expected);
  });

  it("brings its evidence beside that of the figures", () => {
    expect(score(noteOf(50), [said("yes")]).checks[1]).toMatchObject({
      evidence: ["note:last", "note:yes-10"],
      stated: { answer: "yes", observedOn: ago(10) },
    });
  });

  it("makes a deal's check apply without a deal", () => {
    const { checks } = score({}, [said("yes", 1, "faultyTender")]);
    expect(checks.filter(({ applies }) => applies).map(({ risk }) => risk)).toContain("faultyTender");
  });
});

describe("a proposal", () => {
  const owners = (more: Partial<RisksInput>) => {
    const { checks } = score(
      {},
      [said("yes", 1, "relationshipTrouble"), said("yes", 1, "commercialMisjudgement")],
      more,
    );
    return checks.flatMap(({ proposal }) => (proposal ? [[proposal.owner.name, proposal.owner.role]] : []));
  };
  const deal = (ownerName: string | null) => ({ opportunity: { id: "P1", ownerName } });

  it("goes to the owner of account or deal", () => {
    expect(owners(deal("李强"))).toEqual([
      ["王芳", "account-owner"],
      ["李强", "deal-owner"],
    ]);
  });

  it("goes to the other where one is not named", () => {
    expect([owners(deal(null)), owners({ ...deal("李强"), ownerName: null })]).toEqual([
      [
        ["王芳", "account-owner"],
        ["王芳", "account-owner"],
      ],
      [
        ["李强", "deal-owner"],
        ["李强", "deal-owner"],
      ],
    ]);
  });

  it("names the role where nobody is named", () => {
    expect(owners({ ...deal(null), ownerName: null })).toEqual([
      [null, "account-owner"],
      [null, "deal-owner"],
    ]);
  });

  // 1 November + 14, 7, 7, 7, 30, 7, 30, 7 and 3 days
  it("is checked again after the days of its check", () => {
    const { checks } = score(
      {},
      riskIds.map((risk) => said("yes", 1, risk)),
    );
    expect(checks.map(({ proposal }) => proposal?.checkAgainOn)).toEqual([
      "2026-11-15",
      "2026-11-08",
      "2026-11-08",
      "2026-11-08",
      "2026-12-01",
      "2026-11-08",
      "2026-12-01",
      "2026-11-08",
      "2026-11-04",
    ]);
  });

  it.each(["en", "zh"] as const)("has words in %s for whatever raises a check", (lang) => {
    const facts: RiskFacts = {
      chain: { flags: ["detractor-at-top", "single-threaded"] },
      notes: { lastOn: null },
      keyData: [{ ref: "account:A1", observedOn: ago(400) }],
      chainChange: { changedOn: ago(2) },
      walletShares: [
        { on: ago(9), percent: 40 },
        { on: ago(2), percent: 20 },
      ],
    };
    const lines = explain(
      score(
        facts,
        riskIds.map((risk) => said("yes", 1, risk)),
      ),
      lang,
    ).join("\n");
    expect(lines).not.toMatch(/risks\.|krDrop|keyData|[{}]/);
    expect(lines.split("\n").length).toBeGreaterThan(18);
  });
});

describe("risksMethod", () => {
  const run = (account: object) => risksMethod.run({ asOf: "2026-11-01", account: { id: "A1", ...account } });
  const order = { id: "O1", date: "2026-10-01", claims: "1.00", currency: "CNY" };

  it.each<[string, object, string]>([
    ["an unknown check", { stated: [{ risk: "charm", answer: "yes" }] }, "account:A1|stated.0.risk"],
    ["an unknown answer", { stated: [{ risk: "noNegotiationPlan", answer: "maybe" }] }, "account:A1|stated.0.answer"],
    [
      "an answer of tomorrow",
      { stated: [{ risk: "noNegotiationPlan", answer: "yes", observedOn: "2026-11-02" }] },
      "account:A1|stated.0.observedOn",
    ],
    ["an unknown fact", { facts: { charm: 1 } }, "account:A1|facts.charm"],
    ["a note of tomorrow", { facts: { notes: { lastOn: "2026-11-02" } } }, "account:A1|facts.notes.lastOn"],
    ["a plan of tomorrow", { facts: { negotiation: { planOn: "2026-11-02" } } }, "account:A1|facts.negotiation.planOn"],
    ["a negative claim", { facts: { orders: [{ ...order, claims: "-1.00" }] } }, "orders:O1|claims"],
    ["a third decimal", { facts: { orders: [{ ...order, claims: "1.001" }] } }, "orders:O1|claims"],
    ["an order twice", { facts: { orders: [order, order] } }, "orders:O1|id"],
    ["a level of 6", { facts: { kr: [{ contactId: "C1", level: 6 }] } }, "account:A1|facts.kr.0.level"],
    ["a contact twice", { facts: { kr: [{ contactId: "C1" }, { contactId: "C1" }] } }, "contact:C1|id"],
    [
      "suppliers of 110 %",
      {
        facts: {
          suppliers: [
            { name: "a", percent: 60 },
            { name: "b", percent: 50 },
          ],
        },
      },
      "account:A1|facts.suppliers",
    ],
    [
      "key data of tomorrow",
      { facts: { keyData: [{ ref: "x", observedOn: "2026-11-02" }] } },
      "account:A1|facts.keyData.0.observedOn",
    ],
    [
      "a share of 101 %",
      { facts: { brand: { marketSharePercent: 101 } } },
      "account:A1|facts.brand.marketSharePercent",
    ],
  ])("refuses %s by name", (_what, account, problem) => {
    expect(problemOf(() => run(account))).toBe(problem);
  });

  // Known: relationship (a level lost), information, commercial (budget, 44 days to go), productFault, noPlan,
  // supplierBalancing (45 − 40 = 5 points), chainChanged, tenderPapers; 5 of these 8 clear: 62.5
  it.each([
    [
      "en",
      [
        "Risks: 3 of 8 checks raised – alarm.",
        "Based on 88.8 % of the weight; the rest is unknown and spread over what is known.",
        "Relationship trouble: a contact's relationship fell by 1 level.",
        "Next step: talk to the contact whose support fell and settle the cause. Owner: 王芳. Check again on 2026-11-15.",
        "Commercial misjudgement: late in the deal and the budget is not confirmed.",
        "Next step: have the budget confirmed by whoever releases it. Owner: 李强. Check again on 2026-11-08.",
        "Customer balancing suppliers: the two largest suppliers are 5 points apart, near equal up to 10.",
        "Next step: show what the customer gains from a larger share with us. Owner: 王芳. Check again on 2026-12-01.",
        "Clear: Stale or wrong information, Product fault during the deal, Negotiating without a plan, Decision chain changed, Faulty tender papers.",
        "Cannot be told: Weak brand.",
        "Still to collect: whether there is a reference to show, our market share.",
      ],
    ],
    [
      "zh",
      [
        "项目风险：查清 8 项，其中 3 项有风险，已经告警。",
        "按已掌握的 88.8% 权重计算，缺的部分由已知项分摊。",
        "客情出问题：有联系人的客情掉了 1 级。",
        "下一步：找客情下滑的那位谈一次，把原因解决掉。责任人：王芳。复查日期：2026-11-15。",
        "商务判断失误：项目已到后期，预算还没确认。",
        "下一步：找批预算的人当面确认预算。责任人：李强。复查日期：2026-11-08。",
        "客户在供应商之间搞平衡：前两家供应商只差 5 个百分点，10 个以内算势均力敌。",
        "下一步：讲清楚多给我方份额对客户有什么好处。责任人：王芳。复查日期：2026-12-01。",
        "没有问题：信息滞后或不准、项目期间产品出故障、谈判没有方案、决策链有变化、标书有差错。",
        "还说不清：品牌不占优势。",
        "待补资料：有没有样板案例、我方市场份额。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    const result = risksMethod.run(risksMethod.example);
    expect([result.method, result.value, explain(result, lang)]).toEqual(["risks", 62.5, lines]);
  });

  it("says which side has won where people and figures differ", () => {
    const stated = [
      { risk: "staleInformation", answer: "no", observedOn: "2026-10-25" },
      { risk: "chainChanged", answer: "yes" },
    ];
    const facts = { notes: { lastOn: "2026-08-01" }, chainChange: { changedOn: null } };
    expect(explain(run({ facts, stated }), "en")).toEqual(
      expect.arrayContaining([
        "Stale or wrong information: no note for 92 days, at most 45 accepted; ruled out on 2026-10-25, but the figures weigh more.",
        "Decision chain changed: reported on an unknown day; the figures show nothing of it, but a report weighs more.",
        "In one check at least, people and figures say the opposite: settle which is right.",
      ]),
    );
  });
});

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ScoringInputError) return `${error.record}|${error.field}`;
    throw error;
  }
  throw new Error("the input was accepted");
}
