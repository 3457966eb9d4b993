import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { actionQuestions, type PlanAction } from "#scoring/plan/action";
import { type ActionLintInput, scoreActionLint } from "#scoring/plan/action-lint";
import { actionLintMethod } from "#scoring/plan/action-lint-method";
import { dependencyCycles } from "#scoring/plan/dependency-cycles";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const whole: PlanAction = {
  id: "T1",
  what: "Meet",
  why: "O1",
  when: parseDay("2026-11-15"),
  where: "there",
  who: "U1",
  how: "so",
  howMuch: "a day",
  done: false,
  dependsOn: [],
};
const blank: PlanAction = {
  ...whole,
  what: null,
  why: null,
  when: null,
  where: null,
  who: null,
  how: null,
  howMuch: null,
};
const score = (actions: readonly PlanAction[], more: Partial<ActionLintInput> = {}) =>
  scoreActionLint({ asOf, actions, people: ["U1"], objectives: ["O1"], ...more }, config);
const waits = (id: string, ...dependsOn: string[]): PlanAction => ({ ...whole, id, dependsOn });

describe("scoreActionLint", () => {
  it("takes an action that answers all seven questions for 100", () => {
    expect(score([whole])).toMatchObject({ value: 100, band: "sound", flags: [], cycles: [], coverage: 1 });
  });

  // Six of seven: 85.714…
  it.each(actionQuestions)("misses an action that leaves %s open", (question) => {
    const { value, actions } = score([{ ...whole, [question]: null }]);
    expect(value).toBeCloseTo(600 / 7, 9);
    expect(actions[0]?.missing).toEqual([question]);
  });

  it("takes a person nobody knows for nobody", () => {
    const { actions } = score([{ ...whole, who: "U9" }]);
    expect(actions[0]).toMatchObject({ missing: ["who"], unknownPerson: "U9" });
  });

  it("takes an objective that is not in the plan for none", () => {
    const { actions } = score([{ ...whole, why: "O9" }]);
    expect(actions[0]).toMatchObject({ missing: ["why"], unknownObjective: "O9" });
  });

  it("takes names as given where nobody can look them up", () => {
    const { value, flags } = score([{ ...whole, who: "U9", why: "O9" }], { people: undefined, objectives: undefined });
    expect([value, flags]).toEqual([100, ["people-unchecked"]]);
  });

  it.each([
    ["the day before", { when: parseDay("2026-10-31") }, 1],
    ["the day itself", { when: asOf }, 0],
    ["a day past, but done", { when: parseDay("2026-10-01"), done: true }, 0],
    ["no day", { when: null }, 0],
  ])("counts days overdue of an action due %s", (_when, over, days) => {
    const { actions, flags } = score([{ ...whole, ...over }]);
    expect([actions[0]?.daysOverdue, flags]).toEqual([days, days > 0 ? ["action-overdue"] : []]);
  });

  it("flags actions that wait for each other, and takes nothing off", () => {
    const { value, cycles, flags } = score([
      waits("T3", "T1"),
      waits("T1", "T2"),
      waits("T2", "T3"),
      waits("T4", "T1"),
    ]);
    expect([value, cycles, flags]).toEqual([100, [["T1", "T2", "T3"]], ["dependency-cycle"]]);
  });

  // 7/7 and 0/7: the mean is 50
  it("means over the actions, one factor each", () => {
    const { value, band, factors } = score([{ ...blank, id: "T2" }, whole]);
    expect([value, band]).toEqual([50, "partial"]);
    expect(factors.map(({ id, raw, contribution }) => [id, raw, contribution])).toEqual([
      ["T1", "7/7", 50],
      ["T2", "0/7", 0],
    ]);
  });

  it("asks for actions where there is none", () => {
    expect(score([])).toMatchObject({ value: null, band: "insufficient", coverage: 0, missing: ["actions"] });
  });

  it("scores the same whatever the order, adds up, and rises with every answer", () => {
    const answers = fc.subarray([...actionQuestions]);
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...actionQuestions),
        (given, next) => {
          const actions = given.map((answered, at) => {
            const held = Object.fromEntries(answered.map((question) => [question, whole[question]]));
            return { ...blank, id: `T${at}`, ...held };
          });
          const now = score(actions);
          expect(JSON.stringify(score([...actions].reverse()))).toBe(JSON.stringify(now));
          const sum = now.factors.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum - (now.value ?? 0))).toBeLessThan(1e-9);
          const raised = score(actions.map((action) => ({ ...action, [next]: whole[next] }))).value ?? 0;
          const had = given.every((answered) => answered.includes(next));
          expect(raised > (now.value ?? 0)).toBe(!had);
        },
      ),
    );
  });
});

