import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { scoreGoals } from "#scoring/goals/goals";
import type { Goal, GoalMeasurement } from "#scoring/goals/goals-input";
import { goalsMethod } from "#scoring/goals/goals-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (id: string, target: number, more: Partial<Goal> = {}): Goal => ({
  id,
  accountId: "A1",
  measure: "kr",
  contactId: `contact of ${id}`,
  target,
  ownerName: "Zhao Min",
  dueOn: parseDay("2026-12-31"),
  ...more,
});
const level = (goal: Goal, value: number | null): GoalMeasurement => ({
  measure: goal.measure,
  subjectId: goal.contactId ?? goal.accountId,
  value,
});
const score = (...pairs: readonly (readonly [Goal, number | null])[]) =>
  scoreGoals(
    { asOf, goals: pairs.map(([goal]) => goal), measured: pairs.map(([g, value]) => level(g, value)) },
    config,
  );
const one = (goal: Goal, value: number | null) => score([goal, value]).goals[0];

describe("scoreGoals", () => {
  // KR 1–5: span 4. Target 4 − current 2 = 2; 2 ÷ 4 = 0.5
  it("measures the gap in the measure's own steps and as a share of its scale", () => {
    expect(one(kr("G", 4), 2)).toMatchObject({
      current: 2,
      target: 4,
      gap: 2,
      gapShare: 0.5,
      state: "open",
      missing: [],
    });
  });

  // OR 1–4: 1 ÷ 3. ER 0–100: 30 ÷ 100
  it.each([
    ["or", 3, 2, 0.3333333333],
    ["er", 60, 30, 0.3],
  ] as const)("knows the scale of %s", (measure, target, value, gapShare) => {
    expect(one(kr("G", target, { measure, contactId: null }), value)?.gapShare).toBe(gapShare);
  });

  it.each([
    ["at its target", 4, "2026-10-01", "reached", null],
    ["above its target, long past its day", 5, "2026-10-01", "reached", null],
    ["below it on the day itself", 3, "2026-11-01", "open", 0],
    ["below it a day later", 3, "2026-10-31", "overdue", 1],
    ["not measured, past its day", null, "2026-10-31", "unmeasured", 1],
  ] as const)("takes a goal %s for what it is", (_what, value, due, state, daysOverdue) => {
    expect(one(kr("G", 4, { dueOn: parseDay(due) }), value)).toMatchObject({ state, daysOverdue });
  });

  it("says which of owner, due date and measurement a goal lacks", () => {
    const { goals, missing, flags } = score([kr("G", 4, { ownerName: null, dueOn: null }), null], [kr("H", 2), 2]);
    expect([goals[0]?.missing, missing, flags]).toEqual([
      ["owner", "due", "measurement"],
      ["G.owner", "G.due", "G.measurement"],
      ["goal-without-due", "goal-without-owner"],
    ]);
  });

  it("asks for nothing more of a goal that is reached", () => {
    expect(score([kr("G", 4, { ownerName: null, dueOn: null }), 4])).toMatchObject({
      band: "reached",
      missing: [],
      flags: [],
    });
  });

  // 1 of 3 measured goals reached; 3 of 4 measured
  it("is the percent of the measured goals that are reached", () => {
    const { value, coverage, band, factors } = score(
      [kr("G", 4), 4],
      [kr("H", 4), 1],
      [kr("I", 3), 2],
      [kr("J", 3), null],
    );
    expect([value, coverage, band, factors.map(({ id, points }) => [id, points])]).toEqual([
      33.3333333333,
      0.75,
      "open",
      [
        ["G", 100],
        ["H", 0],
        ["I", 0],
      ],
    ]);
  });

  it("does not judge where less than half is measured", () => {
    expect(score([kr("G", 4), 4], [kr("H", 4), null], [kr("I", 4), null])).toMatchObject({
      value: null,
      band: "insufficient",
    });
  });

  it("has nothing to say where no goals are set", () => {
    expect(score()).toMatchObject({ value: null, band: "no-goals", goals: [] });
  });

  // Shares: wide 3/4, then 1/4 thrice by due date, the last without one; reached has none
  it("ranks the gaps by their share of the scale, then by due date", () => {
    const { gaps } = score(
      [kr("undated", 3, { dueOn: null }), 2],
      [kr("late", 3, { dueOn: parseDay("2026-09-01") }), 2],
      [kr("later", 3), 2],
      [kr("wide", 4), 1],
      [kr("reached", 2), 2],
      [kr("unmeasured", 5), null],
    );
    expect(gaps).toEqual(["wide", "late", "later", "undated"]);
  });

  it("reads one measurement for every goal on it", () => {
    const soon = kr("G", 3, { contactId: "C" });
    const then = kr("H", 5, { contactId: "C" });
    const { goals } = scoreGoals({ asOf, goals: [soon, then], measured: [level(soon, 3)] }, config);
    expect(goals.map(({ gap }) => gap)).toEqual([0, 2]);
  });

  const other = kr("G", 3, { measure: "or", contactId: null });
  it.each([
    ["a goal twice", [kr("G", 3), kr("G", 4)], [], "goals:G: id"],
    ["a target off the scale", [kr("G", 6)], [], "goals:G: target: above 5"],
    ["a target below the scale", [{ ...other, target: 0 }], [], "goals:G: target: below 1"],
    ["NaN for a target", [kr("G", Number.NaN)], [], "goals:G: target"],
    ["a KR goal without a contact", [kr("G", 3, { contactId: null })], [], "goals:G: contactId"],
    ["an OR goal with a contact", [{ ...other, contactId: "C" }], [], "goals:G: contactId"],
    ["a measurement twice", [], [level(other, 2), level(other, 3)], "measured:or:A1: id"],
    ["a measurement off the scale", [], [level(other, 5)], "measured:or:A1: value: above 4"],
  ] as [string, Goal[], GoalMeasurement[], string][])("refuses %s", (_what, goals, measured, message) => {
    const act = () => scoreGoals({ asOf, goals, measured }, config);
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(message);
  });
});

