import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import type { PlanObjective } from "#scoring/plan/objective";
import { scoreSmart } from "#scoring/plan/smart";
import { smartMethod } from "#scoring/plan/smart-method";

const asOf = parseDay("2026-11-01");
const plan = { from: parseDay("2026-11-01"), to: parseDay("2027-10-31") };
const config = resolveScoringConfig();
const whole: PlanObjective = {
  id: "O1",
  metric: "Revenue",
  object: "Account",
  baseline: 100,
  target: 110,
  unit: "CNY",
  dueOn: plan.to,
  linkedTo: ["gap:growth"],
  trend: { yearlyGrowths: [8, 12, 10] },
};
const score = (objectives: readonly PlanObjective[], resolved = config, period = plan) =>
  scoreSmart({ asOf, plan: period, objectives }, resolved);
const one = (over: Partial<PlanObjective>, resolved = config, period = plan) => {
  const result = score([{ ...whole, ...over }], resolved, period);
  const [check] = result.objectives;
  if (!check) throw new Error("no check");
  return { ...check, value: result.value, coverage: result.coverage, flags: result.flags };
};

describe("scoreSmart", () => {
  it("takes an objective that holds throughout for 100", () => {
    const { value, criteria, lacks, coverage } = one({});
    expect([value, lacks, coverage]).toEqual([100, [], 1]);
    expect(new Set(Object.values(criteria))).toEqual(new Set(["holds"]));
  });

  // Of five criteria one fails: 80; without figures achievable is unknown, so three of four known ones hold: 75
  it.each([
    ["a metric", { metric: null }, "specific", "metric", 80],
    ["words in its object", { object: " " }, "specific", "object", 80],
    ["a baseline", { baseline: null }, "measurable", "baseline", 75],
    ["a target", { target: null }, "measurable", "target", 75],
    ["a unit", { unit: null }, "measurable", "unit", 80],
    ["anything it answers", { linkedTo: [""] }, "relevant", "link", 80],
    ["a due date", { dueOn: null }, "timeBound", "dueOn", 80],
    ["a due date before the end of the plan", { dueOn: parseDay("2027-11-01") }, "timeBound", "dueInPlan", 80],
    ["a due date after the start of the plan", { dueOn: parseDay("2026-10-31") }, "timeBound", "dueInPlan", 80],
  ] as const)("misses an objective without %s", (_what, over, criterion, lack, value) => {
    const check = one({ ...over, linkedTo: "linkedTo" in over ? [...over.linkedTo] : whole.linkedTo });
    expect([check.criteria[criterion], check.lacks, check.value]).toEqual(["missing", [lack], value]);
  });

  it("takes the first and the last day of the plan for inside", () => {
    const due = [plan.from, plan.to].map((dueOn) => one({ dueOn }).criteria.timeBound);
    expect(due).toEqual(["holds", "holds"]);
  });

  // Growths 8, 10, 12: mean 10, squares 4 + 0 + 4, sample deviation √(8/2) = 2, limit 10 + 2·2 = 14
  it.each([
    [114, "holds", 100],
    [114.5, "stretch", 90],
  ])("judges a target of %d against a trend that allows 14 %% as %s", (target, achievable, value) => {
    const { criteria, growthLimit, ...check } = one({ target });
    expect([criteria.achievable, growthLimit, check.value]).toEqual([achievable, 14, value]);
  });

  it("flags a stretch", () => {
    expect(one({ target: 150 }).flags).toEqual(["stretch"]);
  });

  it.each([
    ["without a trend", { trend: null }, "no-trend"],
    ["with one past growth, which has no deviation", { trend: { yearlyGrowths: [10] } }, "no-trend"],
    ["from a baseline of 0", { baseline: 0 }, "from-zero"],
  ])("leaves achievable open %s, at no cost to the value", (_when, over, reason) => {
    const { criteria, unjudged, value, coverage } = one(over);
    expect([criteria.achievable, unjudged, value, coverage]).toEqual(["unknown", reason, 100, 0.8]);
  });

  // −20 of |−100| is 20 % down, still above the −40 + 2·0 % of a falling account's trend
  it("reads a fall as negative growth, whatever the sign of the baseline", () => {
    const { neededGrowth, criteria } = one({ baseline: -100, target: -120, trend: { yearlyGrowths: [-40, -40] } });
    expect([neededGrowth, criteria.achievable]).toEqual([-20, "stretch"]);
  });

  // 28 % over the two years of the plan is 14 % a year
  it("asks a year's share where the objective takes longer than a year", () => {
    const period = { from: plan.from, to: addMonths(plan.from, 24) };
    const { neededGrowth, criteria } = one({ target: 128, dueOn: period.to }, config, period);
    expect([neededGrowth, criteria.achievable]).toEqual([14, "holds"]);
  });

  it("takes the deviations and the credit of a stretch from the config", () => {
    const own = resolveScoringConfig({ smart: { deviations: 0, stretchCredit: 0 } });
    expect([one({ target: 110 }, own).value, one({ target: 111 }, own).value]).toEqual([100, 80]);
  });

  // 100 and 40 (measurable, relevant, timeBound missing of five): 70
  it("means over the objectives, one factor each", () => {
    const poor = { ...whole, id: "O2", unit: null, linkedTo: [], dueOn: null };
    const { value, band, factors } = score([poor, whole]);
    expect([value, band]).toEqual([70, "partial"]);
    expect(factors.map(({ id, raw, points, contribution }) => [id, raw, points, contribution])).toEqual([
      ["O1", "5/5", 100, 50],
      ["O2", "2/5", 40, 20],
    ]);
  });

  it("asks for objectives where there is none", () => {
    expect(score([])).toMatchObject({ value: null, band: "insufficient", coverage: 0, missing: ["objectives"] });
  });

  it("scores the same whatever the order, adds up, and never falls for a blank filled", () => {
    const maybe = (held: string) => fc.constantFrom(held, null);
    const objective = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      metric: maybe("m"),
      object: maybe("o"),
      baseline: fc.option(fc.integer({ min: -5, max: 100 })),
      target: fc.option(fc.integer({ min: -5, max: 200 })),
      unit: maybe("u"),
      dueOn: fc.constantFrom(null, plan.to, parseDay("2030-01-01")),
      linkedTo: fc.constantFrom<string[][]>([], ["x"]),
      trend: fc.option(fc.record({ yearlyGrowths: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 4 }) })),
    });
    const objectives = fc.uniqueArray(objective, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(objectives, (given) => {
        const now = score(given);
        const turn = (held: PlanObjective) => ({
          ...held,
          trend: held.trend && { yearlyGrowths: [...held.trend.yearlyGrowths].reverse() },
        });
        expect(JSON.stringify(score([...given].reverse().map(turn)))).toBe(JSON.stringify(now));
        const sum = now.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (now.value ?? 0))).toBeLessThan(1e-9);
        const better = given.map((held) => ({ ...held, metric: "m", object: "o", linkedTo: ["x"], dueOn: plan.to }));
        expect(score(better).value ?? 0).toBeGreaterThanOrEqual((now.value ?? 0) - 1e-9);
      }),
    );
  });
});

