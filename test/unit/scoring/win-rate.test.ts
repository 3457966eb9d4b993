import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { type Checklist, type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import { resolveScoringConfig } from "#scoring/config";
import { krDimensions } from "#scoring/relationship/kr-level";
import { scoreWinRate, type WinRateInput } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";
import { winRateLevers } from "#scoring/win-rate/win-rate-levers";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number) => Object.fromEntries(krDimensions.map((id) => [id, rating]));
const supporter = { id: "C1", roles: ["D" as const], kr: kr(3), ratedOn: null };

function filled(answer: ChecklistAnswer): Checklist {
  const { checklist } = config.winRate;
  return Object.fromEntries(
    winElements.map((element) => [element, Object.fromEntries(checklist[element].map((item) => [item, answer]))]),
  );
}
const input = (changed: Partial<WinRateInput> = {}): WinRateInput => ({
  opportunityId: "P1",
  asOf,
  checklist: filled("yes"),
  competitors: [],
  contacts: [supporter],
  ...changed,
});
const score = (changed: Partial<WinRateInput> = {}) => scoreWinRate(input(changed), config);

/** relationship 3/5 = 60, solution 4/5 = 80, commercial 2.5/4 = 62.5, delivery 2/4 = 50. */
const mixed: Checklist = {
  relationship: {
    decisionMakerMet: "yes",
    approverSupports: "partly",
    coachIdentified: "no",
    decisionProcessKnown: "yes",
    executiveSponsor: "partly",
  },
  solution: {
    needConfirmed: "yes",
    differentiated: "yes",
    technicallyAccepted: "yes",
    referenceAvailable: "partly",
    requirementShapedByUs: "partly",
  },
  commercial: {
    budgetConfirmed: "yes",
    pricePositionKnown: "yes",
    paymentTermsAccepted: "partly",
    contractRisksKnown: "no",
  },
  delivery: { capacityReserved: "yes", deliveryDateAccepted: "yes", servicePlanAgreed: "no", openIssuesClosed: "no" },
};

