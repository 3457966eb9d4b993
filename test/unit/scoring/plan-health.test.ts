import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import type { PlanAction } from "#scoring/plan/action";
import type { PlanObjective } from "#scoring/plan/objective";
import { type PlanHealthInput, scorePlanHealth } from "#scoring/plan/plan-health";
import { planHealthParts } from "#scoring/plan/plan-health-config";

const asOf = parseDay("2026-11-01");
const period = { from: asOf, to: parseDay("2027-10-31") };
const config = resolveScoringConfig();
const objective: PlanObjective = {
  id: "O1",
  metric: "m",
  object: "o",
  baseline: 100,
  target: 110,
  unit: "CNY",
  dueOn: period.to,
  linkedTo: ["gap:growth"],
  trend: null,
};
const action: PlanAction = {
  id: "T1",
  what: "x",
  why: "O1",
  when: period.to,
  where: "x",
  who: "U1",
  how: "x",
  howMuch: "x",
  done: false,
  dependsOn: [],
};
const whole: PlanHealthInput = {
  planId: "P1",
  asOf,
  period,
  objectives: [objective],
  actions: [action],
  people: ["U1"],
  evidence: { claims: 10, cited: 10 },
  relationshipGaps: { total: 4, addressed: 4 },
  risks: { raised: 2, owned: 2 },
  updatedOn: asOf,
  newestEvidenceOn: asOf,
};
const score = (over: Partial<PlanHealthInput> = {}, resolved = config) =>
  scorePlanHealth({ ...whole, ...over }, resolved);

