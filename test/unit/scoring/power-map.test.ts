import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionRole, decisionRoles } from "#domain/contact";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { describePowerMap } from "#scoring/relationship/describe-power-map";
import { krDimensions } from "#scoring/relationship/kr-level";
import { drawPowerMap, type PowerPerson } from "#scoring/relationship/power-map";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const person = (
  id: string,
  roles: DecisionRole[],
  rating: number | null,
  more: Partial<PowerPerson> = {},
): PowerPerson => ({
  id,
  roles,
  kr: rating === null ? {} : Object.fromEntries(krDimensions.map((dimension) => [dimension, rating])),
  ratedOn: null,
  power: 3,
  ...more,
});
const draw = (people: readonly PowerPerson[]) => drawPowerMap({ opportunityId: "P1", asOf, people }, config);
const everybody: DecisionRole[] = [...decisionRoles];

describe("drawPowerMap", () => {
  it("places a person by level and power", () => {
    const { nodes } = draw([
      person("C1", everybody, 4, { name: "Li Wei", department: "Purchasing", power: 5, met: true }),
    ]);
    expect(nodes).toEqual([
      {
        id: "C1",
        name: "Li Wei",
        power: 5,
        level: 4,
        roles: everybody,
        department: "Purchasing",
        met: true,
        supports: true,
        ghost: false,
        x: 75,
        y: 100,
      },
    ]);
  });

  it("leaves open where to draw what nobody knows", () => {
    const { nodes, flags } = draw([person("C1", everybody, null, { power: null })]);
    expect([nodes[0]?.x, nodes[0]?.y, nodes[0]?.supports, flags]).toEqual([null, null, false, ["power-unknown"]]);
  });

  it("draws a ghost for every role nobody is known to hold", () => {
    const { nodes, gaps } = draw([person("C1", ["D", "S", "I"], 3)]);
    expect(nodes.filter(({ ghost }) => ghost).map(({ id, roles }) => [id, roles])).toEqual([
      ["role.A", ["A"]],
      ["role.E", ["E"]],
    ]);
    expect(gaps.map(({ role, kind }) => [role, kind])).toEqual([
      ["A", "unknown"],
      ["E", "unknown"],
    ]);
  });

  it("draws who reports to whom and who sways whom", () => {
    const { edges, flags } = draw([
      person("C2", ["D"], 3, { reportsTo: "C1", influences: ["C1", "C1"] }),
      person("C1", ["A", "S", "E", "I"], 3),
    ]);
    expect(edges).toEqual([
      { from: "C2", to: "C1", kind: "reports-to" },
      { from: "C2", to: "C1", kind: "influences" },
    ]);
    expect(flags).toEqual([]);
  });

  it("names who stands outside the decision chain instead of drawing them", () => {
    const { nodes, edges, outside, flags } = draw([
      person("C2", everybody, 3, { reportsTo: "boss", influences: ["friend"] }),
    ]);
    expect([nodes.length, edges, flags]).toEqual([1, [], ["dangling-edge"]]);
    expect(outside).toEqual([
      { from: "C2", to: "boss", kind: "reports-to" },
      { from: "C2", to: "friend", kind: "influences" },
    ]);
  });

  it.each([
    ["oneself", [person("C1", everybody, 3, { reportsTo: "C1" })], [["C1"]]],
    [
      "one another",
      [person("C2", everybody, 3, { reportsTo: "C1" }), person("C1", [], 3, { reportsTo: "C2" })],
      [["C1", "C2"]],
    ],
    [
      "a circle of three, with somebody below it",
      [
        person("C3", everybody, 3, { reportsTo: "C1" }),
        person("C1", [], 3, { reportsTo: "C2" }),
        person("C2", [], 3, { reportsTo: "C3" }),
        person("C0", [], 3, { reportsTo: "C3" }),
      ],
      [["C1", "C2", "C3"]],
    ],
  ])("flags who reports to %s, and draws no circle", (_what, people, cycles) => {
    const map = draw(people);
    expect([map.cycles, map.flags]).toEqual([cycles, ["reporting-cycle"]]);
    const circling = new Set(cycles.flat());
    expect(map.edges.filter(({ from }) => circling.has(from))).toEqual([]);
  });

  it("keeps the line of somebody below a circle", () => {
    const { edges } = draw([person("C1", everybody, 3, { reportsTo: "C1" }), person("C0", [], 3, { reportsTo: "C1" })]);
    expect(edges).toEqual([{ from: "C0", to: "C1", kind: "reports-to" }]);
  });

  it.each([
    [4, 1, ["powerful-detractor"]],
    [3, 1, []],
    [5, 2, []],
  ])("flags power %i at level %i: %j", (power, rating, flags) => {
    expect(draw([person("C1", everybody, rating, { power })]).flags).toEqual(flags);
  });

  it.each([
    ["a power of 6", [person("C1", ["D"], 3, { power: 6 })], "contact:C1: power: above 5"],
    ["a power of 0", [person("C1", ["D"], 3, { power: 0 })], "contact:C1: power: below 1"],
    ["two people with one id", [person("C1", ["D"], 3), person("C1", ["A"], 3)], "contact:C1: id"],
    ["a rating of tomorrow", [person("C1", ["D"], 3, { ratedOn: parseDay("2026-11-02") })], "contact:C1: ratedOn"],
  ])("refuses %s", (_what, people, message) => {
    expect(() => draw(people)).toThrow(ScoringInputError);
    expect(() => draw(people)).toThrow(message);
  });
});

