import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { cadenceClasses, nextDue } from "#scoring/cadence/cadence";
import { explain } from "#scoring/explain";
import { scoringMethods } from "#scoring/methods";

const asOf = parseDay("2026-11-01");
const visit = (id: string, date: string, level: string) => ({ id, date, level });
const portfolio = (accounts: object[], more: object = {}) =>
  scoringMethods.cadence.run({ asOf, accounts, ...more }).scores;
const one = (account: object, more: object = {}) => {
  const [score] = portfolio([{ id: "A1", class: "key", ...account }], more);
  if (!score) throw new Error("no score");
  return score;
};
const due = (account: object) => one(account).levels.map(({ dueOn, daysOverdue }) => [dueOn, daysOverdue]);

const visits = [
  visit("V1", "2026-06-15", "leadership"),
  visit("V2", "2026-07-20", "technical"),
  visit("V3", "2026-10-12", "business"),
];

describe("visit cadence", () => {
  it.each([
    ["key", [2, 4, 12]],
    ["nurture", [1, 2, 6]],
    ["watch", [0, 1, 4]],
    ["exit", [0, 0, 1]],
  ])("plans the visits of class %s", (kind, expected) => {
    expect(one({ class: kind }).levels.map(({ visitsPerYear }) => visitsPerYear)).toEqual(expected);
  });

  // 15 June + 6 months, 20 July + 3 months = 20 October (12 days before 1 November), 12 October + 1 month
  it("counts on from the last visit of each level", () => {
    expect(due({ visits })).toEqual([
      ["2026-12-15", 0],
      ["2026-10-20", 12],
      ["2026-11-12", 0],
    ]);
  });

  it("takes the latest visit, in whatever order they come", () => {
    const older = [visit("V4", "2026-01-05", "technical"), visit("V5", "2026-09-30", "technical")];
    expect(due({ visits: [...older, ...visits] })[1]).toEqual(["2026-12-30", 0]);
  });

  // Two of three levels in time: 2 · 33.3 = 66.7
  it("values the share of levels in time", () => {
    const { value, band, flags, factors, nextDueOn } = one({ visits });
    expect([value, band, flags, nextDueOn]).toEqual([66.6666666667, "overdue", ["visit-overdue"], "2026-10-20"]);
    expect(factors[1]).toMatchObject({
      id: "technical",
      raw: 12,
      points: 0,
      contribution: 0,
      evidence: ["interactions:V2"],
    });
  });

  it("is overdue only from the day after the due date on", () => {
    const last = (date: string) => due({ visits: [visit("V", date, "business")] })[2];
    expect([last("2026-10-01"), last("2026-09-30")]).toEqual([
      ["2026-11-01", 0],
      ["2026-10-30", 2],
    ]);
  });

  it("starts the clock of a level never visited when the account came into the rhythm", () => {
    expect(due({ since: "2026-07-01", visits: [] })).toEqual([
      ["2027-01-01", 0],
      ["2026-10-01", 31],
      ["2026-08-01", 92],
    ]);
  });

  it("says which level to collect where neither a visit nor a beginning is known", () => {
    const { value, coverage, missing } = one({ visits: visits.slice(1) });
    expect([value, coverage, missing]).toEqual([50, 0.6666666667, ["leadership"]]);
  });

  it("has no value where most levels are unknown", () => {
    const { value, band, missing } = one({ visits: visits.slice(2) });
    expect([value, band, missing]).toEqual([null, "insufficient", ["leadership", "technical"]]);
  });

  it("expects no visits where the class plans none", () => {
    const score = one({ class: "watch", visits });
    expect([score.levels[0]?.dueOn, score.factors.map(({ id }) => id)]).toEqual([null, ["technical", "business"]]);
  });

  it("has nothing to measure where a company plans no visits at all", () => {
    const config = { cadence: { visitsPerYear: { exit: { business: 0 } } } };
    const { value, band, missing } = one({ class: "exit" }, { config });
    expect([value, band, missing]).toEqual([null, "none-planned", []]);
  });

  // 12 ÷ 5 = 2 months and 0.4 of a month: 2 · 365 ÷ (12 · 5) = 12.2 → 12 days
  it("spreads a number of visits that does not divide the year", () => {
    expect(nextDue(parseDay("2026-01-01"), 5)).toBe("2026-03-13");
  });

  it.each([
    ["an unknown class", { class: "vip" }, "account:A1|class"],
    ["an unknown level", { visits: [visit("V1", "2026-10-01", "lunch")] }, "visits:V1|level"],
    ["a visit of tomorrow", { visits: [visit("V1", "2026-11-02", "business")] }, "visits:V1|date"],
    ["a beginning of tomorrow", { since: "2026-11-02" }, "account:A1|since"],
    ["a visit twice", { visits: [visits[0], visits[0]] }, "visits:V1|id"],
    ["a day that does not exist", { visits: [visit("V1", "2026-02-30", "business")] }, "visits:V1|date"],
  ])("refuses %s by name", (_what, account, problem) => {
    expect(problemOf(() => one(account))).toBe(problem);
  });

  it("refuses an account twice", () => {
    const twice = { id: "A1", class: "key" };
    expect(problemOf(() => portfolio([twice, twice]))).toBe("account:A1|id");
  });

  it("never makes a visit later by being visited later", () => {
    const daysAgo = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(daysAgo, daysAgo, fc.integer({ min: 1, max: 60 }), (a, b, perYear) => {
        const [early, late] = [addDays(asOf, -Math.max(a, b)), addDays(asOf, -Math.min(a, b))];
        expect(nextDue(early, perYear) <= nextDue(late, perYear)).toBe(true);
      }),
    );
  });

  it("makes whole months of every number of visits that divides twelve", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 6, 12), fc.integer({ min: 0, max: 800 }), (perYear, ago) => {
        const from = addDays(asOf, -ago);
        expect(nextDue(from, perYear)).toBe(addMonths(from, 12 / perYear));
      }),
    );
  });

  it("does not depend on the order of accounts and visits", () => {
    const accounts = cadenceClasses.map((kind) => ({ id: kind, class: kind, visits }));
    const first = stableJson(portfolio(accounts));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(accounts, { minLength: 4 }),
        fc.shuffledSubarray(visits, { minLength: 3 }),
        (shuffled, turned) => {
          expect(stableJson(portfolio(shuffled.map((account) => ({ ...account, visits: turned }))))).toBe(first);
        },
      ),
    );
  });

  it("tells what is due in both languages", () => {
    const score = one({ visits });
    expect([explain(score, "en").slice(0, 3), explain(score, "zh").slice(0, 3)]).toEqual([
      [
        "Visit cadence: 66.7 % of the levels in time (key account).",
        "Leadership visit: 2 visits a year, last visit 2026-06-15, next due 2026-12-15.",
        "Technical visit: 4 visits a year, last visit 2026-07-20, was due 2026-10-20 – 12 days overdue.",
      ],
      [
        "走访机制：66.7% 的层级按时走访（重点客户）。",
        "高层走访：每年 2 次，上次走访 2026-06-15，下次应在 2026-12-15 前。",
        "技术走访：每年 4 次，上次走访 2026-07-20，应在 2026-10-20 前，已逾期 12 天。",
      ],
    ]);
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