describe("goalsMethod", () => {
  it.each([
    [
      "en",
      [
        "Relationship goals: 33.3 % of those measured are reached (1 of 3).",
        "Based on 75 % of the weight; the rest is unknown and spread over what is known.",
        "Key relationship (1–5) of Chen Wei: 2 now, 4 wanted, short by 2; Zhao Min, due 2026-12-31.",
        "Key relationship (1–5) of C2: 2 now, 3 wanted, short by 1; Zhao Min, due 2026-09-30, 32 days ago.",
        "General relationship (0–100) of A1: 60 wanted, not measured yet; nobody's task yet, no due date.",
        "Organisation relationship (1–4) of A1: 3, the target of 3 is reached.",
        "A goal is past its due date.",
        "A goal has no due date.",
        "A goal has no owner.",
      ],
    ],
    [
      "zh",
      [
        "客情目标：已评估的 3 项中达成 1 项，达成率 33.3%。",
        "按已掌握的 75% 权重计算，缺的部分由已知项分摊。",
        "Chen Wei的关键客户关系（1～5 级）：现为 2，目标 4，还差 2；Zhao Min，2026-12-31 前完成。",
        "C2的关键客户关系（1～5 级）：现为 2，目标 3，还差 1；Zhao Min，应在 2026-09-30 前完成，已逾期 32 天。",
        "A1的普遍客户关系（0～100 分）：目标 60，尚未评估；还没有责任人，没有定期限。",
        "A1的组织客户关系（1～4 级）：现为 3，已达到目标 3。",
        "有客情目标已过期限。",
        "有客情目标没有期限。",
        "有客情目标没有责任人。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(goalsMethod.run(goalsMethod.example), lang, { C1: "Chen Wei" })).toEqual(lines);
  });

  it("says that no goals are set", () => {
    expect(explain(score(), "en")).toEqual(["No relationship goals are set."]);
  });

  it.each([
    ["an unknown measure", { id: "G", accountId: "A", measure: "love", target: 3 }, "goals:G: measure"],
    [
      "a day that does not exist",
      { id: "G", accountId: "A", measure: "or", target: 3, dueOn: "2026-02-30" },
      "goals:G: dueOn",
    ],
  ])("refuses a request with %s", (_what, goal, message) => {
    expect(() => goalsMethod.run({ asOf: "2026-11-01", goals: [goal] })).toThrow(message);
  });
});
