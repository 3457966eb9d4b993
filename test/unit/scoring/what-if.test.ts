import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Checklist } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { compareScores } from "#scoring/compare-scores";
import { resolveScoringConfig } from "#scoring/config";
import { type DecisionChainInput, scoreDecisionChain } from "#scoring/relationship/decision-chain";
import { krDimensions } from "#scoring/relationship/kr-level";
import type { Change } from "#scoring/rules/read-change";
import type { ScorecardInput } from "#scoring/scorecard/scorecard";
import { whatIf } from "#scoring/what-if";
import { scoreWinRate, type WinRateInput } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number) => Object.fromEntries(krDimensions.map((id) => [id, rating]));

/** relationship 60, solution 80, commercial 62.5 without the budget …; see each test's arithmetic. */
const checklist: Checklist = {
  relationship: { decisionMakerMet: "yes", approverSupports: "yes", coachIdentified: "no" },
  solution: { needConfirmed: "yes", differentiated: "yes" },
  commercial: { budgetConfirmed: "no", pricePositionKnown: "yes" },
  delivery: { capacityReserved: "yes" },
};
const deal: WinRateInput = {
  opportunityId: "P1",
  asOf,
  checklist,
  competitors: [{ name: "Hua.xin", solution: 90 }],
  contacts: [
    { id: "C1", roles: ["D"], kr: kr(3), ratedOn: null },
    { id: "C.2", roles: ["E"], kr: kr(2), ratedOn: null },
  ],
};
const chain: DecisionChainInput = { opportunityId: "P1", asOf, contacts: deal.contacts };
const card: ScorecardInput = {
  accountId: "A1",
  asOf,
  currency: "CNY",
  factors: Object.fromEntries(
    ["processMaturity", "supplierManagement", "qualitySystem", "cooperation", "industryInfluence"].map((id) => [
      id,
      { value: 3 },
    ]),
  ),
  anchors: { revenueP90: 240_000_000, netContributionP90: null },
  complianceIncidents: { value: 1 },
};
const full: ScorecardInput = {
  ...card,
  factors: { ...card.factors, grossMargin: { value: 20, source: "ledger" }, growth: { value: 5 } },
};

const set = (factor: string, value: string | number): Change => ({ factor, value });
const ofDeal = (...changes: Change[]) => whatIf("win-rate", deal, changes, config);
const ofCard = (...changes: Change[]) => whatIf("scorecard", full, changes, config);
const ofChain = (...changes: Change[]) => whatIf("decision-chain", chain, changes, config);

describe("whatIf on a win rate", () => {
  // relationship 200/3, solution 100, commercial 50, delivery 100: 23.33 + 30 + 10 + 15 = 78.33; rival 90 − 78.33 = 11.67
  // ahead, takes 2.92: 75.42. Commercial 100: 88.33, rival 1.67 ahead, takes 0.42: 87.92 — and no cap at 79 any more
  it("gives before, after and what made the difference", () => {
    const { before, after, difference } = ofDeal(set("budgetConfirmed", "yes"));
    expect([before.value, after.value]).toEqual([expect.closeTo(75.4166667, 6), expect.closeTo(87.9166667, 6)]);
    expect(difference).toEqual({
      value: { from: before.value, to: after.value, difference: expect.closeTo(12.5, 9) },
      band: { from: "B", to: "A" },
      factors: [
        { id: "commercial", from: 10, to: 20, difference: 10 },
        { id: "competitor", from: expect.closeTo(-2.9166667, 6), to: expect.closeTo(-0.4166667, 6), difference: 2.5 },
      ],
    });
  });

  it("takes an item by its short and by its full name", () => {
    const short = ofDeal(set("budgetConfirmed", "yes"));
    expect(ofDeal(set("commercial.budgetConfirmed", "yes"))).toEqual(short);
  });

  it("sets what is asked of a competitor whose name holds a dot", () => {
    expect(ofDeal(set("competitor.Hua.xin.solution", "50")).after.competitor).toMatchObject({ base: 50, effect: 0 });
  });

  it("lifts the cap of a requirement that was the competitor's", () => {
    const { after } = ofDeal(set("requirementShapedByCompetitor", "yes"));
    expect(after.caps).toEqual([
      { id: "competitor-requirement", limit: 59 },
      { id: "budget-unconfirmed", limit: 79 },
    ]);
  });

  it("takes the role away from the only supporter", () => {
    const { after, difference } = ofDeal(set("contact.C1.roles", "none"));
    expect([after.value, difference.factors.map(({ id }) => id)]).toEqual([59, ["cap"]]);
  });

  it("leaves the input it was given alone", () => {
    const before = JSON.stringify(deal);
    ofDeal(set("contact.C.2.stance", 5), set("budgetConfirmed", "yes"), set("competitor.Hua.xin.delivery", 1));
    expect(JSON.stringify(deal)).toBe(before);
  });

  it("has no difference where there is no value after", () => {
    const thin = {
      ...deal,
      checklist: { relationship: { coachIdentified: "yes" }, solution: { needConfirmed: "yes" } },
    } as const;
    const { difference } = whatIf("win-rate", thin, [set("needConfirmed", "unknown")], config);
    expect([difference.value.to, difference.value.difference, difference.band.to]).toEqual([
      null,
      null,
      "insufficient",
    ]);
  });
});

