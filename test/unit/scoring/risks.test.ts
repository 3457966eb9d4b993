import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { stableJson } from "#domain/stable-json";
import { resolveScoringConfig } from "#scoring/config";
import type { RiskFacts, RisksInput, StatedRisk } from "#scoring/risks/risk-facts";
import { scoreRisks } from "#scoring/risks/risks";
import { type RiskId, riskIds } from "#scoring/risks/risks-config";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const ago = (days: number) => addDays(asOf, -days);
const deal = { id: "P1", ownerName: "李强" };

/** Facts that clear all but the tender papers, which only people can speak of. */
const calm: RiskFacts = {
  chain: { flags: [] },
  visits: [{ level: "business", daysOverdue: 0 }],
  notes: { lastOn: ago(3) },
  commercial: {
    closeOn: addDays(asOf, 30),
    budgetConfirmed: "yes",
    pricePositionKnown: "yes",
    paymentTermsAccepted: "yes",
  },
  orders: [{ id: "O1", date: ago(10), claimsMinor: 0 }],
  brand: { referenceAvailable: "yes", marketSharePercent: 12 },
  negotiation: { negotiating: true, planOn: ago(5) },
  suppliers: [
    { name: "us", percent: 70 },
    { name: "them", percent: 30 },
  ],
  chainChange: { changedOn: null },
};
const stated = (risk: RiskId, answer: ChecklistAnswer, days: number | null = 1): StatedRisk => ({
  risk,
  answer,
  observedOn: days === null ? null : ago(days),
});
const papersFine = stated("faultyTender", "no");

const score = (facts: RiskFacts, more: Partial<RisksInput> = {}, resolved = config) =>
  scoreRisks(
    { accountId: "A1", asOf, ownerName: "王芳", opportunity: deal, facts, stated: [papersFine], ...more },
    resolved,
  );
const checkOf = (risk: RiskId, facts: RiskFacts, more: Partial<RisksInput> = {}) => {
  const check = score(facts, more).checks.find((held) => held.risk === risk);
  if (!check) throw new Error("no such check");
  return check;
};
const reasons = (risk: RiskId, facts: RiskFacts) =>
  checkOf(risk, facts)
    .figures.filter(({ raises }) => raises)
    .map(({ id, value, limit }) => [id, value, limit]);