describe("smartMethod", () => {
  const post = (body: object) => smartMethod.run({ asOf: "2026-11-01", plan, ...body });

  it.each([
    ["no plan", { plan: undefined }, "request: plan"],
    ["a plan that ends before it begins", { plan: { from: plan.to, to: plan.from } }, "plan: to"],
    ["a day that does not exist", { objectives: [{ id: "O1", dueOn: "2026-02-30" }] }, "objectives:O1: dueOn"],
    ["words for a figure", { objectives: [{ id: "O1", target: "more" }] }, "objectives:O1: target"],
    ["a growth that is no number", { objectives: [{ id: "O1", trend: { yearlyGrowths: [Number.NaN] } }] }, "trend"],
    ["an objective twice", { objectives: [{ id: "O1" }, { id: "O1" }] }, "objectives:O1: id"],
  ])("refuses %s by name", (_what, body, message) => {
    expect(() => post(body)).toThrow(ScoringInputError);
    expect(() => post(body)).toThrow(message);
  });

  it("refuses a figure without end from code as well", () => {
    expect(() => one({ target: Number.POSITIVE_INFINITY })).toThrow("objectives:O1: target: not a number");
  });

  // O1: 15 % a year where 14 % are allowed, 4.5 of 5; O2: specific and time-bound of four known: (90 + 50) ÷ 2
  it.each([
    [
      "en",
      [
        "SMART objectives 70 of 100: sound in part.",
        "Based on 90 % of the weight; the rest is unknown and spread over what is known.",
        "Revenue: 4/5 criteria met – 90 of 100 points, weight 0.5, adds 45.",
        "O2: 2/4 criteria met – 50 of 100 points, weight 0.5, adds 25.",
        "“Revenue” asks for 15 % growth a year; the trend allows 14 %: a stretch.",
        "“O2” lacks a baseline, a unit, a need, gap or strategy it answers.",
        "“O2”: nobody can say whether it is achievable, since baseline or target is missing.",
        "An objective asks for more than the account's trend allows.",
      ],
    ],
    [
      "zh",
      [
        "SMART 目标 70 分（满分 100）：部分到位。",
        "按已掌握的 90% 权重计算，缺的部分由已知项分摊。",
        "Revenue：达标 4/5 项，得 90 分（满分 100），权重 0.5，贡献 45 分。",
        "O2：达标 2/4 项，得 50 分（满分 100），权重 0.5，贡献 25 分。",
        "“Revenue”要求年增长 15%，按以往走势最多 14%，属挑战目标。",
        "“O2”还缺：现状值、单位、对应的需求、差距或策略。",
        "“O2”能不能达成还判断不了：现状值或目标值没填。",
        "有目标超出客户以往的增长走势。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(smartMethod.run(smartMethod.example), lang, { O1: "Revenue" })).toEqual(lines);
  });
});
