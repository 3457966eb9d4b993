import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { type ErDepartment, scoreEr } from "#scoring/relationship/er";
import { erMethod } from "#scoring/relationship/er-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const at = (department: string, contacts: ErDepartment["contacts"], willingness?: number, smoothness?: number) => {
  return { department, contacts, willingness, smoothness };
};
const score = (departments: ErDepartment[], resolved = config) =>
  scoreEr({ accountId: "A1", asOf, departments }, resolved);

describe("scoreEr", () => {
  // Coverage 2 of 4 = 50; willingness (4 + 2) ÷ 2 = 3 → 50; smoothness (5 + 4) ÷ 2 = 4.5 → 87.5
  // 0.4·50 + 0.3·50 + 0.3·87.5 = 20 + 15 + 26.25 = 61.25
  it("weighs coverage, willingness and smoothness", () => {
    const result = score([at("buying", 2, 4, 5), at("quality", ["C1"], 2, 4), at("finance", 0), at("store", [])]);
    expect(result).toMatchObject({
      value: 61.25,
      band: "fair",
      coverage: 1,
      missing: [],
      flags: ["uncovered-departments"],
      withoutContact: ["finance", "store"],
      elements: { coverage: 50, willingness: 3, smoothness: 4.5 },
    });
    expect(result.factors.map(({ id, raw, points, contribution }) => [id, raw, points, contribution])).toEqual([
      ["coverage", 50, 50, 20],
      ["willingness", 3, 50, 15],
      ["smoothness", 4.5, 87.5, 26.25],
    ]);
  });

  it.each([
    [5, 5, 100, "solid"],
    [3, 3, 70, "solid"],
    [1, 1, 40, "fair"],
  ])("gives ratings of %d and %d in a covered department %d: %s", (willingness, smoothness, value, band) => {
    expect(score([at("buying", 1, willingness, smoothness)])).toMatchObject({ value, band });
  });

  it("gives nothing where we know nobody anywhere, and asks for no rating there", () => {
    expect(score([at("buying", 0), at("store", 0)])).toMatchObject({
      value: 0,
      band: "thin",
      coverage: 1,
      missing: [],
    });
  });

  // Nobody known there, yet rated: smoothness counts: (0.4·0 + 0.3·50) ÷ 0.7 = 21.43
  it("counts a rating even where we know nobody", () => {
    const { value, coverage } = score([at("buying", 0, undefined, 3)]);
    expect(value).toBeCloseTo(15 / 0.7, 9);
    expect(coverage).toBe(1);
  });

  // Willingness 1 of 2 departments rated, smoothness none: (0.4·1 + 0.3·0.5) ÷ 1 = 0.55; (40·100 + 30·75) ÷ 70 = 89.29
  it("passes the weight of an unrated element on and says what to collect", () => {
    const { value, coverage, missing } = score([at("buying", 1, 4), at("store", 3)]);
    expect(value).toBeCloseTo(6250 / 70, 9);
    expect([coverage, missing]).toEqual([0.55, ["willingness", "smoothness"]]);
  });

  // Contacts unknown in both, one rating of two each: 0.3·0.5 + 0.3·0.5 = 0.3
  it("does not judge on few answers", () => {
    expect(score([at("buying", null, 4, 4), at("store", undefined)])).toMatchObject({
      value: null,
      band: "insufficient",
      coverage: 0.3,
      missing: ["coverage", "willingness", "smoothness"],
    });
  });

  it("asks for the departments where none is named", () => {
    expect(score([])).toMatchObject({ value: null, band: "insufficient", coverage: 0, missing: ["departments"] });
  });

  it("lists departments along the customer's process, words of the company's own last", () => {
    const staged = (department: string, stage: string | null) => ({ ...at(department, 0), stage });
    const result = score([
      staged("f", null),
      staged("e", "own"),
      staged("d", "payment"),
      staged("c", "planning"),
      staged("b", "use"),
      staged("a", "use"),
    ]);
    expect(result.withoutContact).toEqual(["c", "a", "b", "d", "e", "f"]);
  });

  it("counts a person named twice once, and names them as evidence", () => {
    const [department] = score([at("buying", ["C2", "C1", "C2"], 3, 3)]).departments;
    expect(department).toMatchObject({ contacts: 2, evidence: ["contact:C1", "contact:C2"] });
  });

  it("calls an observation stale after 180 days", () => {
    const seen = (days: number) => score([{ ...at("buying", 1, 3, 3), observedOn: addDays(asOf, -days) }]).flags;
    expect([seen(180), seen(181)]).toEqual([[], ["stale"]]);
  });

  it("weighs as the company does", () => {
    const own = resolveScoringConfig({ er: { weights: { willingness: 0, smoothness: 0 } } });
    expect(score([at("buying", 1, 1, 1), at("store", 0)], own)).toMatchObject({ value: 50, coverage: 1 });
  });

  const rating = fc.option(fc.integer({ min: 1, max: 5 }));
  const departments = fc.uniqueArray(
    fc.record({
      department: fc.constantFrom("a", "b", "c", "d", "e"),
      stage: fc.constantFrom("planning", "use", "own", null),
      contacts: fc.option(fc.nat(3)),
      willingness: rating,
      smoothness: rating,
    }),
    { selector: ({ department }) => department },
  );

  it("adds up and does not depend on the order of departments", () => {
    fc.assert(
      fc.property(departments, (held) => {
        const { value, factors, ...rest } = score(held);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        expect(stableJson(score([...held].reverse()))).toBe(stableJson({ value, factors, ...rest }));
      }),
    );
  });

  it("never falls when a rating rises", () => {
    fc.assert(
      fc.property(departments, fc.constantFrom("willingness" as const, "smoothness" as const), (held, element) => {
        const better = held.map((one) => ({ ...one, [element]: one[element] === null ? null : 5 }));
        expect(score(better).value ?? 0).toBeGreaterThanOrEqual((score(held).value ?? 0) - 1e-9);
      }),
    );
  });
});

