import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { scoringMethods } from "#scoring/methods";

const { run } = scoringMethods["false-key"];
const full = { cost: "60", discounts: "0", rebates: "0", returns: "0", claims: "0" };
const order = (id: string, date: string, more: object = {}) => ({
  id,
  date,
  amount: "100",
  currency: "CNY",
  ...full,
  dueOn: date,
  paidOn: date,
  ...more,
});
const months = ["2026-10-05", "2026-08-05", "2026-06-05", "2026-04-05"];
const steady = (more: object = {}) => months.map((date, at) => order(`O${at}`, date, more));
const portfolio = (accounts: object[], more: object = {}) => run({ asOf: "2026-11-01", accounts, ...more }).scores;
const one = (orders: object[], more: object = {}) => {
  const [score] = portfolio([{ id: "A1", orders }], more);
  if (!score) throw new Error("no score");
  return score;
};
const figure = (orders: object[], id: string) =>
  one(orders)
    .checks.flatMap(({ figures }) => figures)
    .find((held) => held.id === id);

describe("false key accounts", () => {
  it("finds nothing against a steady account", () => {
    const { value, band, raised, coverage, missing } = one(steady());
    expect([value, band, raised, coverage, missing]).toEqual([0, "clear", [], 1, []]);
  });

  // 500 of 500 + 250 + 250 = 1,000 → 50 %, in October and June
  it("raises occasional bulk at half the spend in two months", () => {
    const orders = [
      order("O1", "2026-10-05", { amount: "500" }),
      order("O2", "2026-06-05", { amount: "250" }),
      order("O3", "2026-06-25", { amount: "250" }),
    ];
    const { raised, checks, value } = one(orders);
    expect([raised, checks[0]?.figures.map(({ value: held, limit }) => [held, limit]), value]).toEqual([
      ["occasional-bulk"],
      [
        [50, 50],
        [2, 2],
      ],
      33.3333333333,
    ]);
  });

  it.each([
    [
      "less than half the spend in one order",
      [
        order("O1", "2026-10-05", { amount: "499" }),
        order("O2", "2026-06-05", { amount: "250" }),
        order("O3", "2026-06-25", { amount: "251" }),
      ],
    ],
    [
      "three months with an order",
      [order("O1", "2026-10-05", { amount: "500" }), order("O2", "2026-06-05"), order("O3", "2026-05-25")],
    ],
  ])("does not raise occasional bulk with %s", (_what, orders) => {
    expect(one(orders).checks[0]?.state).toBe("clear");
  });

  // Margin (400 − 364) ÷ 400 = 9 % < 10 %; alone in the portfolio it stands at its own 80th percentile
  it("raises volume without profit below the margin floor", () => {
    const { raised, checks } = one(steady({ cost: "91" }));
    expect([raised, checks[1]?.figures.map(({ raises }) => raises)]).toEqual([
      ["volume-without-profit"],
      [true, true, false],
    ]);
  });

  // A: 800 at 15 %, B and C: 400 at 80 % each. Portfolio margin (120 + 320 + 320) ÷ 1,600 = 47.5 %, half 23.75 %.
  // 80th percentile of 400, 400, 800: h = 2 · 0.8 = 1.6 → 400 + 0.6 · 400 = 640
  it("raises volume without profit below half the portfolio's margin, for the large account only", () => {
    const scores = portfolio([
      { id: "A", orders: steady({ amount: "200", cost: "170" }) },
      { id: "B", orders: steady({ cost: "20" }) },
      { id: "C", orders: steady({ cost: "20" }) },
    ]);
    expect([scores.map(({ raised }) => raised), scores[0]?.checks[1]?.figures.map(({ limit }) => limit)]).toEqual([
      [["volume-without-profit"], [], []],
      [640, 10, 23.75],
    ]);
  });

  it("clears a small account of volume without profit though its cost is unknown", () => {
    const scores = portfolio([
      { id: "A", orders: steady({ cost: null }) },
      { id: "B", orders: steady({ amount: "900" }) },
    ]);
    expect(scores[0]?.checks[1]?.state).toBe("clear");
  });

  // 4 · (10 + 5 + 5 + 5 + 0) ÷ 400 = 25 %
  it("raises a squeezer at a quarter of revenue in deductions", () => {
    const orders = steady({ discounts: "10", rebates: "5", returns: "5", claims: "2.5", costToServe: "2.5" });
    expect([one(orders).raised, figure(orders, "deductions")?.value]).toEqual([["squeezer"], 25]);
  });

  // 400 − 240 = 160 gross; minus 4 · 40 cost to serve = 0; discounts are in the amount already
  it("raises a squeezer that contributes nothing, discounts not counted twice", () => {
    const orders = steady({ discounts: "1", costToServe: "40" });
    expect(figure(orders, "netContribution")).toEqual({
      id: "netContribution",
      value: 0,
      limit: 0,
      unit: "CNY",
      raises: true,
    });
  });

  // Refund of 80 from 400: revenue 320, 80 ÷ 320 = 25 %
  it("counts a refund as a return", () => {
    const orders = [...steady(), { ...order("R1", "2026-10-09"), amount: "-80", cost: "-48" }];
    expect(figure(orders, "deductions")).toMatchObject({ value: 25, raises: true });
  });

  // Term 20 days, limit 30: ordered on the 5th of September
  it.each([
    ["2026-10-05", 30, false],
    ["2026-10-06", 31, true],
    [null, 57, true],
  ])("holds a payment on %s (%i days) against one and a half terms of 20 days", (paidOn, days, raises) => {
    const late = order("L1", "2026-09-05", { dueOn: "2026-09-25", paidOn });
    const untimed = steady().map((paid) => ({ ...paid, dueOn: null }));
    expect(figure([late, ...untimed], "daysToPay")).toMatchObject({ value: days, limit: 30, raises });
  });

  it("holds nobody to have paid late where no payment is ever recorded", () => {
    expect(figure(steady({ paidOn: null }), "daysToPay")).toMatchObject({ value: null, raises: null });
  });

  it("says what to collect where only amounts are known", () => {
    const bare = months.map((date, at) => ({ id: `O${at}`, date, amount: "100", currency: "CNY" }));
    const { value, band, coverage, missing } = one(bare);
    expect([value, band, coverage, missing]).toEqual([
      null,
      "insufficient",
      0.3333333333,
      ["cost", "discounts", "rebates", "returns", "claims", "payments"],
    ]);
  });

  it("keeps a raised flag though there is too little for a value", () => {
    const { band, flags } = one([{ id: "O1", date: "2026-10-05", amount: "100", currency: "CNY" }]);
    expect([band, flags]).toEqual(["insufficient", ["occasional-bulk"]]);
  });

  it("does not take part of the deductions for all of them", () => {
    expect(one(steady({ claims: null })).checks.map(({ state }) => state)).toEqual(["clear", "clear", "unknown"]);
  });

  it("has nothing to check without orders", () => {
    expect(one([])).toMatchObject({ band: "insufficient", missing: expect.arrayContaining(["orders"]) });
  });

  it("leaves out what is older than the window or in the future", () => {
    const { factors, flags } = one([...steady(), order("OLD", "2025-11-01"), order("NEW", "2026-11-02")]);
    expect([factors[0]?.evidence, flags]).toEqual([
      ["orders:O0", "orders:O1", "orders:O2", "orders:O3"],
      ["future-dated"],
    ]);
  });

  it("takes limits from the config", () => {
    const config = { falseKey: { bulk: { sharePercent: 20, months: 4 } } };
    expect(one(steady(), { config }).raised).toEqual(["occasional-bulk"]);
  });

  it.each([
    ["a repeated order", [order("O1", "2026-10-05"), order("O1", "2026-10-06")], "orders:O1|id"],
    ["a negative discount", [order("O1", "2026-10-05", { discounts: "-1" })], "orders:O1|discounts"],
    ["a third decimal", [order("O1", "2026-10-05", { cost: "0.001" })], "orders:O1|cost"],
    ["NaN", [order("O1", "2026-10-05", { claims: "NaN" })], "orders:O1|claims"],
    ["a payment of tomorrow", [order("O1", "2026-10-05", { paidOn: "2026-11-02" })], "orders:O1|paidOn"],
    ["a due date before the order", [order("O1", "2026-10-05", { dueOn: "2026-10-04" })], "orders:O1|dueOn"],
  ])("refuses %s by name", (_what, orders, problem) => {
    expect(problemOf(() => one(orders))).toBe(problem);
  });

  it("does not depend on the order of accounts and orders", () => {
    const orders = [...steady({ discounts: "20" }), order("BULK", "2026-09-09", { amount: "800", cost: "790" })];
    const accounts = [
      { id: "A", orders },
      { id: "B", orders: steady() },
    ];
    const first = stableJson(portfolio(accounts));
    fc.assert(
      fc.property(fc.shuffledSubarray(orders, { minLength: orders.length }), fc.boolean(), (shuffled, turned) => {
        const again = [{ id: "A", orders: shuffled }, ...accounts.slice(1)];
        expect(stableJson(portfolio(turned ? again.reverse() : again))).toBe(first);
      }),
    );
  });

  it("adds its contributions up to the value", () => {
    const amount = fc.integer({ min: 0, max: 500 }).map(String);
    const any = fc.record({
      amount: fc.integer({ min: 1, max: 500 }).map(String),
      cost: amount,
      discounts: amount,
      claims: amount,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (many) => {
        const score = one(many.map((more, at) => order(`O${at}`, parseDay(months[at] ?? "2026-10-05"), more)));
        const sum = score.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (score.value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it("names the figures that raised a flag", () => {
    const orders = [order("O1", "2026-10-05", { amount: "1000", cost: "700", discounts: "300" })];
    expect([explain(one(orders), "en"), explain(one(orders), "zh").slice(0, 2)]).toEqual([
      [
        "2 of 3 checks for a false key account raised: false key account.",
        "Occasional bulk buyer: raised – largest order 100 % of the spend (limit 50 %); months with an order: 1 (limit 2).",
        "Volume without profit: clear.",
        "Squeezer: raised – deductions and cost to serve 30 % of revenue (limit 25 %).",
      ],
      [
        "假大户识别：3 项检查命中 2 项，属假大户。",
        "偶发大单：命中，最大一单占全年采购 100%（界线 50%）；只有 1 个月下过单（界线 2 个月）。",
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