const ids = ["C0", "C1", "C2", "C3", "C4", "far"];
const people = fc
  .array(
    fc.record({
      roles: fc.subarray(everybody),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      power: fc.option(fc.integer({ min: 1, max: 5 })),
      reportsTo: fc.option(fc.constantFrom(...ids)),
      influences: fc.subarray(ids),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map(({ roles, rating, ...more }, at) => person(`C${at}`, roles, rating, more)));

describe("laws of the power map", () => {
  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(people, (given) => {
        const turned = given.toReversed().map((one) => ({ ...one, influences: one.influences?.toReversed() ?? [] }));
        expect(JSON.stringify(draw(turned))).toBe(JSON.stringify(draw(given)));
      }),
    );
  });

  it("draws lines between its nodes alone, and no circle of superiors", () => {
    fc.assert(
      fc.property(people, (given) => {
        const { nodes, edges } = draw(given);
        const known = new Set(nodes.map(({ id }) => id));
        expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
        const superior = new Map(edges.filter(({ kind }) => kind === "reports-to").map(({ from, to }) => [from, to]));
        for (const { id } of nodes) {
          let [at, steps] = [superior.get(id), 0];
          for (; at !== undefined && steps <= nodes.length; steps += 1) at = superior.get(at);
          expect(steps).toBeLessThanOrEqual(nodes.length);
        }
      }),
    );
  });

  it("loses no line: each is drawn, outside, or part of a circle", () => {
    fc.assert(
      fc.property(people, (given) => {
        const { edges, outside, cycles } = draw(given);
        const told = given.reduce(
          (sum, { reportsTo, influences = [] }) => sum + (reportsTo ? 1 : 0) + influences.length,
          0,
        );
        expect(edges.length + outside.length + cycles.flat().length).toBe(told);
      }),
    );
  });
});

describe("describePowerMap", () => {
  const people = [
    person("C1", ["D", "S"], 3, { reportsTo: "C9", influences: ["C8"], power: null }),
    person("C2", ["E", "I"], 1, { reportsTo: "C2", power: 5 }),
  ];
  it.each([
    [
      "en",
      [
        "2 people known, 1 of them on our side.",
        "Nobody known for: Approver (A).",
        "Li Wei reports to Boss, who is not in this decision chain: check whether Boss belongs into it.",
        "Li Wei influences C8, who is not in this decision chain: check whether C8 belongs into it.",
        "Reporting lines run in a circle: C2. Check the organisation chart.",
        "The power of some people is unknown.",
        "Somebody with great power rejects us.",
      ],
    ],
    [
      "zh",
      [
        "已知 2 人，其中 1 人支持我方。",
        "还不知道是谁：批准者（A）。",
        "Li Wei的上级是Boss，Boss不在这条决策链上，请核实是否应当列入。",
        "Li Wei能影响C8，C8不在这条决策链上，请核实是否应当列入。",
        "汇报关系成了圈：C2，请核对组织架构。",
        "部分人员的权力大小还不清楚。",
        "有权力大的人不认可我方。",
      ],
    ],
  ] as const)("says in %s who is on the map and what does not fit", (lang, lines) => {
    expect(describePowerMap(draw(people), lang, { C1: "Li Wei", C9: "Boss" })).toEqual(lines);
  });

  it.each([
    ["en", "Nobody in this decision chain is known."],
    ["zh", "决策链上还没有认识的人。"],
  ] as const)("says in %s that nobody is known", (lang, line) => {
    expect(describePowerMap(draw([]), lang)[0]).toBe(line);
  });
});