describe("erMethod", () => {
  const run = (...held: object[]) => erMethod.run({ asOf, account: { id: "A1", departments: held } });

  it.each<[string, object[], string]>([
    ["a department twice", [{ department: "a" }, { department: "a" }], "department:a|id"],
    ["a department without a name", [{ department: "" }], "account:A1|departments.0.department"],
    ["a willingness of 6", [{ department: "a", willingness: 6 }], "account:A1|departments.0.willingness"],
    ["half a contact", [{ department: "a", contacts: 0.5 }], "account:A1|departments.0.contacts"],
    ["an observation of tomorrow", [{ department: "a", observedOn: "2026-11-02" }], "department:a|observedOn"],
    ["a member it does not know", [{ department: "a", charm: 1 }], "account:A1|departments.0.charm"],
  ])("refuses %s by name", (_what, held, problem) => {
    expect(problemOf(() => run(...held))).toBe(problem);
  });

  it.each<[string, ErDepartment, string]>([
    ["a department without a name", at("", 1), "account:A1|department"],
    ["half a contact", at("a", 0.5), "department:a|contacts"],
    ["fewer than no contacts", at("a", -1), "department:a|contacts"],
    ["a rating of NaN", at("a", 1, Number.NaN), "department:a|willingness"],
    ["a rating of 0", at("a", 1, 1, 0), "department:a|smoothness"],
  ])("refuses %s from within, too", (_what, held, problem) => {
    expect(problemOf(() => score([held]))).toBe(problem);
  });

  // Coverage 3 of 4 = 75; willingness 3.5 of 2 of 3 departments; smoothness (4 + 2 + 3) ÷ 3 = 3
  // 0.4·75 + 0.3·62.5 + 0.3·50 = 63.75; data 0.4 + 0.3·2/3 + 0.3 = 0.9
  it.each([
    [
      "en",
      [
        "General relationship 63.8 of 100: fair.",
        "Based on 90 % of the weight; the rest is unknown and spread over what is known.",
        "Departments with a contact: 75 % – 75 of 100 points, weight 0.4, adds 30.",
        "Contact willingness: rated 3.5 of 5 – 62.5 of 100 points, weight 0.3, adds 18.8.",
        "Smoothness of the business: rated 3 of 5 – 50 of 100 points, weight 0.3, adds 15.",
        "We know nobody in: 财务部 (payment).",
        "Still to collect: contact willingness of each department.",
      ],
    ],
    [
      "zh",
      [
        "普遍客户关系 63.8 分（满分 100），基础尚可。",
        "按已掌握的 90% 权重计算，缺的部分由已知项分摊。",
        "部门覆盖率：75%，得 75 分（满分 100），权重 0.4，贡献 30 分。",
        "接触意愿度：评级 3.5（满级 5），得 62.5 分（满分 100），权重 0.3，贡献 18.8 分。",
        "业务顺畅度：评级 3（满级 5），得 50 分（满分 100），权重 0.3，贡献 15 分。",
        "还没有熟人的部门：财务部（付款）。",
        "待补资料：各部门的接触意愿度。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    const result = erMethod.run(erMethod.example);
    expect([result.method, result.value, explain(result, lang)]).toEqual(["er", 63.75, lines]);
  });
});

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ScoringInputError) return `${error.record}|${error.field}`;
    throw error;
  }
  throw new Error("the input was accepted");
}