describe("scoreWinRate", () => {
  // 0.35·60 + 0.30·80 + 0.20·62.5 + 0.15·50 = 21 + 24 + 12.5 + 7.5 = 65
  it("weighs the four elements to 65, band B", () => {
    const { value, base, band, caps, coverage } = score({ checklist: mixed });
    expect([value, base, band, caps, coverage]).toEqual([65, 65, "B", [], 1]);
  });

  // Rival 0.35·90 + 0.30·80 + 0.20·85 + 0.15·50 = 31.5 + 24 + 17 + 7.5 = 80; 65 − 0.25·15 = 61.25
  it("takes off a quarter of the strongest competitor's lead", () => {
    const competitors = [
      { name: "Weak", relationship: 10, solution: 10, commercial: 10, delivery: 10 },
      { name: "Strong", relationship: 90, solution: 80, commercial: 85, delivery: 50 },
    ];
    const { value, competitor, factors } = score({ checklist: mixed, competitors });
    expect([value, competitor]).toEqual([61.25, { name: "Strong", base: 80, effect: -3.75 }]);
    expect(factors.at(-1)).toMatchObject({ id: "competitor", raw: "Strong", points: 15, contribution: -3.75 });
  });

  it("takes nothing off for a competitor who is behind", () => {
    const competitors = [{ name: "Weak", relationship: 10 }];
    expect(score({ checklist: mixed, competitors })).toMatchObject({ value: 65, competitor: { base: 10, effect: 0 } });
  });

  it("never falls below 0", () => {
    const competitors = [{ name: "Strong", relationship: 100, solution: 100, commercial: 100, delivery: 100 }];
    expect(score({ checklist: filled("no"), competitors })).toMatchObject({ value: 0, band: "E" });
  });

  it.each([
    ["no contact in the chain", { contacts: [] }, 19, ["no-contact", "no-supporter"]],
    ["a contact without a role", { contacts: [{ ...supporter, roles: [] }] }, 19, ["no-contact", "no-supporter"]],
    [
      "a supporter only among evaluators",
      { contacts: [{ ...supporter, roles: ["E" as const] }] },
      59,
      ["no-supporter"],
    ],
    ["a neutral decision maker", { contacts: [{ ...supporter, kr: kr(2) }] }, 59, ["no-supporter"]],
    ["an unrated decision maker", { contacts: [{ ...supporter, kr: {} }] }, 59, ["no-supporter"]],
    [
      "a competitor's requirement",
      { checklist: { ...filled("yes"), requirementShapedByCompetitor: "yes" as const } },
      59,
      ["competitor-requirement"],
    ],
    [
      "a budget nobody asked about",
      {
        checklist: {
          ...filled("yes"),
          commercial: { ...filled("yes").commercial, budgetConfirmed: "unknown" as const },
        },
      },
      79,
      ["budget-unconfirmed"],
    ],
  ])("caps a perfect deal with %s", (_what, changed, value, ids) => {
    const result = score(changed);
    expect([result.value, result.base, result.caps.map(({ id }) => id)]).toEqual([value, 100, ids]);
    expect(result.factors.at(-1)).toMatchObject({ id: "cap", raw: ids[0], contribution: value - 100 });
  });

  it.each([
    [80, "A"],
    [79.9, "B"],
    [60, "B"],
    [40, "C"],
    [20, "D"],
    [19.9, "E"],
  ])("puts %d in band %s", (value, band) => {
    const settings = resolveScoringConfig({ winRate: { answers: { yes: value } } });
    expect(scoreWinRate(input(), settings).band).toBe(band);
  });

  // Relationship without the unknown coach: (1 + 0.5 + 1 + 0.5) / 4 = 75 → 65 + 0.35·15 = 70.25; answered 1 − 0.35/5
  it("leaves an unknown item out of its element's mean", () => {
    const relationship = { ...mixed.relationship, coachIdentified: "unknown" as const };
    const { value, coverage, answered, missing } = score({ checklist: { ...mixed, relationship } });
    expect([value, coverage, answered, missing]).toEqual([70.25, 1, 0.93, ["relationship.coachIdentified"]]);
  });

  // Without delivery (0.15): (21 + 24 + 12.5) / 0.85
  it("spreads the weight of an unknown element over the others", () => {
    const { value, coverage } = score({ checklist: { ...mixed, delivery: {} } });
    expect(value).toBeCloseTo(57.5 / 0.85, 9);
    expect(coverage).toBe(0.85);
  });

  // Relationship and solution known: 0.35 + 0.30 of the weight, but 0.35/5 + 0.30/5 of the answers
  it("says that a win rate from two answers is thin", () => {
    const checklist: Checklist = { relationship: { decisionMakerMet: "yes" }, solution: { needConfirmed: "yes" } };
    expect(score({ checklist })).toMatchObject({
      base: 100,
      coverage: 0.65,
      answered: 0.13,
      flags: ["thin-checklist"],
    });
  });

  // Delivery and commercial alone: 0.15 + 0.20 < 0.5
  it("gives no win rate while elements of half the weight are unknown", () => {
    const { delivery = {}, commercial = {} } = mixed;
    expect(score({ checklist: { delivery, commercial } })).toMatchObject({
      value: null,
      band: "insufficient",
      coverage: 0.35,
    });
  });

  // Whole: 60 of 100 won. Alike 3 of 5: (3 + 10·0.6) / (5 + 10) = 60 %; alike 0 of 5: 6 / 15 = 40 %
  it("sets history beside a checklist that says nothing", () => {
    const history = { alike: { won: 0, lost: 5 }, whole: { won: 60, lost: 40 } };
    const result = score({ checklist: {}, history });
    expect(result.band).toBe("insufficient");
    expect(result.history).toEqual({ rate: 40, sampleSize: 5, won: 0, whole: { rate: 60, sampleSize: 100 } });
  });

  it("does not show history beside a win rate", () => {
    const history = { alike: { won: 1, lost: 1 }, whole: { won: 1, lost: 1 } };
    expect(score({ history }).history).toBeNull();
  });

  it("has no history where nothing was closed", () => {
    const none = { won: 0, lost: 0 };
    expect(score({ checklist: {}, history: { alike: none, whole: none } }).history).toBeNull();
  });

  it("flags answers that no checklist asks for", () => {
    const checklist = { ...mixed, delivery: { ...mixed.delivery, trialDone: "yes" as const } };
    expect(score({ checklist })).toMatchObject({ value: 65, flags: ["unlisted-items"] });
  });

  it.each([
    [{ competitors: [{ name: "X", solution: 101 }] }, "competitor:X: solution: above 100"],
    [{ competitors: [{ name: "X" }, { name: "X" }] }, "competitor:X: name: named twice"],
    [{ contacts: [supporter, supporter] }, "contact:C1: id"],
    [{ contacts: [{ ...supporter, ratedOn: parseDay("2026-11-02") }] }, "contact:C1: ratedOn"],
  ])("refuses %j by name", (changed, message) => {
    expect(() => score(changed)).toThrow(message);
  });
});

