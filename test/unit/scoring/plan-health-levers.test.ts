import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import type { PlanAction } from "#scoring/plan/action";
import type { PlanObjective } from "#scoring/plan/objective";
import { type PlanHealthInput, scorePlanHealth } from "#scoring/plan/plan-health";
import { planHealthLevers } from "#scoring/plan/plan-health-levers";
import { applyPlanStep } from "#scoring/plan/plan-step";

const asOf = parseDay("2026-11-01");
const period = { from: asOf, to: parseDay("2027-10-31") };
const config = resolveScoringConfig();
const noObjective: PlanObjective = {
  id: "O9",
  metric: null,
  object: null,
  baseline: null,
  target: null,
  unit: null,
  dueOn: null,
  linkedTo: [],
  trend: null,
};
const noAction: PlanAction = {
  id: "T9",
  what: null,
  why: null,
  when: null,
  where: null,
  who: null,
  how: null,
  howMuch: null,
  done: false,
  dependsOn: [],
};

/** A plan with something open everywhere, one whose parts are partly missing, and one where all is done. */
const fixtures = {
  open: {
    planId: "P1",
    asOf,
    period,
    objectives: [
      { ...noObjective, id: "O1", metric: "m", object: "o", linkedTo: ["g"], trend: { yearlyGrowths: [5, 9] } },
      { ...noObjective, id: "O2", baseline: 10, target: 20, unit: "CNY", trend: { yearlyGrowths: [5, 9] } },
      noObjective,
    ],
    actions: [
      { ...noAction, id: "T1", what: "x", why: "O1", who: "U1", when: period.to },
      { ...noAction, who: "U9", why: "O8" },
    ],
    people: ["U1"],
    evidence: { claims: 40, cited: 30 },
    relationshipGaps: { total: 3, addressed: 1 },
    risks: { raised: 4, owned: 0 },
    updatedOn: addDays(asOf, -10),
    newestEvidenceOn: addDays(asOf, -90),
  },
  thin: {
    planId: "P2",
    asOf,
    period,
    actions: [{ ...noAction, what: "x" }],
    people: [],
    evidence: { claims: 5, cited: 5 },
    risks: { raised: 1, owned: 0 },
    updatedOn: null,
  },
  done: {
    planId: "P3",
    asOf,
    period,
    evidence: { claims: 1, cited: 1 },
    relationshipGaps: { total: 0, addressed: 0 },
    risks: { raised: 2, owned: 2 },
    updatedOn: asOf,
  },
} satisfies Record<string, PlanHealthInput>;

type Changed = [id: string, input: PlanHealthInput];

/** Every single step, written out by hand on the input. */
function everyStep(input: PlanHealthInput): Changed[] {
  const { evidence, relationshipGaps: gaps, risks } = input;
  return [
    ...(input.objectives ?? []).flatMap((objective) => objectiveChanges(objective, input)),
    ...(input.actions ?? []).flatMap((action) => actionChanges(action, input)),
    ...(evidence && evidence.cited < evidence.claims
      ? [["evidence", { ...input, evidence: { ...evidence, cited: evidence.cited + 1 } }] satisfies Changed]
      : []),
    ...(gaps && gaps.addressed < gaps.total
      ? [
          [
            "relationshipGaps",
            { ...input, relationshipGaps: { ...gaps, addressed: gaps.addressed + 1 } },
          ] satisfies Changed,
        ]
      : []),
    ...(risks && risks.owned < risks.raised
      ? [["riskOwners", { ...input, risks: { ...risks, owned: risks.owned + 1 } }] satisfies Changed]
      : []),
    ["freshness", { ...input, updatedOn: asOf, newestEvidenceOn: asOf }],
  ];
}

function objectiveChanges(objective: PlanObjective, input: PlanHealthInput): Changed[] {
  const { baseline, target } = objective;
  const figure = baseline ?? target ?? 1;
  const better: Record<string, PlanObjective> = {
    specific: { ...objective, metric: "revenue", object: "account" },
    measurable: { ...objective, baseline: figure, target: target ?? figure, unit: "CNY" },
    relevant: { ...objective, linkedTo: ["need:1"] },
    timeBound: { ...objective, dueOn: period.to },
  };
  return Object.entries(better).map(([criterion, held]) => [
    `smart.${objective.id}.${criterion}`,
    { ...input, objectives: input.objectives?.map((other) => (other.id === objective.id ? held : other)) },
  ]);
}

function actionChanges(action: PlanAction, input: PlanHealthInput): Changed[] {
  const why = input.objectives?.[0]?.id ?? "any";
  const answered = { ...action, what: "w", when: period.to, where: "w", how: "w", howMuch: "w", who: "U1", why };
  const questions = ["what", "why", "when", "where", "who", "how", "howMuch"] as const;
  return questions.map((question) => [
    `fiveW2h.${action.id}.${question}`,
    {
      ...input,
      people: ["U1"],
      actions: input.actions?.map((other) =>
        other.id === action.id ? { ...other, [question]: answered[question] } : other,
      ),
    },
  ]);
}

describe("planHealthLevers", () => {
  it.each(["open", "thin", "done"] as const)("ranks what every single step of the %s plan brings", (name) => {
    const input = fixtures[name];
    const now = scorePlanHealth(input, config).value ?? Number.NaN;
    const expected = everyStep(input)
      .map(([id, changed]) => ({ id, gain: (scorePlanHealth(changed, config).value ?? Number.NaN) - now }))
      .filter(({ gain }) => gain > 1e-9)
      .map(({ id, gain }) => [id, gain.toFixed(6)]);
    const levers = planHealthLevers(input, config);
    expect(levers.map(({ id, gain }) => [id, gain.toFixed(6)]).sort()).toEqual(expected.sort());
    expect(levers.map(({ gain }) => gain)).toEqual(levers.map(({ gain }) => gain).sort((a, b) => b - a));
  });

  it("says what a step makes of value and band", () => {
    const input = fixtures.open;
    const [first] = planHealthLevers(input, config);
    const { value, band } = scorePlanHealth(first ? applyPlanStep(input, first.step) : input, config);
    expect([first?.id, first?.value, first?.band]).toEqual(["relationshipGaps", value, band]);
  });

  it("has nothing to say where there is no value", () => {
    expect(planHealthLevers({ planId: "P", asOf, period, updatedOn: asOf }, config)).toEqual([]);
  });
});

describe("applyPlanStep", () => {
  const input: PlanHealthInput = fixtures.open;

  it("writes in what a planner names, and knows that person from then on", () => {
    const step = { kind: "fiveW2h", actionId: "T9", question: "who", fill: { who: "U7" } } as const;
    const { people, actions } = applyPlanStep(input, step);
    expect([people, actions?.find(({ id }) => id === "T9")?.who]).toEqual([["U1", "U7"], "U7"]);
  });

  it("leaves the plan it was given as it was", () => {
    const before = JSON.stringify(input);
    for (const { step } of planHealthLevers(input, config)) applyPlanStep(input, step);
    expect(JSON.stringify(input)).toBe(before);
  });

  it.each(["evidence", "relationshipGaps", "riskOwners"] as const)("changes nothing where no %s is left", (kind) => {
    const done: PlanHealthInput = fixtures.done;
    expect(applyPlanStep(done, { kind })).toEqual(done);
  });
});
