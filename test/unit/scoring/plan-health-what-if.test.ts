import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { describeLever } from "#scoring/describe-steps";
import type { PlanHealthInput } from "#scoring/plan/plan-health";
import { planHealthLevers } from "#scoring/plan/plan-health-levers";
import type { Change } from "#scoring/rules/read-change";
import { leversOf, pathToBand, whatIf } from "#scoring/what-if";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const unwritten = { metric: null, object: null, baseline: null, target: null, unit: null, dueOn: null };
const unsaid = { what: null, why: null, when: null, where: null, who: null, how: null, howMuch: null };
const plan: PlanHealthInput = {
  planId: "P1",
  asOf,
  period: { from: asOf, to: parseDay("2027-10-31") },
  objectives: [{ id: "O1", ...unwritten, linkedTo: [], trend: { yearlyGrowths: [5, 9] } }],
  actions: [{ id: "T1", ...unsaid, done: false, dependsOn: [] }],
  people: ["U1"],
  evidence: { claims: 4, cited: 1 },
  relationshipGaps: { total: 3, addressed: 1 },
  risks: { raised: 4, owned: 0 },
  updatedOn: addDays(asOf, -10),
  newestEvidenceOn: addDays(asOf, -90),
};
const ask = (...changes: Change[]) => whatIf("plan-health", plan, changes, config);

describe("what-if of a plan", () => {
  it("says of each lever what what-if says of the same change", () => {
    const levers = leversOf("plan-health", plan, config);
    expect(levers.map(({ id, value, gain }) => [id, value, gain])).toEqual(
      planHealthLevers(plan, config).map(({ id, value, gain }) => [id, value, gain]),
    );
    const asked = levers.map(({ changes }) => ask(...changes).after.value);
    expect(asked).toEqual(levers.map(({ value }) => value));
  });

  // Evidence 20 of 100: three of four more claims cited bring 20 · 3/4
  it("sets a count to what is given", () => {
    expect(ask({ factor: "evidence", value: 4 }).difference.value.difference).toBeCloseTo(15, 9);
  });

  it.each([
    ["evidence", 5, "above 4"],
    ["freshness", "soon", "soon is none of now"],
    ["smart.O1.timeBound", "yes", "yes is none of filled"],
    ["smart.O1.achievable", "filled", "unknown factor; known: smart.O1.specific"],
  ])("refuses %s=%s", (factor, value, reason) => {
    expect(() => ask({ factor, value })).toThrow(expect.objectContaining({ record: "plan:P1", field: factor }));
    expect(() => ask({ factor, value })).toThrow(reason);
  });

  it("knows no count of what the plan does not hold", () => {
    const bare = { ...plan, risks: null };
    const act = () => whatIf("plan-health", bare, [{ factor: "riskOwners", value: 1 }], config);
    expect(act).toThrow("unknown factor");
  });

  // 20·1/4 + 15·1/3 + 10·60/100 = 5 + 5 + 6 = 16, and no step brings more than 25/4: far from 60
  it("finds no path of three steps out of poor health", () => {
    expect(pathToBand("plan-health", plan, null, config)).toBeNull();
  });

  // Known 55 of 100: 20·5/8 + 15·1/3 + 10 + 10 = 37.5, 68.2; each gap 5 more, each claim 2.5: 47.5 is 86.4, healthy
  it("takes the same kind of step twice where that is the shortest way", () => {
    const near: PlanHealthInput = {
      ...plan,
      objectives: [],
      actions: [],
      evidence: { claims: 8, cited: 5 },
      relationshipGaps: { total: 3, addressed: 1 },
      risks: { raised: 4, owned: 4 },
      newestEvidenceOn: asOf,
    };
    const path = pathToBand("plan-health", near, "healthy", config);
    expect(path?.steps.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["relationshipGaps", 1, 2],
      ["relationshipGaps", 2, 3],
    ]);
  });

  it.each([
    ["en", "Plan health up 5 to 21: plan an action for one more relationship gap."],
    ["zh", "计划健康度加 5，到 21：再为一个客情缺口安排行动。"],
  ] as const)("says a step in %s", (lang, sentence) => {
    const said = leversOf("plan-health", plan, config).map((lever) => describeLever("plan-health", lever, lang));
    expect(said).toContain(sentence);
  });

  it("names objective and action", () => {
    const said = leversOf("plan-health", plan, config).map((lever) => describeLever("plan-health", lever, "en"));
    expect(said.map((line) => line.slice(line.indexOf(": ") + 2))).toEqual(
      expect.arrayContaining(["objective O1 – add a due date inside the plan.", "action T1 – say who."]),
    );
  });
});