describe("winRateLevers", () => {
  // One level up (½ answer) in relationship brings 0.35·10 = 3.5, in solution 3, in commercial 2.5, in delivery 1.875
  it("ranks single steps by what they bring", () => {
    const levers = winRateLevers(input({ checklist: mixed }), config);
    expect(levers.map(({ id, to, gain }) => [id, to, gain])).toEqual([
      ["relationship.approverSupports", "yes", 3.5],
      ["relationship.coachIdentified", "partly", 3.5],
      ["relationship.executiveSponsor", "yes", 3.5],
      ["solution.referenceAvailable", "yes", 3],
      ["solution.requirementShapedByUs", "yes", 3],
      ["commercial.contractRisksKnown", "partly", 2.5],
      ["commercial.paymentTermsAccepted", "yes", 2.5],
      ["delivery.openIssuesClosed", "partly", 1.875],
      ["delivery.servicePlanAgreed", "partly", 1.875],
    ]);
  });

  // Base 65, capped at 59: no answer helps, a supporter brings 6 and band B
  it.each([
    [1, "cap.no-supporter", null, null],
    [2, "contact.C1.level", 2, 3],
  ])("says that only a supporter moves a deal whose decision maker is at level %i", (rating, id, from, to) => {
    const levers = winRateLevers(input({ checklist: mixed, contacts: [{ ...supporter, kr: kr(rating) }] }), config);
    expect(levers).toMatchObject([{ id, from, to, value: 65, band: "B", gain: 6, reachesBand: true }]);
  });

  it("has nothing to say where too little is known", () => {
    expect(winRateLevers(input({ checklist: {} }), config)).toEqual([]);
  });
});

const answers = fc.constantFrom(...checklistAnswers);
const checklists = fc.record(
  Object.fromEntries(
    winElements.map((element) => [
      element,
      fc.record(Object.fromEntries(config.winRate.checklist[element].map((item) => [item, answers])), {
        requiredKeys: [],
      }),
    ]),
  ),
);
const competitors = fc
  .array(fc.record({ relationship: fc.integer({ min: 0, max: 100 }), solution: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 3,
  })
  .map((list) => list.map((position, at) => ({ name: `R${at}`, ...position })));
const people = fc
  .array(fc.record({ roles: fc.subarray(["A", "D", "E"] as const), rating: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 3,
  })
  .map((list) => list.map(({ roles, rating }, at) => ({ id: `C${at}`, roles, kr: kr(rating), ratedOn: null })));

describe("laws of the win rate", () => {
  it("adds up, inside 0–100 and under every cap", () => {
    fc.assert(
      fc.property(checklists, competitors, people, (checklist, rivals, contacts) => {
        const { value, factors, caps } = score({ checklist, competitors: rivals, contacts });
        if (value === null) return;
        expect(Math.abs(factors.reduce((sum, { contribution }) => sum + contribution, 0) - value)).toBeLessThan(1e-9);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.min(100, ...caps.map(({ limit }) => limit)));
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(checklists, competitors, people, (checklist, rivals, contacts) => {
        const turned = {
          checklist: Object.fromEntries(Object.entries(checklist).toReversed()),
          competitors: rivals.toReversed(),
          contacts: contacts.toReversed(),
        };
        expect(JSON.stringify(score(turned))).toBe(JSON.stringify(score({ checklist, competitors: rivals, contacts })));
      }),
    );
  });

  it("reads an answer left out as unknown, not as no", () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const spelled = Object.fromEntries(
          winElements.map((element) => [element, { ...filled("unknown")[element], ...checklist[element] }]),
        );
        expect(JSON.stringify(score({ checklist: spelled }))).toBe(JSON.stringify(score({ checklist })));
      }),
    );
  });

  it("never falls when an answer gets better, and every lever keeps its promise", () => {
    fc.assert(
      fc.property(checklists, competitors, (checklist, rivals) => {
        const deal = input({ checklist, competitors: rivals });
        const now = scoreWinRate(deal, config).value;
        for (const { id, kind, to, gain, value } of winRateLevers(deal, config)) {
          expect(gain).toBeGreaterThan(0);
          if (kind !== "checklist" || now === null) continue;
          const [element = "", item = ""] = id.split(".");
          const changed: Checklist = { ...checklist, [element]: { ...checklist[element], [item]: to } };
          expect(score({ checklist: changed, competitors: rivals }).value).toBe(value);
          expect(value).toBeGreaterThan(now);
        }
      }),
    );
  });
});
