import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { type KnowledgeItem, scoreBusFactor } from "#scoring/dossier/bus-factor";
import { busFactorMethod } from "#scoring/dossier/bus-factor-method";
import { explain } from "#scoring/explain";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
/** `"ab"` is known by the reps a and b, `""` by nobody who could be named. */
const items = (...known: string[]): KnowledgeItem[] => known.map((reps, at) => ({ id: `${at}`, reps: [...reps] }));
const score = (notes: KnowledgeItem[], contacts: KnowledgeItem[], resolved = config) =>
  scoreBusFactor({ accountId: "A1", asOf, notes, contacts }, resolved);

describe("scoreBusFactor", () => {
  // a alone: 3 of 4 notes (75 %), 1 of 2 contacts (50 %): 0.5·75 + 0.5·50 = 62.5 > 60
  it("weighs what the keeper alone knows of notes and contacts", () => {
    const result = score(items("a", "a", "a", "b"), items("a", "ab"));
    expect(result).toMatchObject({
      value: 62.5,
      band: "single-keeper",
      flags: ["single-keeper"],
      coverage: 1,
      keeper: { rep: "a", notes: 3, contacts: 1, percent: 62.5 },
      solePercent: { notes: 100, contacts: 50 },
    });
    expect(
      result.factors.map(({ id, points, weight, contribution, evidence }) => [
        id,
        points,
        weight,
        contribution,
        evidence,
      ]),
    ).toEqual([
      ["notes", 75, 0.5, 37.5, ["note:0", "note:1", "note:2"]],
      ["contacts", 50, 0.5, 25, ["contact:0"]],
    ]);
  });

  // 3 of 5 of each: 60 %, not above
  it("raises the flag above 60 %, not at it", () => {
    const three = items("a", "a", "a", "b", "b");
    expect(score(three, three)).toMatchObject({ value: 60, band: "shared", flags: [] });
    expect(score(three, items("a", "a", "b"))).toMatchObject({ band: "single-keeper" });
  });

  it("has no keeper where everything is shared", () => {
    expect(score(items("ab", "abc"), items("bc"))).toMatchObject({ value: 0, band: "shared", keeper: null, reps: [] });
  });

  it("counts a rep named twice once", () => {
    expect(score(items("aa"), items("aba")).solePercent).toEqual({ notes: 100, contacts: 0 });
  });

  // b: half of the notes and nothing of the contacts; a: the other half, and both contacts
  it("ranks the reps by what they know alone", () => {
    expect(score(items("a", "b"), items("a", "a")).reps).toEqual([
      { rep: "a", notes: 1, contacts: 2, percent: 75 },
      { rep: "b", notes: 1, contacts: 0, percent: 25 },
    ]);
    expect(score(items("b", "a"), items("ab")).reps.map(({ rep }) => rep)).toEqual(["a", "b"]);
  });

  // Notes: 2 of 4 named, contacts: 2 of 2; coverage (2 ÷ 4 + 1) ÷ 2 = 0.75; of those named a has 1 of 2 and 1 of 2
  it("leaves out what nobody can be named for", () => {
    expect(score(items("a", "", "", "b"), items("a", "b"))).toMatchObject({ value: 50, coverage: 0.75, missing: [] });
  });

  it("passes the weight of a kind without any on", () => {
    expect(score(items("a", "b"), [])).toMatchObject({
      value: 50,
      coverage: 0.5,
      missing: ["contacts"],
      solePercent: { notes: 100, contacts: null },
    });
  });

  // (1 ÷ 3 + 0) ÷ 2 = 0.17
  it("does not accuse anybody on little", () => {
    const result = score(items("a", "", ""), items("", ""));
    expect(result).toMatchObject({ value: null, band: "insufficient", flags: [], coverage: 0.1666666667 });
  });

  it("knows nothing of an account without notes and contacts", () => {
    expect(score([], [])).toMatchObject({ value: null, coverage: 0, missing: ["notes", "contacts"], keeper: null });
  });

  // Contacts only: a 1 of 2
  it("weighs notes and contacts as the company does", () => {
    const own = resolveScoringConfig({ busFactor: { weights: { notes: 0 }, keeperPercent: 40 } });
    expect(score(items("a"), items("a", "b"), own)).toMatchObject({ value: 50, band: "single-keeper" });
  });

  const known = fc
    .array(fc.subarray(["a", "b", "c"]), { maxLength: 8 })
    .map((all) => items(...all.map((reps) => reps.join(""))));

  it("adds up, and the keeper holds the most", () => {
    fc.assert(
      fc.property(known, known, (notes, contacts) => {
        const { value, factors, keeper, reps } = score(notes, contacts);
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
        if (value !== null) expect(Math.abs((keeper?.percent ?? 0) - value)).toBeLessThan(1e-9);
        expect(reps.every(({ percent }) => percent <= (keeper?.percent ?? 0))).toBe(true);
      }),
    );
  });

  it("falls or stays when a contact is shared", () => {
    fc.assert(
      fc.property(known, known, (notes, contacts) => {
        const shared = contacts.map(({ id, reps }) => ({ id, reps: reps.length > 0 ? [...reps, "new"] : [] }));
        expect(score(notes, shared).value ?? 0).toBeLessThanOrEqual((score(notes, contacts).value ?? 0) + 1e-9);
      }),
    );
  });

  it("does not depend on any order", () => {
    fc.assert(
      fc.property(known, known, (notes, contacts) => {
        const turned = (all: KnowledgeItem[]) =>
          all.map(({ id, reps }) => ({ id, reps: [...reps].reverse() })).reverse();
        expect(stableJson(score(turned(notes), turned(contacts)))).toBe(stableJson(score(notes, contacts)));
      }),
    );
  });
});