describe("scoreRisks", () => {
  it("is calm where all nine are known and clear", () => {
    expect(score(calm)).toMatchObject({ value: 100, band: "calm", coverage: 1, raised: [], missing: [], flags: [] });
  });

  // 8 of 9 known, 2 of them raised: 6 ÷ 8 · 100 = 75; coverage 8 ÷ 9 = 0.889
  it("values the clear share of what is known", () => {
    const { notes: _unknown, ...known } = calm;
    const { value, band, coverage, raised, missing } = score({
      ...known,
      chain: { flags: ["detractor-at-top"] },
      orders: [{ id: "O1", date: ago(10), claimsMinor: 500 }],
    });
    expect([value, band, coverage]).toEqual([75, "watch", 0.8888888889]);
    expect([raised, missing]).toEqual([["relationshipTrouble", "productFault"], ["notes"]]);
  });

  it.each([
    [0, "calm"],
    [1, "watch"],
    [2, "watch"],
    [3, "alarm"],
  ])("reads %d raised checks as %s", (count, band) => {
    const raised = riskIds.slice(0, count).map((risk) => stated(risk, "yes"));
    expect(score(calm, { stated: [...raised, papersFine] }).band).toBe(band);
  });

  // Four of nine known: 0.44 < 0.5
  it("does not judge on four checks of nine, but keeps what they raise", () => {
    const { chain, visits, notes, brand } = calm;
    const facts = { chain, visits, notes: { ...notes, lastOn: ago(100) }, brand };
    const result = score(facts);
    expect(result).toMatchObject({
      value: null,
      band: "insufficient",
      coverage: 0.4444444444,
      raised: ["staleInformation"],
    });
    expect(result.factors.map(({ contribution }) => contribution)).toEqual([0, 0, 0, 0]);
  });

  it("knows nothing of an account without facts, which is neither raised nor clear", () => {
    const result = score({}, { stated: [] });
    expect(result.checks.map(({ state }) => state)).toEqual(riskIds.map(() => "unknown"));
    expect(result).toMatchObject({ value: null, band: "insufficient", coverage: 0, raised: [] });
    expect(result.missing).toEqual([
      "chain",
      "visits",
      "notes",
      "closeOn",
      "budgetConfirmed",
      "pricePositionKnown",
      "paymentTermsAccepted",
      "claims",
      "referenceAvailable",
      "marketShare",
      "negotiating",
      "plan",
      "suppliers",
      "chainChange",
      "faultyTender",
    ]);
  });

  // Without a deal five checks apply; 3 of them are known here: 3 ÷ 5 = 0.6
  it("asks nothing about a deal where there is none", () => {
    const { visits, notes, orders } = calm;
    const result = score({ visits, notes, orders }, { opportunity: null, stated: [] });
    expect(result).toMatchObject({ value: 100, coverage: 0.6, opportunityId: null });
    expect(result.missing).toEqual(["referenceAvailable", "marketShare", "suppliers"]);
    expect(result.checks.filter(({ applies }) => !applies).map(({ risk }) => risk)).toEqual([
      "commercialMisjudgement",
      "noNegotiationPlan",
      "chainChanged",
      "faultyTender",
    ]);
  });

  it("adds up, and one more raised check never raises the value", () => {
    const answers = fc.tuple(...riskIds.map(() => fc.constantFrom(...checklistAnswers)));
    fc.assert(
      fc.property(answers, fc.nat(riskIds.length - 1), (given, at) => {
        const told = riskIds.map((risk, index) => stated(risk, given[index] ?? "unknown"));
        const { value, factors } = score({}, { stated: told });
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        const worse = told.map((one, index) =>
          index === at && one.answer === "no" ? { ...one, answer: "yes" as const } : one,
        );
        expect(score({}, { stated: worse }).value ?? 0).toBeLessThanOrEqual((value ?? 0) + 1e-9);
      }),
    );
  });

  it("does not depend on the order of anything", () => {
    const kr = [1, 2, 3].map((n) => ({ contactId: `C${n}`, level: n, previousLevel: 3 }));
    const orders = [1, 2, 3].map((n) => ({ id: `O${n}`, date: ago(n), claimsMinor: n }));
    const walletShares = [1, 2, 3].map((n) => ({ on: ago(n * 30), percent: n * 10, evidence: [`account:A1.${n}`] }));
    const suppliers = ["x", "y", "z"].map((name) => ({ name, percent: 30 }));
    const told = checklistAnswers.map((answer) => stated("weakBrand", answer));
    const first = stableJson(score({ ...calm, kr, orders, walletShares, suppliers }, { stated: told }));
    const all = { minLength: 3 };
    fc.assert(
      fc.property(
        fc.shuffledSubarray(kr, all),
        fc.shuffledSubarray(orders, all),
        fc.shuffledSubarray(walletShares, all),
        fc.shuffledSubarray(suppliers, all),
        fc.shuffledSubarray(told, { minLength: told.length }),
        (people, sold, shares, rivals, said) => {
          const facts = { ...calm, kr: people, orders: sold, walletShares: shares, suppliers: rivals };
          expect(stableJson(score(facts, { stated: said }))).toBe(first);
        },
      ),
    );
  });
});

