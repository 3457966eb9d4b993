import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import type { DismissedCard } from "#scoring/coaching/coaching-input";
import { resolveScoringConfig } from "#scoring/config";
import { bare, coach, deal, factor, outline } from "./coaching-cases.ts";

const lever = (id: string, gain: number) => ({ id, kind: "checklist" as const, from: "no", value: 50 + gain, gain });

describe("coachAccount: dates", () => {
  const dueOn = parseDay("2026-10-02");
  const business = { level: "business" as const, visitsPerYear: 12, dueOn, daysOverdue: 30 };
  const technical = { level: "technical" as const, visitsPerYear: 4, dueOn: null, daysOverdue: null };

  // Two planned levels: 50 each. 30 days at 12 a year: 360/365 of an interval missed: 49.315… · 0.35; unvisited 50 · 0.35
  it("asks for overdue visits and for those nobody has on record", () => {
    expect(outline({ cadence: { ...bare, levels: [business, technical] } })).toEqual([
      ["cadence.unvisited", "technical", 17.5],
      ["cadence.overdue", "business.2026-10-02", 17.2602739726],
    ]);
  });

  it("says nothing of a visit that is still in time", () => {
    expect(outline({ cadence: { ...bare, levels: [{ ...business, daysOverdue: 0 }] } })).toEqual([]);
  });

  // One of six phases, 16.67: opens in 10 of 31 days: 1 − 10/31; closes today: in full; both · 0.5
  it("tells a window that opens or closes, the nearer the more", () => {
    const actions = [
      { rule: "calendar.window-opens", phase: "selection" as const, windowId: "W1", days: 10 },
      { rule: "calendar.window-closes", phase: "planning" as const, windowId: "W2", days: 0 },
      { rule: "calendar.in-window", phase: "season" as const, windowId: "W3", days: 40 },
    ];
    expect(outline({ calendar: { ...bare, actions } })).toEqual([
      ["calendar.window-closes", "planning.W2.2026-11-01", 8.3333333333],
      ["calendar.window-opens", "selection.W1.2026-11-11", 5.6451612903],
    ]);
  });
});

describe("coachAccount: relationships, needs, white space, knowledge", () => {
  // Half a scale of 4 levels · 0.35; one step of it · 0.1
  it("asks for goals past their day, and for those nobody measured", () => {
    const goal = { accountId: "A1", contactId: "C1", measure: "kr" as const, target: 4 };
    const goals = [
      { ...goal, id: "G1", current: 2, gapShare: 0.5, state: "overdue" as const, daysOverdue: 12 },
      { ...goal, id: "G2", current: null, gapShare: null, state: "unmeasured" as const, daysOverdue: null },
      { ...goal, id: "G3", current: 3, gapShare: 0.25, state: "open" as const, daysOverdue: 0 },
    ];
    expect(outline({ goals: { ...bare, goals } })).toEqual([
      ["goals.overdue", "kr.G1", 17.5],
      ["goals.unmeasured", "kr.G2", 2.5],
    ]);
  });

  // One of three rungs to earn: 33.33 · 0.35
  it("names what the next rung needs, with measures that serve it", () => {
    const next = { rung: "partner", missing: ["topManagementMeeting"], open: [] };
    const [card] = coach({ orLevel: { ...bare, value: 3, scale: { min: 1, max: 4 }, next } }).cards;
    expect([card?.rule, card?.expectedEffect, card?.taskIds, card?.measureIds]).toEqual([
      "or-level.next-rung",
      11.6666666667,
      ["strategic-agreement"],
      ["top-management-summit"],
    ]);
  });

  // 40 of 100 lacking · 0.35
  it("asks for departments nobody knows", () => {
    const er = { ...bare, value: 60, band: "fair", withoutContact: ["Warehouse"] };
    expect(outline({ er })).toEqual([["er.uncovered", null, 14]]);
  });

  it.each([
    ["fair", [["er.low", null, 14]]],
    ["solid", []],
  ])("asks for more where every department is known and the relationship is %s", (band, told) => {
    expect(outline({ er: { ...bare, value: 60, band, withoutContact: [] } })).toEqual(told);
  });

  // A latent need unproven of two: index may rise from 16.67 to 50 · 0.3
  it("asks for proof of needs, by what the depth index would gain", () => {
    const factors = [factor("explicit", { weight: 1 / 6 }), factor("latent", { weight: 2 / 6 })];
    const statuses = [
      { needId: "N1", held: "confirmed" as const },
      { needId: "N2", held: "hypothesis" as const },
    ];
    const iceberg = { ...bare, value: 100 / 6, factors, statuses };
    expect(outline({ iceberg })).toEqual([["iceberg.unproven", null, 10]]);
  });

  // 200 of 800 sized · 0.5 = 12.5; unknown 1 of 4 cells · 0.1 = 2.5; the cell without a size has no figure to stand on
  it("shows the largest open cells, and how many nobody knows", () => {
    const total = (cells: number, yearlyMinor: number) => ({ cells, sizedCells: cells, yearlyMinor });
    const cell = { competitors: [], evidence: ["positions:W1"] };
    const whiteSpace = {
      ...bare,
      currency: "CNY",
      totals: { ours: total(1, 600), open: total(2, 200), competitor: total(0, 0), unknown: total(1, 0) },
      opportunities: [
        { ...cell, unitId: "U1", productId: "pump", state: "open" as const, yearlyMinor: 200 },
        { ...cell, unitId: "U1", productId: "valve", state: "open" as const, yearlyMinor: null },
      ],
    };
    expect(outline({ whiteSpace })).toEqual([
      ["white-space.open", "U1", 12.5],
      ["white-space.unknown", null, 2.5],
    ]);
  });

  // 80 % · 0.1, and 65 % lacking · 0.1
  it("warns of knowledge with one rep, and of a thin dossier", () => {
    const keeper = { rep: "Lin", notes: 8, contacts: 2, percent: 80 };
    const busFactor = { ...bare, flags: ["single-keeper"], keeper };
    const dossier = { ...bare, value: 35, toCollect: ["finances"] };
    expect(outline({ busFactor, dossier })).toEqual([
      ["dossier.bus-factor", "Lin", 8],
      ["dossier.incomplete", null, 6.5],
    ]);
  });

  it("leaves alone what is shared and complete", () => {
    const busFactor = { ...bare, keeper: { rep: "Lin", notes: 1, contacts: 0, percent: 20 } };
    expect(outline({ busFactor, dossier: { ...bare, value: 100, toCollect: [] } })).toEqual([]);
  });
});

