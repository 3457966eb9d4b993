import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { resolveScoringConfig } from "#scoring/config";
import { type RfmAccount, scoreRfm, scoreRfmSummaries } from "#scoring/rfm/rfm";
import type { RfmMode } from "#scoring/rfm/rfm-points";
import { summariseOrders } from "#scoring/rfm/rfm-summary";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const order = (id: string, date: string, amountMinor: number, currency = "CNY") => ({
  id,
  date: parseDay(date),
  amountMinor,
  currency,
});
const score = (accounts: RfmAccount[], mode: RfmMode = "bands", settings = config) =>
  scoreRfm({ asOf, mode, currency: "CNY", accounts }, settings);
const one = (orders: RfmAccount["orders"], settings = config) => {
  const [first] = score([{ id: "A1", orders }], "bands", settings);
  if (!first) throw new Error("no score");
  return first;
};
const points = (orders: RfmAccount["orders"]) => one(orders).factors.map((factor) => factor.points);

const fourOrders = [
  order("O1", "2026-10-20", 500_000),
  order("O2", "2026-08-14", 500_000),
  order("O3", "2026-05-06", 500_000),
  order("O4", "2026-02-11", 500_000),
];

describe("scoreRfm in bands", () => {
  // R: 1 month → 5; F: 4 orders → 4; M: 20,000 → 4. 5·4 + 4·8 + 4·8 = 20 + 32 + 32 = 84; ceil(84 / 20) = 5 V
  it("gives the worked example 84 and VVVVVIP", () => {
    const { value, band, grade, segment, coverage } = one(fourOrders);
    expect([value, band, grade, segment, coverage]).toEqual([84, "VVVVVIP", "VVVVVIP", "important-value", 1]);
  });

  it("says what each factor rests on", () => {
    expect(one(fourOrders).factors[0]).toEqual({
      id: "recency",
      raw: 1,
      unit: "month",
      points: 5,
      weight: 4,
      contribution: 20,
      evidence: ["orders:O1"],
    });
  });

  it.each([
    ["2026-10-01", 5],
    ["2026-09-30", 4],
    ["2026-08-01", 4],
    ["2026-07-31", 3],
    ["2026-05-01", 3],
    ["2026-04-30", 2],
    ["2025-11-01", 2],
    ["2025-10-31", 1],
  ])("gives a last order on %s %i recency points", (date, expected) => {
    expect(points([order("O1", date, 1)])[0]).toBe(expected);
  });

  it.each([
    [5_000_000, 5],
    [4_999_999, 4],
    [2_000_000, 4],
    [1_999_999, 3],
    [1_000_000, 3],
    [999_999, 2],
    [500_000, 2],
    [499_999, 1],
  ])("gives %i fen in the window %i amount points", (amountMinor, expected) => {
    expect(points([order("O1", "2026-10-20", amountMinor)])[2]).toBe(expected);
  });

  it("takes refunds off the amount and does not count them as orders", () => {
    const { factors } = one([...fourOrders, order("R1", "2026-10-25", -100_000)]);
    expect(factors.map(({ raw }) => raw)).toEqual([1, 4, 19_000]);
  });

  it("opens the window the day after the same day a year ago", () => {
    const { factors } = one([order("O1", "2025-11-01", 500_000), order("O2", "2025-11-02", 700_000)]);
    expect(factors.map(({ raw }) => raw)).toEqual([12, 1, 7_000]);
  });

  // Only old orders: R 1, F 1, M 1 → 4 + 8 + 8 = 20, the least there is
  it("starts at 20 for an account whose orders are all old", () => {
    const { value, band } = one([order("O1", "2020-01-01", 9_000_000)]);
    expect([value, band]).toEqual([20, "VIP"]);
  });

  it.each([
    ["has no orders", []],
    ["has only refunds", [order("R1", "2026-10-25", -100)]],
  ])("has no value for an account that %s", (_what, orders) => {
    const { value, band, segment, missing } = one(orders);
    expect([value, band, segment, missing]).toEqual([null, "no-purchases", null, ["recency", "frequency", "monetary"]]);
  });

  it("leaves future orders out and says so", () => {
    const { value, flags } = one([...fourOrders, order("O5", "2026-11-02", 9_000_000)]);
    expect([value, flags]).toEqual([84, ["future-dated"]]);
  });

  it("says where won deals stand in for orders", () => {
    const [first] = score([{ id: "A1", orders: fourOrders, dealsAsOrders: true }]);
    expect([first?.flags, first?.factors[0]?.evidence]).toEqual([["deals-as-orders"], ["opportunities:O1"]]);
  });

  // 1,000 USD · 7.1 = 7,100 CNY
  it("converts a currency that has a rate", () => {
    const rated = resolveScoringConfig({ rates: { USD: 7.1 } });
    expect(one([order("O1", "2026-10-20", 100_000, "USD")], rated).factors[2]?.raw).toBe(7_100);
  });

  it("refuses a currency without a rate", () => {
    expect(() => one([order("O1", "2026-10-20", 1, "USD")])).toThrow("USD + CNY without a rate");
  });

  it.each([
    ["a repeated order", () => one([order("O1", "2026-10-20", 1), order("O1", "2026-10-21", 1)]), "orders:O1: id"],
    [
      "a repeated account",
      () =>
        score([
          { id: "A", orders: [] },
          { id: "A", orders: [] },
        ]),
      "account:A: id",
    ],
    ["NaN", () => one([order("O1", "2026-10-20", Number.NaN)]), "orders:O1: amount"],
    ["half a fen", () => one([order("O1", "2026-10-20", 0.5)]), "orders:O1: amount"],
  ])("refuses %s by name", (_what, act, message) => {
    expect(act).toThrow(message);
  });

  it("refuses a summary with a negative count", () => {
    const summary = { ...summariseOrders([], asOf, { currency: "CNY", rates: {}, windowMonths: 12 }), orderCount: -1 };
    const portfolio = { asOf, mode: "bands" as const, currency: "CNY", accounts: [{ id: "A", summary }] };
    expect(() => scoreRfmSummaries(portfolio, config)).toThrow("account:A: orderCount: below 0");
  });
});