describe("whatIf on a scorecard", () => {
  // Known weights 32 of ordinals, 10 margin, 10 growth = 52. Margin 20 of 40: 50 points → 32 of 40: 80 points; 30·10/52
  it("sets a percent in points", () => {
    expect(ofCard(set("grossMargin", 32)).difference.value.difference).toBeCloseTo(300 / 52, 9);
  });

  it("takes the deduction off with the incidents", () => {
    expect(ofCard(set("complianceIncidents", "0")).difference.factors).toEqual([
      { id: "complianceIncidents", from: -5, to: null, difference: 5 },
    ]);
  });

  // 1.8 of 2.4 million: 75 points; the factor was not known before
  it("reads money as a decimal amount of major units", () => {
    const { after, difference } = ofCard(set("revenue12m", "1800000.00"));
    expect(after.factors[0]).toMatchObject({ id: "revenue12m", raw: 1_800_000, points: 75 });
    expect(difference.factors[0]).toMatchObject({ id: "revenue12m", from: null });
  });

  it("forgets where a fact came from that is set by hand", () => {
    expect(ofCard(set("grossMargin", 32)).after.factors.find(({ id }) => id === "grossMargin")?.evidence).toEqual([]);
  });

  it("holds the class down by flags", () => {
    const { after } = ofCard(set("falseKeyFlags", "squeezer, occasional-bulk"));
    expect(after.flags).toEqual(expect.arrayContaining(["occasional-bulk", "squeezer"]));
  });
});

describe("whatIf on a decision chain", () => {
  // D 30 now; A 25 and S 20 by a contact who is at level 2: all six ratings to 3
  it("covers the roles of somebody who comes to support us", () => {
    const changes = krDimensions.map((id) => set(`contact.C.2.${id}`, 3));
    const { difference } = ofChain(set("contact.C.2.roles", "S, A"), ...changes);
    expect(difference).toMatchObject({ value: { from: 30, to: 75 }, band: { from: "thin", to: "covered" } });
  });

  it.each([
    ["yes", "neutral"],
    ["no", "unmet"],
    ["unknown", "neutral"],
  ])("reads met=%s", (met, kind) => {
    expect(ofChain(set("contact.C.2.met", met)).after.gaps.find(({ role }) => role === "E")?.kind).toBe(kind);
  });
});