/** Everything that one or more links lead to. */
function reachedFrom(id: number, links: readonly [number, number][]): Set<number> {
  const reached = new Set<number>();
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const [from, to] of links) if (from === id || reached.has(from)) reached.add(to);
  }
  return reached;
}

describe("dependencyCycles", () => {
  it("knows an action that waits for itself, and two rings that only meet one way", () => {
    const rings = [
      waits("D", "C"),
      waits("C", "D", "B"),
      waits("B", "A"),
      waits("A", "B"),
      waits("E", "E"),
      waits("F", "E"),
    ];
    expect(dependencyCycles(rings)).toEqual([["A", "B"], ["C", "D"], ["E"]]);
  });

  it("reads a chain of twenty thousand actions", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => waits(`${at}`, ...(at > 0 ? [`${at - 1}`] : [])));
    expect(dependencyCycles(chain)).toEqual([]);
  });

  it("finds who can reach themselves, together with whom they can reach and be reached by", () => {
    const link = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), (links) => {
        const ids = [0, 1, 2, 3, 4, 5];
        const reach = ids.map((id) => reachedFrom(id, links));
        const rings = ids
          .filter((id) => reach[id]?.has(id))
          .map((id) => ids.filter((other) => reach[id]?.has(other) && reach[other]?.has(id)).map(String));
        const expected = [...new Map(rings.map((ring) => [ring.join(), ring])).values()];
        const actions = ids.map((id) =>
          waits(`${id}`, ...links.filter(([from]) => from === id).map(([, to]) => `${to}`)),
        );
        expect(dependencyCycles(actions)).toEqual(expected);
      }),
    );
  });
});

describe("actionLintMethod", () => {
  const post = (body: object) => actionLintMethod.run({ asOf: "2026-11-01", ...body });

  it.each([
    ["a day that does not exist", { actions: [{ id: "T1", when: "2026-13-01" }] }, "actions:T1: when"],
    ["an action twice", { actions: [{ id: "T1" }, { id: "T1" }] }, "actions:T1: id"],
    ["an action without an id", { actions: [{ id: "" }] }, "actions:: id"],
    ["waiting for nothing", { actions: [{ id: "T1", dependsOn: ["T9"] }] }, "actions:T1: dependsOn: no action T9"],
    ["a word for done", { actions: [{ id: "T1", done: "yes" }] }, "actions:T1: done"],
    ["people that are no list", { people: "all" }, "request: people"],
  ])("refuses %s by name", (_what, body, message) => {
    expect(() => post(body)).toThrow(ScoringInputError);
    expect(() => post(body)).toThrow(message);
  });

  // 7/7 and 3/7: (100 + 42.86) ÷ 2
  it.each([
    [
      "en",
      [
        "Actions (5W2H) 71.4 of 100: sound in part.",
        "T1: 7/7 questions answered – 100 of 100 points, weight 0.5, adds 50.",
        "T2: 3/7 questions answered – 42.9 of 100 points, weight 0.5, adds 21.4.",
        "“T2” leaves open: where, who, how, how much.",
        "“T2”: nobody knows Mr Zhou.",
        "“T2” is 12 days overdue.",
        "An action is overdue.",
      ],
    ],
    [
      "zh",
      [
        "行动计划（5W2H）71.4 分（满分 100）：部分到位。",
        "T1：已答 7/7 项，得 100 分（满分 100），权重 0.5，贡献 50 分。",
        "T2：已答 3/7 项，得 42.9 分（满分 100），权重 0.5，贡献 21.4 分。",
        "“T2”还没写清：何地、谁来做、怎么做、花多少。",
        "“T2”的负责人“Mr Zhou”查无此人。",
        "“T2”已超期 12 天。",
        "有行动已超期。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(actionLintMethod.run(actionLintMethod.example), lang)).toEqual(lines);
  });

  it("names a ring and a foreign objective", () => {
    const lines = explain(score([{ ...waits("T1", "T1"), why: "O9" }]), "en");
    expect(lines).toEqual(
      expect.arrayContaining([
        "“T1”: O9 is no objective of this plan.",
        "These wait for each other and cannot begin: T1.",
        "Some actions wait for each other.",
      ]),
    );
  });
});
