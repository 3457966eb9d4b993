import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { scoringMethods } from "#scoring/methods";

const money = (amount: number | string, currency = "CNY") => ({ amount: String(amount), currency });
const account = (id: string, revenue: number | null, profit: number | null = null) => ({
  id,
  revenue: revenue === null ? null : money(revenue),
  profit: profit === null ? null : money(profit),
});
const score = (accounts: object[], more: object = {}) =>
  scoringMethods.pareto.run({ asOf: "2026-11-01", accounts, ...more });

// 50 + 30 + 10 + 10 = 100; after two accounts exactly 80
const four = [account("D", 10), account("B", 30), account("A", 50), account("C", 10)];

describe("pareto", () => {
  it("takes the shortest prefix that reaches exactly four fifths", () => {
    expect(score(four).vitalFew).toEqual({ accountIds: ["A", "B"], accountsPercent: 50 });
  });

  it("takes one account more where four fifths are missed by a cent", () => {
    const { vitalFew } = score([account("A", 50), account("B", 29.99), account("C", 10.01), account("D", 10)]);
    expect(vitalFew.accountIds).toEqual(["A", "B", "C"]);
  });

  // 0.5² + 0.3² + 0.1² + 0.1² = 0.25 + 0.09 + 0.01 + 0.01 = 0.36
  it("sums the squares of the shares", () => {
    const { value, factors, coverage } = score(four);
    expect([value, factors.map(({ raw }) => raw), coverage]).toEqual([0.36, [50, 30, 10, 10], 1]);
  });

  it("draws the curve from the largest account down, ties by id", () => {
    const { lorenz, factors } = score(four);
    expect([lorenz, factors.map(({ id }) => id)]).toEqual([
      [
        { accounts: 0, total: 0 },
        { accounts: 0.25, total: 0.5 },
        { accounts: 0.5, total: 0.8 },
        { accounts: 0.75, total: 0.9 },
        { accounts: 1, total: 1 },
      ],
      ["A", "B", "C", "D"],
    ]);
  });

  // Ten accounts of 10: largest 10 %, five largest 50 %, HHI 10 · 0.1² = 0.1
  it("calls an even portfolio spread", () => {
    const even = Array.from({ length: 10 }, (_, at) => account(`A${at}`, 10));
    const { band, top1Percent, top5Percent, value, flags } = score(even);
    expect([band, top1Percent, top5Percent, value, flags]).toEqual(["spread", 10, 50, 0.1, ["by-revenue"]]);
  });

  it("flags an account with a fifth of revenue as a dependency, whatever its profit", () => {
    const profits = [
      account("A", 20, 1),
      account("B", 19, 50),
      ...["C", "D", "E", "F"].map((id) => account(id, 15.25, 10)),
    ];
    const { band, flags, dependencies, basis } = score(profits);
    expect([band, flags, dependencies, basis]).toEqual([
      "dependent",
      ["dependency"],
      [{ accountId: "A", revenuePercent: 20 }],
      "profit",
    ]);
  });

  // Positive total 80 + 20 = 100; the loss of 50 draws the curve back to 50 ÷ 100
  it("measures losses against the positive total", () => {
    const { lorenz, vitalFew, value } = score([account("A", 1, 80), account("B", 1, 20), account("C", 1, -50)]);
    expect([lorenz.map(({ total }) => total), vitalFew.accountIds, value]).toEqual([[0, 0.8, 1, 0.5], ["A"], 0.68]);
  });

  it("leaves out an account without a profit once another has one, and says so", () => {
    const { accountCount, coverage, missing } = score([account("A", 5, 80), account("B", 5, 20), account("C", 5)]);
    expect([accountCount, coverage, missing]).toEqual([2, 0.6666666667, ["profit"]]);
  });

  it.each([
    ["no accounts", []],
    ["no figures", [account("A", null)]],
    ["nothing but zeros", [account("A", 0), account("B", 0)]],
    ["one profit in three", [account("A", 5, 1), account("B", 5), account("C", 5)]],
  ])("has no value with %s", (_what, accounts) => {
    const { value, band } = score(accounts);
    expect([value, band]).toEqual([null, "insufficient"]);
  });

  it("accuses nobody of dominating revenue where most revenues are unknown", () => {
    const { dependencies } = score([account("A", 5, 1), account("B", null, 1), account("C", null, 1)]);
    expect(dependencies).toEqual([]);
  });

  it("converts a currency that has a rate", () => {
    const accounts = [account("A", 70), { id: "B", revenue: money(10, "USD") }];
    expect(score(accounts, { config: { rates: { USD: 7 } } }).top1Percent).toBe(50);
  });

  it("takes limits from the config", () => {
    const config = { pareto: { vitalPercent: 50, dependencyPercent: 50 } };
    const { vitalFew, dependencies } = score(four, { config });
    expect([vitalFew.accountIds, dependencies.map(({ accountId }) => accountId)]).toEqual([["A"], ["A"]]);
  });

  it.each([
    ["two accounts with one id", [account("A", 1), account("A", 2)], "account:A|id"],
    ["NaN", [{ id: "A", revenue: money("NaN") }], "account:A|revenue.amount"],
    ["a third decimal", [{ id: "A", profit: money("0.001") }], "account:A|profit"],
    ["a number for an amount", [{ id: "A", profit: { amount: 5, currency: "CNY" } }], "account:A|profit.amount"],
  ])("refuses %s by name", (_what, accounts, problem) => {
    expect(problemOf(() => score(accounts))).toBe(problem);
  });

  it("refuses two currencies without a rate", () => {
    const act = () => score([account("A", 70), { id: "B", revenue: money(10, "USD") }]);
    expect(act).toThrow(expect.objectContaining({ code: "currency-mismatch" }));
  });

  const portfolios = fc.array(
    fc.record({ revenue: fc.integer({ min: 0, max: 999 }), profit: fc.integer({ min: -99, max: 999 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it("keeps HHI between 1 ÷ n and 1, and its factors adding up to it", () => {
    fc.assert(
      fc.property(portfolios, (many) => {
        const { value, factors } = score(many.map(({ revenue, profit }, at) => account(`A${at}`, revenue, profit)));
        if (value === null) return;
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - value)).toBeLessThan(1e-9);
        expect(value).toBeGreaterThanOrEqual(1 / many.length - 1e-9);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("reaches four fifths with the vital few and not with one less", () => {
    fc.assert(
      fc.property(portfolios, (many) => {
        const { vitalFew, lorenz } = score(many.map(({ revenue }, at) => account(`A${at}`, revenue)));
        const count = vitalFew.accountIds.length;
        if (count === 0) return;
        expect(lorenz[count]?.total).toBeGreaterThanOrEqual(0.8);
        expect(lorenz[count - 1]?.total).toBeLessThan(0.8);
      }),
    );
  });

  it("does not depend on the order of accounts", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(four, { minLength: 4 }), (shuffled) => {
        expect(stableJson(score(shuffled))).toBe(stableJson(score(four)));
      }),
    );
  });

  it("tells the concentration in both languages", () => {
    const result = score([account("A", 50), account("B", 30), account("C", 10), account("D", 10)]);
    expect([explain(result, "en", { A: "Acme" }).slice(0, 4), explain(result, "zh").slice(0, 3)]).toEqual([
      [
        "Concentration (HHI) 0.36 of 1: the portfolio depends on single accounts.",
        "2 of 4 accounts (50 %) bring most of the revenue.",
        "The largest account brings 50 %, the five largest 100 %.",
        "Acme: 50 % of revenue.",
      ],
      [
        "客户集中度（HHI）0.36（最高 1）：过于依赖个别客户。",
        "4 家客户中，2 家（50%）贡献了销售额的大头。",
        "最大客户占 50%，前五大客户占 100%。",
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