describe("coachAccount: risks", () => {
  const check = { state: "raised" as const, stated: null, evidence: ["notes:N1"] };
  const figure = { id: "daysSinceNote", value: 60, limit: 45, unit: "day", raises: true, evidence: [] };
  const risks = (opportunityId: string) => ({
    ...bare,
    opportunityId,
    factors: [factor("staleInformation", { weight: 0.5 }), factor("faultyTender", { weight: 0.5 })],
    checks: [
      { ...check, risk: "staleInformation" as const, figures: [figure] },
      { ...check, risk: "faultyTender" as const, figures: [], stated: { answer: "yes" } },
    ],
  });

  // Half of the known checks · 0.5 = 25; the tender belongs to a deal with half of the amount: 12.5
  it("gives the account's risks to the account once, and a deal's to the deal", () => {
    const { cards } = coach({ risks: [risks("P1"), risks("P2")], deals: [deal("P1"), deal("P2")] });
    expect(cards.map(({ id, expectedEffect }) => [id, expectedEffect])).toEqual([
      ["risks.raised.staleInformation:account:A1", 25],
      ["risks.raised.faultyTender:opportunity:P1", 12.5],
      ["risks.raised.faultyTender:opportunity:P2", 12.5],
    ]);
  });

  it("gives no card to a raised risk that no figure and no answer stands behind", () => {
    const bareCheck = { ...check, risk: "weakBrand" as const, figures: [] };
    expect(outline({ risks: [{ ...risks("P1"), checks: [bareCheck] }] })).toEqual([]);
  });
});

describe("coachAccount: dismissals", () => {
  const scorecard = { ...bare, coverage: 0.7, missing: ["growth"], stale: [] };
  const cardId = "scorecard.missing:account:A1";
  const put = (...dismissed: DismissedCard[]) => coach({ scorecard, dismissed });

  it("hides a card for good, and says why", () => {
    const { cards, dismissed } = put({ cardId, reason: "Not our customer any more" });
    expect([cards, dismissed.map(({ card, reason, until }) => [card.id, reason, until])]).toEqual([
      [],
      [[cardId, "Not our customer any more", null]],
    ]);
  });

  it.each([
    ["2026-11-01", 0],
    ["2026-10-31", 1],
  ])("hides a card until %s, that day included", (until, shown) => {
    expect(put({ cardId, reason: "Later", until: parseDay(until) }).cards).toHaveLength(shown);
  });

  it("shows the other cards still", () => {
    expect(put({ cardId: "scorecard.stale:account:A1", reason: "Known" }).cards).toHaveLength(1);
  });

  it.each([
    ["no reason", [{ cardId, reason: " " }], "reason"],
    [
      "one card twice",
      [
        { cardId, reason: "Known" },
        { cardId, reason: "Known" },
      ],
      "id",
    ],
  ])("refuses %s", (_what, dismissed, field) => {
    expect(() => coach({ dismissed })).toThrow(
      expect.objectContaining({ name: "ScoringInputError", record: `card:${cardId}`, field }),
    );
  });

  it("refuses a deal given twice", () => {
    expect(() => coach({ deals: [deal("P1"), deal("P1")] })).toThrow(ScoringInputError);
  });
});

describe("coaching config", () => {
  it("weighs each kind of figure as the company says", () => {
    const own = resolveScoringConfig({ coaching: { weights: { revenue: 0.5 }, leversPerDeal: 1 } });
    const levers = [lever("solution.a", 8), lever("solution.b", 4)];
    expect(coach({ deals: [deal("P1", { levers })] }, own).cards.map(({ expectedEffect }) => expectedEffect)).toEqual([
      4,
    ]);
  });
});