describe("the figures of a check", () => {
  it.each<[string, RiskFacts, RiskId, unknown[][]]>([
    [
      "a detractor at the top",
      { chain: { flags: ["detractor-at-top"] } },
      "relationshipTrouble",
      [["detractor-at-top", true, false]],
    ],
    [
      "a single supporter",
      { chain: { flags: ["single-threaded"] } },
      "relationshipTrouble",
      [["single-threaded", true, false]],
    ],
    [
      "a level lost",
      { kr: [{ contactId: "C1", level: 2, previousLevel: 3 }] },
      "relationshipTrouble",
      [["krDrop", 1, 1]],
    ],
    [
      "a visit 31 days late",
      { visits: [{ level: "technical", daysOverdue: 31 }] },
      "relationshipTrouble",
      [["visitOverdue", 31, 30]],
    ],
    ["46 days without a note", { notes: { lastOn: ago(46) } }, "staleInformation", [["daysSinceNote", 46, 45]]],
    ["no note ever", { notes: { lastOn: null } }, "staleInformation", [["noNote", 0, 1]]],
    [
      "key data of 366 days",
      { keyData: [{ ref: "account:A1", observedOn: ago(366) }] },
      "staleInformation",
      [["staleKeyData", 1, 365]],
    ],
    ["claims", { orders: [{ id: "O1", date: ago(90), claimsMinor: 1 }] }, "productFault", [["claims", 1, 0]]],
    [
      "a close date of yesterday",
      { commercial: { ...calm.commercial, closeOn: ago(1) } },
      "commercialMisjudgement",
      [["daysPastClose", 1, 0]],
    ],
    [
      "no reference and a share of 4.9 %",
      { brand: { referenceAvailable: "no", marketSharePercent: 4.9 } },
      "weakBrand",
      [
        ["referenceAvailable", "no", "partly"],
        ["marketShare", 4.9, 5],
      ],
    ],
    [
      "a negotiation without a plan",
      { negotiation: { negotiating: true, planOn: null } },
      "noNegotiationPlan",
      [
        ["negotiating", true, false],
        ["plan", "none", "none"],
      ],
    ],
    [
      "a share of the wallet fallen by 5 points",
      {
        walletShares: [
          { on: ago(400), percent: 90 },
          { on: ago(200), percent: 40 },
          { on: ago(20), percent: 35 },
        ],
      },
      "supplierBalancing",
      [["walletChange", -5, -5]],
    ],
    [
      "two suppliers 10 points apart",
      {
        suppliers: [
          { name: "a", percent: 40 },
          { name: "b", percent: 30 },
        ],
      },
      "supplierBalancing",
      [["supplierGap", 10, 10]],
    ],
    [
      "a chain changed after the last look",
      { chainChange: { changedOn: ago(3), lookedOn: ago(4) } },
      "chainChanged",
      [["chainChange", ago(3), ago(4)]],
    ],
    [
      "a chain changed 180 days ago, never looked at",
      { chainChange: { changedOn: ago(180) } },
      "chainChanged",
      [["recentChange", 180, 180]],
    ],
  ])("raise it for %s", (_what, facts, risk, expected) => {
    expect(reasons(risk, { ...calm, ...facts })).toEqual(expected);
    expect(checkOf(risk, { ...calm, ...facts }).state).toBe("raised");
  });

  it.each<[string, RiskFacts, RiskId]>([
    ["a flag nobody counts as trouble", { chain: { flags: ["no-coach"] } }, "relationshipTrouble"],
    ["a level won", { kr: [{ contactId: "C1", level: 4, previousLevel: 3 }] }, "relationshipTrouble"],
    ["a visit 30 days late", { visits: [{ level: "technical", daysOverdue: 30 }] }, "relationshipTrouble"],
    ["a note 45 days old", { notes: { lastOn: ago(45) } }, "staleInformation"],
    ["key data of 365 days", { keyData: [{ ref: "account:A1", observedOn: ago(365) }] }, "staleInformation"],
    [
      "a claim 91 days ago",
      {
        orders: [
          { id: "O1", date: ago(10), claimsMinor: 0 },
          { id: "O2", date: ago(91), claimsMinor: 9 },
        ],
      },
      "productFault",
    ],
    ["a deal that closes today", { commercial: { ...calm.commercial, closeOn: asOf } }, "commercialMisjudgement"],
    ["a reference with a small share", { brand: { referenceAvailable: "yes", marketSharePercent: 1 } }, "weakBrand"],
    ["a share of 5 % without a reference", { brand: { referenceAvailable: "no", marketSharePercent: 5 } }, "weakBrand"],
    ["no plan where nobody negotiates", { negotiation: { negotiating: false } }, "noNegotiationPlan"],
    ["a plan, negotiation or not", { negotiation: { planOn: ago(1) } }, "noNegotiationPlan"],
    [
      "a share of the wallet fallen by 4.9 points",
      {
        walletShares: [
          { on: ago(200), percent: 40 },
          { on: ago(20), percent: 35.1 },
        ],
      },
      "supplierBalancing",
    ],
    // 56 − (100 − 56) = 12 points ahead of whoever has the rest
    ["one supplier well ahead of the unlisted rest", { suppliers: [{ name: "us", percent: 56 }] }, "supplierBalancing"],
    [
      "a chain looked at on the day it changed",
      { chainChange: { changedOn: ago(3), lookedOn: ago(3) } },
      "chainChanged",
    ],
    ["a chain changed 181 days ago", { chainChange: { changedOn: ago(181) } }, "chainChanged"],
  ])("clear it for %s", (_what, facts, risk) => {
    expect(checkOf(risk, { ...calm, ...facts }).state).toBe("clear");
  });

  it.each<[string, RiskFacts, RiskId, string[]]>([
    [
      "no visit planned or told",
      { visits: [{ level: "business", daysOverdue: null }] },
      "relationshipTrouble",
      ["visits"],
    ],
    [
      "orders of which one has no record of claims",
      {
        orders: [
          { id: "O1", date: ago(1), claimsMinor: 0 },
          { id: "O2", date: ago(2), claimsMinor: null },
        ],
      },
      "productFault",
      ["claims"],
    ],
    ["no order in 90 days", { orders: [{ id: "O1", date: ago(200), claimsMinor: 0 }] }, "productFault", ["claims"]],
    ["no reference and an unknown share", { brand: { referenceAvailable: "no" } }, "weakBrand", ["marketShare"]],
    [
      "an unanswered reference",
      { brand: { referenceAvailable: "unknown", marketSharePercent: 1 } },
      "weakBrand",
      ["referenceAvailable"],
    ],
    ["a negotiation nobody knows the plan of", { negotiation: { negotiating: true } }, "noNegotiationPlan", ["plan"]],
    // 54 − (100 − 54) = 8 points: the rest may be one supplier near level
    [
      "one supplier close to the unlisted rest",
      { suppliers: [{ name: "us", percent: 54 }] },
      "supplierBalancing",
      ["suppliers"],
    ],
    [
      "an unanswered budget late in the deal",
      { commercial: { ...calm.commercial, budgetConfirmed: "unknown" } },
      "commercialMisjudgement",
      ["budgetConfirmed"],
    ],
    [
      "an unconfirmed budget at an unknown stage",
      { commercial: { ...calm.commercial, closeOn: null, budgetConfirmed: "no" } },
      "commercialMisjudgement",
      ["closeOn"],
    ],
  ])("leave it open for %s", (_what, facts, risk, missing) => {
    expect(checkOf(risk, { ...calm, ...facts })).toMatchObject({ state: "unknown", missing, proposal: null });
  });

  it.each(["budgetConfirmed", "pricePositionKnown", "paymentTermsAccepted"] as const)(
    "hold a no to %s against a late deal only",
    (item) => {
      const close = (days: number) =>
        checkOf("commercialMisjudgement", {
          ...calm,
          commercial: { ...calm.commercial, [item]: "no", closeOn: addDays(asOf, days) },
        });
      expect([close(60).state, close(60).proposal?.nextStep, close(61).state]).toEqual(["raised", item, "clear"]);
    },
  );

  it("believe the stage before the close date", () => {
    const far = { ...calm.commercial, budgetConfirmed: "no" as const, closeOn: addDays(asOf, 300) };
    expect(checkOf("commercialMisjudgement", { ...calm, commercial: { ...far, late: true } }).state).toBe("raised");
    const near = { ...far, closeOn: addDays(asOf, 3), late: false };
    expect(checkOf("commercialMisjudgement", { ...calm, commercial: near }).state).toBe("clear");
  });

  it("name the records that raised a check, and all that were looked at where it is clear", () => {
    const orders = [
      { id: "O2", date: ago(1), claimsMinor: 0 },
      { id: "O1", date: ago(2), claimsMinor: 7 },
    ];
    expect(checkOf("productFault", { orders }).evidence).toEqual(["orders:O1"]);
    expect(checkOf("productFault", { orders: orders.map((order) => ({ ...order, claimsMinor: 0 })) }).evidence).toEqual(
      ["orders:O1", "orders:O2"],
    );
  });

  it("leave out orders dated after the day, and say so", () => {
    const orders = [...(calm.orders ?? []), { id: "O2", date: addDays(asOf, 1), claimsMinor: 9 }];
    expect(score({ ...calm, orders })).toMatchObject({ raised: [], flags: ["future-dated"] });
  });

  it("keep a company's own limits", () => {
    const own = resolveScoringConfig({
      risks: { staleInformation: { noteDays: 7 }, relationshipTrouble: { chainFlags: ["no-coach"] } },
    });
    const facts = { ...calm, notes: { lastOn: ago(8) }, chain: { flags: ["no-coach", "detractor-at-top"] } };
    expect(score(facts, {}, own).raised).toEqual(["relationshipTrouble", "staleInformation"]);
  });
});