describe("scorePlanHealth", () => {
  it("takes a plan without a fault for 100", () => {
    expect(score()).toMatchObject({ value: 100, band: "healthy", coverage: 1, missing: [], flags: [], ageDays: 0 });
  });

  // SMART 3 of 4 known: 75 · 0.25 = 18.75; 5W2H 5 of 7: 71.43 · 0.20 = 14.29; evidence 9 of 10: 18; gaps 1 of 4: 3.75;
  // risks 1 of 2: 5; 105 days old: (180 − 105) ÷ 150 = 50 · 0.10 = 5; together 64.79
  it("adds up its six parts by their weights", () => {
    const { value, band, factors } = score({
      objectives: [{ ...objective, linkedTo: [] }],
      actions: [{ ...action, where: null, howMuch: null }],
      evidence: { claims: 10, cited: 9 },
      relationshipGaps: { total: 4, addressed: 1 },
      risks: { raised: 2, owned: 1 },
      newestEvidenceOn: addDays(asOf, -105),
    });
    expect(value).toBeCloseTo(18.75 + 100 / 7 + 18 + 3.75 + 5 + 5, 6);
    expect([band, factors.map(({ id, raw }) => [id, raw])]).toEqual([
      "fair",
      [
        ["smart", 75],
        ["fiveW2h", 71.4285714286],
        ["evidence", "9/10"],
        ["relationshipGaps", "1/4"],
        ["riskOwners", "1/2"],
        ["freshness", 105],
      ],
    ]);
  });

  it.each([
    ["30 days", 30, 100],
    ["31 days", 31, 99.3333333333],
    ["179 days", 179, 0.6666666667],
    ["180 days", 180, 0],
    ["two years", 730, 0],
  ])("rates freshness of %s by the older of update and evidence", (_age, age, points) => {
    const older = addDays(asOf, -age);
    const rated = [{ updatedOn: older }, { newestEvidenceOn: older }].map((over) => score(over).factors.at(-1)?.points);
    expect(rated).toEqual([points, points]);
  });

  it("flags a plan that is too old to count as fresh", () => {
    expect(score({ updatedOn: addDays(asOf, -180) }).flags).toEqual(["stale"]);
  });

  it("takes no gap and no risk for all answered", () => {
    const nothing = { relationshipGaps: { total: 0, addressed: 0 }, risks: { raised: 0, owned: 0 } };
    expect(score(nothing)).toMatchObject({ value: 100, coverage: 1 });
  });

  // Without evidence coverage 80 of 100 is known; half of the risks owned is then 10 ÷ 80 of 50
  it("spreads the weight of what is missing instead of counting it 0", () => {
    const { value, coverage, missing } = score({ evidence: null, risks: { raised: 2, owned: 1 } });
    expect([value, coverage, missing]).toEqual([93.75, 0.8, ["evidence"]]);
  });

  it.each([
    ["smart", { objectives: undefined }],
    ["smart", { objectives: [] }],
    ["fiveW2h", { actions: undefined }],
    ["fiveW2h", { actions: [] }],
    ["evidence", { evidence: { claims: 0, cited: 0 } }],
    ["relationshipGaps", { relationshipGaps: null }],
    ["riskOwners", { risks: undefined }],
    ["freshness", { updatedOn: null, newestEvidenceOn: null }],
  ] satisfies [string, Partial<PlanHealthInput>][])("names %s as missing, and takes nothing off for it", (id, over) => {
    const { missing, value } = score(over);
    expect([missing, value]).toEqual([[id], 100]);
  });

  // SMART and 5W2H alone weigh 45 of 100
  it("does not judge on less than half of the weight", () => {
    const bare = { evidence: null, relationshipGaps: null, risks: null, updatedOn: null, newestEvidenceOn: null };
    expect(score(bare)).toMatchObject({ value: null, band: "insufficient", coverage: 0.45 });
  });

  it("looks up whom and what an action names in the plan itself", () => {
    const { actionLint } = score({ actions: [{ ...action, who: "U9", why: "O9" }] });
    expect(actionLint?.actions[0]?.missing).toEqual(["why", "who"]);
  });

  it("passes on what the lints flag", () => {
    const stretched = { ...objective, target: 200, trend: { yearlyGrowths: [1, 2] } };
    const late = { ...action, when: addDays(asOf, -1) };
    expect(score({ objectives: [stretched], actions: [late] }).flags).toEqual(["action-overdue", "stretch"]);
  });

  it("scores the same whatever the order, adds up, and a part done never lowers it", () => {
    const share = fc.option(fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
    const held = fc.record({
      evidence: share,
      gaps: share,
      risks: share,
      age: fc.option(fc.nat(400)),
      objectives: fc.subarray([objective, { ...objective, id: "O2", unit: null }]),
      actions: fc.subarray([action, { ...action, id: "T2", who: "U9" }]),
    });
    fc.assert(
      fc.property(held, ({ evidence, gaps, risks, age, objectives, actions }) => {
        const given: Partial<PlanHealthInput> = {
          evidence: evidence && { cited: evidence[0], claims: evidence[1] },
          relationshipGaps: gaps && { addressed: gaps[0], total: gaps[1] },
          risks: risks && { owned: risks[0], raised: risks[1] },
          updatedOn: age === null ? null : addDays(asOf, -age),
          newestEvidenceOn: null,
          objectives,
          actions,
        };
        const now = score(given);
        const turned = { ...given, objectives: [...objectives].reverse(), actions: [...actions].reverse() };
        expect(JSON.stringify(score(turned))).toBe(JSON.stringify(now));
        const sum = now.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (now.value ?? 0))).toBeLessThan(1e-9);
        const done = score({ ...given, relationshipGaps: gaps && { addressed: gaps[1], total: gaps[1] } });
        expect(done.value ?? 0).toBeGreaterThanOrEqual(now.value ?? 0);
      }),
    );
  });

  it("takes weights, ages and bands from the config", () => {
    const weights = Object.fromEntries(planHealthParts.map((id) => [id, id === "freshness" ? 1 : 0]));
    const freshness = { fullDays: 0, noneDays: 10 };
    const own = resolveScoringConfig({ planHealth: { weights, freshness, bands: { healthy: 50 + 1, fair: 50 } } });
    expect(score({ updatedOn: addDays(asOf, -5) }, own)).toMatchObject({ value: 50, band: "fair" });
  });

  it("refuses NaN from code as well", () => {
    expect(() => score({ risks: { raised: Number.NaN, owned: 0 } })).toThrow("plan:P1: risks.raised: not a count");
  });
});