describe("segments", () => {
  const portfolio = [
    { id: "A1", orders: fourOrders },
    { id: "A2", orders: [order("O1", "2026-10-20", 100_000)] },
    { id: "A3", orders: [order("O1", "2025-01-20", 100_000)] },
    { id: "A4", orders: [order("O1", "2025-01-20", 100_000)] },
    { id: "A5", orders: [order("O1", "2026-01-20", 6_000_000)] },
  ];
  // R points 5 5 1 1 2 (mean 2.8), F 4 1 1 1 1 (1.6), M 4 1 1 1 5 (2.4)
  it("takes as high what is above the portfolio's mean", () => {
    expect(score(portfolio).map(({ segment }) => segment)).toEqual([
      "important-value",
      "general-development",
      "general-win-back",
      "general-win-back",
      "important-win-back",
    ]);
  });

  it("calls nobody high where all are the same", () => {
    const same = ["A", "B", "C", "D", "E"].map((id) => ({ id, orders: fourOrders }));
    expect(new Set(score(same).map(({ segment }) => segment))).toEqual(new Set(["general-win-back"]));
  });

  it("takes four points as high in a portfolio under five", () => {
    const [, second] = score(portfolio.slice(0, 2));
    expect(second?.segment).toBe("general-development");
  });
});

describe("scoreRfm in quantiles", () => {
  // Days since the last order 1…5 (inverted), one order each, amounts 1…5: edges at h = 0.8, 1.6, 2.4, 3.2, 4
  it("spreads five accounts over five quintiles, the most recent highest", () => {
    const accounts = [1, 2, 3, 4, 5].map((n) => ({
      id: `A${n}`,
      orders: [order("O", addDays(asOf, -n), n * 100)],
    }));
    expect(score(accounts, "quantile").map(({ factors }) => factors.map((factor) => factor.points))).toEqual([
      [5, 5, 1],
      [4, 5, 2],
      [3, 5, 3],
      [2, 5, 4],
      [1, 5, 5],
    ]);
  });

  it("leaves accounts without purchases out of the quintiles", () => {
    const accounts = [
      { id: "A", orders: fourOrders },
      { id: "B", orders: [] },
    ];
    expect(score(accounts, "quantile").map(({ value }) => value)).toEqual([100, null]);
  });
});

const orders = fc
  .array(fc.record({ days: fc.integer({ min: -30, max: 900 }), amountMinor: fc.integer({ min: -1e7, max: 1e7 }) }), {
    maxLength: 8,
  })
  .map((list) =>
    list.map(({ days, amountMinor }, at) => ({
      id: `O${at}`,
      date: addDays(asOf, -days),
      amountMinor,
      currency: "CNY",
    })),
  );
const portfolios = fc
  .array(orders, { maxLength: 8 })
  .map((lists) => lists.map((list, at) => ({ id: `A${at}`, orders: list })));
const modes = fc.constantFrom<RfmMode>("bands", "quantile");

describe("laws of RFM", () => {
  it("adds up", () => {
    fc.assert(
      fc.property(portfolios, modes, (accounts, mode) => {
        for (const { value, factors } of score(accounts, mode)) {
          if (value === null) continue;
          const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
          expect(Math.abs(sum - value)).toBeLessThan(1e-9);
          expect(value >= 20 && value <= 100).toBe(true);
        }
      }),
    );
  });

  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(portfolios, modes, (accounts, mode) => {
        const turned = accounts.toReversed().map((account) => ({ ...account, orders: account.orders.toReversed() }));
        expect(JSON.stringify(score(turned, mode))).toBe(JSON.stringify(score(accounts, mode)));
      }),
    );
  });

  it("never falls with one more order", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 1e7 }), (list, days, amount) => {
        const more = [...list, { ...order("new", addDays(asOf, -days), amount) }];
        expect(one(more).value ?? 0).toBeGreaterThanOrEqual(one(list).value ?? 0);
      }),
    );
  });

  it("scores a summary as it scores the orders", () => {
    fc.assert(
      fc.property(orders, (list) => {
        const summary = summariseOrders(list, asOf, { currency: "CNY", rates: {}, windowMonths: 12 });
        const portfolio = { asOf, mode: "bands" as const, currency: "CNY", accounts: [{ id: "A1", summary }] };
        expect(stableJson(scoreRfmSummaries(portfolio, config))).toBe(stableJson([one(list)]));
      }),
    );
  });
});