describe("busFactorMethod", () => {
  const run = (account: object) => busFactorMethod.run({ asOf, account: { id: "A1", ...account } });

  it.each<[string, object, string]>([
    ["a note twice", { notes: [{ id: "N" }, { id: "N" }] }, "note:N|id"],
    ["a contact twice", { contacts: [{ id: "C" }, { id: "C" }] }, "contact:C|id"],
    ["a rep without a name", { notes: [{ id: "N", reps: [""] }] }, "notes:N|reps.0"],
    ["a rep named by a blank", { notes: [{ id: "N", reps: [" "] }] }, "note:N|reps"],
  ])("refuses %s by name", (_what, account, problem) => {
    expect(problemOf(() => run(account))).toBe(problem);
  });

  it.each([
    [
      "en",
      [
        "Knowledge risk: 62.5 % of what we know is known by 王芳 alone.",
        "Only 王芳 knows 3 notes and 1 contact.",
        "Others alone: 李强 12.5 %.",
        "100 % of the notes come from one rep each.",
        "50 % of the contacts are known to one rep only.",
        "Most of it would leave with one rep: start a handover pack and joint visits.",
      ],
    ],
    [
      "zh",
      [
        "客户资料集中度 62.5%：这些只有王芳一个人掌握。",
        "只有王芳掌握：记录 3 条，联系人 1 位。",
        "其他人独自掌握的：李强 12.5%。",
        "100% 的记录只出自一个人。",
        "50% 的联系人只有一位业务员认识。",
        "大部分资料集中在一个人手里，人一走就断线：尽快整理交接资料，安排共同拜访。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    const result = busFactorMethod.run(busFactorMethod.example);
    expect([result.method, explain(result, lang)]).toEqual(["bus-factor", lines]);
  });

  it("says that everything is shared", () => {
    const shared = [{ id: "1", reps: ["a", "b"] }];
    expect(explain(run({ notes: shared, contacts: shared }), "zh")[0]).toBe(
      "客户资料集中度：没有只靠一个人掌握的资料。",
    );
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