describe("a change that cannot be made", () => {
  it.each([
    ["opportunity:P1", "charm", "yes", "unknown factor; known: relationship.decisionMakerMet"],
    ["opportunity:P1", "delivery.charm", "yes", "unknown factor"],
    ["opportunity:P1", "relationship.budgetConfirmed", "yes", "unknown factor"],
    ["opportunity:P1", "contact.C9.stance", 4, "contact.C1.(stance|support"],
    ["opportunity:P1", "contact.C1.level", 4, "unknown factor"],
    ["opportunity:P1", "contact.C1.constructor", 4, "unknown factor"],
    ["opportunity:P1", "competitor.Nobody.solution", 4, "competitor.Hua.xin.(relationship"],
    ["opportunity:P1", "competitor.Hua.xin.charm", 4, "unknown factor"],
    ["opportunity:P1", "budgetConfirmed", "perhaps", "perhaps is none of yes, partly, no, unknown"],
    ["opportunity:P1", "budgetConfirmed", 1, "1 is none of"],
    ["opportunity:P1", "contact.C1.stance", 6, "above 5"],
    ["opportunity:P1", "contact.C1.stance", "3.5", "not a whole number"],
    ["opportunity:P1", "contact.C1.stance", "high", "not a number"],
    ["opportunity:P1", "contact.C1.stance", "", "not a number"],
    ["opportunity:P1", "contact.C1.roles", "A,X", "X is none of A, D, S, E, I"],
    ["opportunity:P1", "contact.C1.met", "maybe", "maybe is none of yes, no, unknown"],
    ["opportunity:P1", "competitor.Hua.xin.solution", -1, "below 0"],
  ])("refuses of %s %s=%s", (record, field, value, reason) => {
    expect(() => ofDeal(set(field, value))).toThrow(ScoringInputError);
    expect(() => ofDeal(set(field, value))).toThrow(expect.objectContaining({ record, field }));
    expect(() => ofDeal(set(field, value))).toThrow(reason);
  });

  it.each([
    ["charm", 1, "unknown factor; known: revenue12m, grossMargin"],
    ["constructor", 1, "unknown factor"],
    ["grossMargin", 101, "above 100"],
    ["grossMargin", "1e3", "not a number"],
    ["processMaturity", 0, "below 1"],
    ["revenue12m", "12.345", "not an amount of CNY: 12.345"],
    ["revenue12m", "999999999999999999", "not a whole number of minor units"],
    ["complianceIncidents", -1, "below 0"],
    ["complianceIncidents", 0.5, "not a whole number"],
    ["falseKeyFlags", "poor", "poor is none of occasional-bulk"],
  ])("refuses of an account %s=%s", (field, value, reason) => {
    expect(() => ofCard(set(field, value))).toThrow(expect.objectContaining({ record: "account:A1", field }));
    expect(() => ofCard(set(field, value))).toThrow(reason);
  });

  it("refuses one factor set twice, by whatever name", () => {
    expect(() => ofDeal(set("budgetConfirmed", "yes"), set("commercial.budgetConfirmed", "no"))).toThrow("set twice");
  });

  it("refuses of a chain what is not about its people", () => {
    expect(() => ofChain(set("budgetConfirmed", "yes"))).toThrow("known: contact.C.2.(");
  });
});

describe("compareScores", () => {
  it("refuses two methods", () => {
    expect(() => compareScores(scoreWinRate(deal, config), scoreDecisionChain(chain, config))).toThrow(
      "not comparable with win-rate",
    );
  });

  it("finds no difference between a score and itself", () => {
    const score = scoreWinRate(deal, config);
    expect(compareScores(score, score)).toMatchObject({ value: { difference: 0 }, factors: [] });
  });
});

const answers = fc.constantFrom("yes" as const, "partly" as const, "no" as const);
const changes = fc
  .record(
    Object.fromEntries(
      winElements.flatMap((element) => config.winRate.checklist[element].map((item) => [item, answers])),
    ),
    { requiredKeys: [] },
  )
  .map((held) => Object.entries(held).map(([factor, value]): Change => ({ factor, value: value ?? "no" })));

describe("laws of what-if", () => {
  it("adds the factors' differences up to the difference of the value", () => {
    fc.assert(
      fc.property(changes, (given) => {
        const { value, factors } = ofDeal(...given).difference;
        const sum = factors.reduce((total, { difference }) => total + difference, 0);
        expect(Math.abs(sum - (value.difference ?? 0))).toBeLessThan(1e-8);
      }),
    );
  });

  it("gives the same in any order of changes", () => {
    fc.assert(
      fc.property(changes, (given) => {
        expect(JSON.stringify(ofDeal(...given.toReversed()).after)).toBe(JSON.stringify(ofDeal(...given).after));
      }),
    );
  });
});
