import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionRole, decisionRoles } from "#domain/contact";
import { parseDay } from "#domain/day";
import type { Checklist, ChecklistAnswer } from "#domain/opportunity";
import { resolveScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { krDimensions } from "#scoring/relationship/kr-level";
import { pathToBand } from "#scoring/what-if";
import type { WinRateInput } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number) => Object.fromEntries(krDimensions.map((id) => [id, rating]));
const person = (id: string, roles: DecisionRole[], rating: number): ChainContact => ({
  id,
  roles,
  kr: kr(rating),
  ratedOn: null,
});
const filled = (answer: ChecklistAnswer): Checklist =>
  Object.fromEntries(
    winElements.map((element) => [
      element,
      Object.fromEntries(config.winRate.checklist[element].map((item) => [item, answer])),
    ]),
  );
const deal = (changed: Partial<WinRateInput> = {}): WinRateInput => ({
  opportunityId: "P1",
  asOf,
  checklist: filled("yes"),
  competitors: [],
  contacts: [person("C1", ["D"], 3)],
  ...changed,
});
const path = (input: WinRateInput, band: string | null = null) => pathToBand("win-rate", input, band, config);
const idsOf = (found: ReturnType<typeof path>) => found?.steps.map(({ id }) => id);

describe("pathToBand of a win rate", () => {
  // A yes but the budget, which is no: capped at 79; partly is no confirmation, so it takes the answer up twice
  it("raises one answer twice where once does not lift the cap", () => {
    const checklist = { ...filled("yes"), commercial: { ...filled("yes").commercial, budgetConfirmed: "no" as const } };
    const found = path(deal({ checklist }));
    expect(found?.steps.map(({ id, from, to, value }) => [id, from, to, value])).toEqual([
      ["commercial.budgetConfirmed", "no", "partly", 79],
      ["commercial.budgetConfirmed", "partly", "yes", 100],
    ]);
    expect([found?.band, found?.value]).toEqual(["A", 100]);
  });

  it("lifts two caps of one limit, neither of which gains anything alone", () => {
    const checklist: Checklist = { ...filled("yes"), requirementShapedByCompetitor: "yes" };
    const found = path(deal({ checklist, contacts: [person("C1", ["A"], 2)] }));
    expect([idsOf(found), found?.steps.map(({ gain }) => gain)]).toEqual([
      ["cap.competitor-requirement", "contact.C1.level"],
      [0, 41],
    ]);
  });

  // All partly, a supporter: 50, C. One relationship item yes: + 0.35·50/5 = 3.5; three of them 60.5: B
  it("takes the steps with the highest value among the smallest sets", () => {
    const found = path(deal({ checklist: filled("partly") }));
    expect([idsOf(found), found?.value, found?.band]).toEqual([
      ["relationship.approverSupports", "relationship.coachIdentified", "relationship.decisionMakerMet"],
      60.5,
      "B",
    ]);
  });

  it("finds nothing where three steps are not enough", () => {
    expect(path(deal({ checklist: filled("partly") }), "A")).toBeNull();
  });

  it("needs no step to a band the deal has", () => {
    expect([path(deal(), "A"), path(deal(), "C"), path(deal())]).toEqual([null, null, null]);
  });

  it("has no path where there is no win rate", () => {
    expect(path(deal({ checklist: {} }))).toBeNull();
  });

  it("refuses a band there is not", () => {
    expect(() => path(deal(), "S")).toThrow("score:win-rate: band: S is none of E, D, C, B, A");
  });
});

describe("pathToBand of the others", () => {
  // Nobody known: D 30 and A 25 make 55, partly covered
  it("finds the two heaviest roles of a hidden chain", () => {
    const found = pathToBand("decision-chain", { opportunityId: "P1", asOf, contacts: [] }, "partial", config);
    expect([found?.steps.map(({ id }) => id), found?.value]).toEqual([["role.A", "role.D"], 55]);
  });

  // Ordinals at 3 and margin 20, growth 5: all at 50 points, 50 of 100, less 5 for the incident: 45, watch
  it("finds the step that lifts an account out of its class", () => {
    const ordinals = ["processMaturity", "supplierManagement", "qualitySystem", "cooperation", "industryInfluence"];
    const factors = {
      ...Object.fromEntries(ordinals.map((id) => [id, { value: 3 }])),
      grossMargin: { value: 20 },
      growth: { value: 5 },
    };
    const anchors = { revenueP90: null, netContributionP90: null };
    const card = { accountId: "A1", asOf, currency: "CNY", factors, anchors, complianceIncidents: { value: 1 } };
    const found = pathToBand("scorecard", card, null, config);
    expect([found?.steps.map(({ id }) => id), found?.value, found?.band]).toEqual([
      ["complianceIncidents"],
      50,
      "nurture",
    ]);
  });
});

/** Fewest gaps to close for a coverage, counted over all sets of roles. */
function fewestRoles(held: readonly DecisionRole[], wanted: number): number | null {
  const weights = config.decisionChain.weights;
  const open = decisionRoles.filter((role) => !held.includes(role));
  const now = held.reduce((sum, role) => sum + weights[role], 0);
  const sizes = Array.from({ length: 2 ** open.length }, (_, mask) => open.filter((_role, at) => mask & (1 << at)))
    .filter((set) => now + set.reduce((sum, role) => sum + weights[role], 0) >= wanted)
    .map((set) => set.length);
  const fewest = Math.min(...sizes);
  return fewest >= 1 && fewest <= 3 ? fewest : null;
}

describe("laws of the path", () => {
  it("is as short as any set of roles that reaches the band", () => {
    fc.assert(
      fc.property(fc.subarray([...decisionRoles]), fc.constantFrom("partial", "covered"), (roles, band) => {
        const contacts = roles.length > 0 ? [person("C1", roles, 3)] : [];
        const found = pathToBand("decision-chain", { opportunityId: "P1", asOf, contacts }, band, config);
        const wanted = band === "covered" ? config.decisionChain.bands.covered : config.decisionChain.bands.partial;
        expect(found?.steps.length ?? null).toBe(fewestRoles(roles, wanted));
      }),
    );
  });
});
