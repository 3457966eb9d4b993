import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, parseDay } from "#domain/day";
import { type Position, positionStates } from "#domain/position";
import { stableJson } from "#domain/stable-json";
import { AppError, ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { scoreWhiteSpace } from "#scoring/white-space/white-space";
import type { PlacedOrder, StatedPosition, WhiteSpaceInput } from "#scoring/white-space/white-space-input";
import { whiteSpaceMethod } from "#scoring/white-space/white-space-method";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const monthsAgo = (months: number) => addMonths(asOf, -months);
const named = (...ids: string[]) => ids.map((id) => ({ id }));

const position = (id: string, state: Position["state"], more: Partial<StatedPosition> = {}): StatedPosition => ({
  id,
  productId: "pump",
  buyingUnitId: "north",
  state,
  competitor: null,
  yearlyMinor: null,
  currency: "CNY",
  observedOn: monthsAgo(3),
  ...more,
});
const order = (id: string, more: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id,
  date: monthsAgo(6),
  amountMinor: 100_00,
  currency: "CNY",
  productId: "pump",
  buyingUnitId: "north",
  ...more,
});
const score = (more: Partial<WhiteSpaceInput>, resolved = config) =>
  scoreWhiteSpace(
    {
      accountId: "A1",
      asOf,
      currency: "CNY",
      products: named("pump"),
      buyingUnits: named("north"),
      positions: [],
      orders: [],
      ...more,
    },
    resolved,
  );
/** The one cell of a grid of one product and one unit. */
const cell = (more: Partial<WhiteSpaceInput>) => {
  const [held] = score(more).grid.rows[0]?.cells ?? [];
  if (!held) throw new Error("no cell");
  return held;
};

describe("a cell of the white space", () => {
  it.each<[string, StatedPosition[], PlacedOrder[], unknown[]]>([
    ["nothing is known", [], [], ["unknown", null, false]],
    ["somebody stated it", [position("W1", "open")], [], ["open", "position", false]],
    ["it was ordered", [], [order("O1")], ["ours", "orders", false]],
    [
      "it was ordered on the last day of 24 months",
      [],
      [order("O1", { date: addDays(monthsAgo(24), 1) })],
      ["ours", "orders", false],
    ],
    ["it was ordered 24 months ago", [], [order("O1", { date: monthsAgo(24) })], ["unknown", null, false]],
    ["it was only returned", [], [order("O1", { amountMinor: -100 })], ["unknown", null, false]],
    ["the order is yet to come", [], [order("O1", { date: addDays(asOf, 1) })], ["unknown", null, false]],
    ["statement and order agree", [position("W1", "ours")], [order("O1")], ["ours", "orders", false]],
    [
      "an older statement calls open what was ordered",
      [position("W1", "open", { observedOn: monthsAgo(7) })],
      [order("O1")],
      ["ours", "orders", true],
    ],
    [
      "an undated statement calls open what was ordered",
      [position("W1", "open", { observedOn: null })],
      [order("O1")],
      ["ours", "orders", true],
    ],
    [
      "statement and order are of one day",
      [position("W1", "open", { observedOn: monthsAgo(6) })],
      [order("O1")],
      ["ours", "orders", true],
    ],
    [
      "a newer statement says a competitor took it over",
      [position("W1", "competitor")],
      [order("O1")],
      ["competitor", "position", true],
    ],
    ["a statement says nobody knows", [position("W1", "unknown")], [order("O1")], ["ours", "orders", false]],
    [
      "two statements follow each other",
      [position("W1", "open", { observedOn: monthsAgo(5) }), position("W2", "ours")],
      [],
      ["ours", "position", false],
    ],
    [
      "a dated statement follows an undated one",
      [position("W1", "open", { observedOn: null }), position("W2", "ours", { observedOn: monthsAgo(30) })],
      [],
      ["ours", "position", false],
    ],
    [
      "a newer statement says nobody knows",
      [position("W1", "open", { observedOn: monthsAgo(5) }), position("W2", "unknown")],
      [],
      ["open", "position", false],
    ],
    [
      "two statements of one day differ",
      [position("W1", "open"), position("W2", "competitor")],
      [],
      ["competitor", "position", true],
    ],
  ])("says so where %s", (_what, positions, orders, expected) => {
    const { state, basis, contradicted } = cell({ positions, orders });
    expect([state, basis, contradicted]).toEqual(expected);
  });

  it("keeps both sides of a contradiction as evidence", () => {
    const held = { positions: [position("W1", "open", { observedOn: monthsAgo(9) })], orders: [order("O1")] };
    expect(cell(held)).toMatchObject({
      evidence: ["orders:O1", "positions:W1"],
      observedOn: monthsAgo(9),
      lastOrderOn: monthsAgo(6),
    });
    expect(score(held).flags).toEqual(["position-contradicted"]);
  });

  it("remembers the last order of a product no longer bought", () => {
    const orders = [order("O1", { date: monthsAgo(40) }), order("O2", { date: monthsAgo(30) })];
    expect(cell({ orders })).toMatchObject({ state: "unknown", lastOrderOn: monthsAgo(30), evidence: ["orders:O2"] });
  });

  it("calls a statement stale after a year, unless an order stands in", () => {
    const positions = [position("W1", "ours", { observedOn: addDays(monthsAgo(12), -1) })];
    expect([score({ positions }).flags, score({ positions, orders: [order("O1")] }).flags]).toEqual([["stale"], []]);
    expect(score({ positions: [position("W1", "ours", { observedOn: monthsAgo(12) })] }).flags).toEqual([]);
  });

  it("takes the newest yearly value, whoever stated no more than that", () => {
    const positions = [
      position("W1", "open", { yearlyMinor: 100, observedOn: monthsAgo(8) }),
      position("W2", "unknown", { yearlyMinor: 300, observedOn: monthsAgo(2) }),
      position("W3", "open", { observedOn: monthsAgo(1) }),
    ];
    expect(cell({ positions })).toMatchObject({ state: "open", yearlyMinor: 300 });
  });

  // Ordered within 12 months: 100.00 − 30.00; the order of 13 months ago does not count
  it("values what is ours by the net orders of a year where nobody stated a value", () => {
    const orders = [
      order("O1"),
      order("O2", { amountMinor: -30_00, date: monthsAgo(2) }),
      order("O3", { amountMinor: 900_00, date: monthsAgo(13) }),
    ];
    expect(cell({ orders }).yearlyMinor).toBe(70_00);
    expect(cell({ orders, positions: [position("W1", "ours", { yearlyMinor: 5_00 })] }).yearlyMinor).toBe(5_00);
  });

  // 10.00 USD at 7 CNY
  it("gives every value in the organisation's currency", () => {
    const positions = [position("W1", "open", { yearlyMinor: 10_00, currency: "USD" })];
    const resolved = resolveScoringConfig({ rates: { USD: 7 } });
    expect(score({ positions }, resolved).totals.open.yearlyMinor).toBe(70_00);
    expect(() => score({ positions })).toThrow(AppError);
  });
});

describe("scoreWhiteSpace", () => {
  const products = named("pump", "valve", "seal");
  const buyingUnits = named("north", "south");
  const at = (productId: string, buyingUnitId: string) => ({ productId, buyingUnitId });
  const filled = {
    products,
    buyingUnits,
    positions: [
      position("W1", "open", { ...at("valve", "north"), yearlyMinor: 200_000_00 }),
      position("W2", "open", { ...at("valve", "south") }),
      position("W3", "competitor", { ...at("pump", "south"), yearlyMinor: 350_000_00, competitor: "华信" }),
      position("W4", "open", { ...at("seal", "south"), yearlyMinor: 500_000_00 }),
    ],
    orders: [order("O1", { amountMinor: 150_000_00 })],
  };

  // 5 of 6 cells known: coverage 0.8333; 1 of them ours: 1 ÷ 5 · 100 = 20
  it("counts our share of the known cells", () => {
    const { value, band, coverage, missing, factors } = score(filled);
    expect([value, band, coverage, missing]).toEqual([20, "thin", 0.8333333333, ["positions", "yearlyValue"]]);
    // pump: 1 of 2 known, weight 2 ÷ 5; seal: 0 of 1, weight 1 ÷ 5; valve: 0 of 2
    expect(factors.map(({ id, raw, points, weight, contribution }) => [id, raw, points, weight, contribution])).toEqual(
      [
        ["pump", "1/2", 50, 0.4, 20],
        ["seal", "0/1", 0, 0.2, 0],
        ["valve", "0/2", 0, 0.4, 0],
      ],
    );
  });

  it("sums what is open and what competitors hold apart, each beside how much of it has a value", () => {
    expect(score(filled).totals).toEqual({
      ours: { cells: 1, sizedCells: 1, yearlyMinor: 150_000_00 },
      competitor: { cells: 1, sizedCells: 1, yearlyMinor: 350_000_00 },
      open: { cells: 3, sizedCells: 2, yearlyMinor: 700_000_00 },
      unknown: { cells: 1, sizedCells: 0, yearlyMinor: 0 },
    });
  });

  it("ranks open before competitors' before unknown cells, the largest first", () => {
    const ranked = score(filled).opportunities.map(({ rank, state, productId, unitId }) => [
      rank,
      state,
      productId,
      unitId,
    ]);
    expect(ranked).toEqual([
      [1, "open", "seal", "south"],
      [2, "open", "valve", "north"],
      [3, "open", "valve", "south"],
      [4, "competitor", "pump", "south"],
      [5, "unknown", "seal", "north"],
    ]);
  });

  it("draws the grid by unit and product", () => {
    const { grid } = score(filled);
    expect(grid.productIds).toEqual(["pump", "seal", "valve"]);
    expect(grid.rows.map(({ unitId, cells }) => [unitId, ...cells.map(({ state }) => state)])).toEqual([
      ["north", "ours", "unknown", "open"],
      ["south", "competitor", "open", "open"],
    ]);
  });

  // 150 of 150 + 350 + 200 + 500 thousand = 12.5 %
  it("gives our share by value only where every known cell has one", () => {
    const sized = { ...filled, positions: filled.positions.filter(({ id }) => id !== "W2") };
    expect([score(filled).shareByValue, score(sized).shareByValue]).toEqual([null, 12.5]);
  });

  // Supplied: 1 cell ours, 2 cells of competitors, one of them shared: 1, 1 + ½ and ½ of 3
  it("shares the supplied cells out among the suppliers", () => {
    const positions = [
      position("W1", "competitor", { ...at("pump", "south"), competitor: "华信" }),
      position("W2", "competitor", { ...at("valve", "south"), competitor: "华信" }),
      position("W3", "competitor", { ...at("valve", "south"), competitor: "Acme" }),
    ];
    expect(score({ ...filled, positions }).suppliers).toEqual([
      { supplier: "ours", name: null, cells: 1, percent: 33.3333333333 },
      { supplier: "competitor", name: "华信", cells: 1.5, percent: 50 },
      { supplier: "competitor", name: "Acme", cells: 0.5, percent: 16.6666666667 },
    ]);
  });

  it.each([
    [0, "thin"],
    [1, "partial"],
    [2, "partial"],
    [3, "deep"],
    [4, "deep"],
  ])("calls %d of 4 cells %s", (ours, band) => {
    const ids = ["a", "b", "c", "d"];
    const positions = ids.map((id, index) => position(id, index < ours ? "ours" : "open", { productId: id }));
    expect(score({ products: named(...ids), positions })).toMatchObject({ value: ours * 25, band });
  });

  it("does not judge below half of the cells, but ranks what it knows", () => {
    const result = score({ products, positions: [position("W1", "open", { yearlyMinor: 1 })] });
    expect(result).toMatchObject({ value: null, band: "insufficient", coverage: 0.3333333333 });
    expect(result.opportunities[0]).toMatchObject({ state: "open", yearlyMinor: 1 });
  });

  it("has nothing to compare without products", () => {
    expect(score({ products: [] })).toMatchObject({ value: null, band: "insufficient", missing: ["products"] });
  });

  it("takes an account without buying units for one unit", () => {
    const none = { buyingUnitId: null, observedOn: monthsAgo(9) };
    const result = score({
      buyingUnits: [],
      positions: [position("W1", "open", none)],
      orders: [order("O1", { buyingUnitId: null })],
    });
    expect(result.grid.rows.map(({ unitId, cells }) => [unitId, cells[0]?.state])).toEqual([["whole-account", "ours"]]);
    expect(result.flags).toEqual(["position-contradicted"]);
  });

  it("holds a position of the whole account for every unit that has none of its own, without its value", () => {
    const positions = [
      position("W1", "competitor", { buyingUnitId: null, yearlyMinor: 9, observedOn: monthsAgo(1) }),
      position("W2", "open", { buyingUnitId: "south", observedOn: monthsAgo(8) }),
    ];
    const result = score({ buyingUnits, positions });
    expect(result.grid.rows.map(({ cells }) => [cells[0]?.state, cells[0]?.basis, cells[0]?.yearlyMinor])).toEqual([
      ["competitor", "account", null],
      ["open", "position", null],
    ]);
    expect(result.flags).toEqual(["unit-unknown"]);
  });

  it("believes an order of the unit before a position of the whole account", () => {
    const positions = [position("W1", "open", { buyingUnitId: null, observedOn: asOf })];
    const [north] = score({ buyingUnits, positions, orders: [order("O1")] }).grid.rows;
    expect(north?.cells[0]).toMatchObject({ state: "ours", basis: "orders", contradicted: true });
  });

  it("leaves out orders that name none of several units, and whatever is not on the grid", () => {
    const unplaced = score({ buyingUnits, orders: [order("O1", { buyingUnitId: null })] });
    expect([unplaced.totals.ours.cells, unplaced.flags]).toEqual([0, ["unit-unknown"]]);
    const outside = score({
      orders: [order("O1", { productId: "lamp" })],
      positions: [position("W1", "open", { buyingUnitId: "east" })],
    });
    expect([outside.coverage, outside.flags]).toEqual([0, ["outside-grid"]]);
  });

  it("passes over an order without a product", () => {
    expect(score({ orders: [order("O1", { productId: null })] })).toMatchObject({ coverage: 0, flags: [] });
  });

  it("says that orders lie ahead of the day", () => {
    expect(score({ orders: [order("O1", { date: addDays(asOf, 1) })] }).flags).toEqual(["future-dated"]);
  });

  const anyPosition = fc
    .record({
      productId: fc.constantFrom("pump", "valve", "seal"),
      buyingUnitId: fc.constantFrom("north", "south", null),
      state: fc.constantFrom(...positionStates),
      yearlyMinor: fc.option(fc.nat(1e9)),
      observedOn: fc.option(fc.nat(900).map((days) => addDays(asOf, -days))),
    })
    .map((held) => position("", held.state, held));
  const anyOrder = fc
    .record({
      productId: fc.constantFrom("pump", "valve", "seal"),
      buyingUnitId: fc.constantFrom("north", "south", null),
      amountMinor: fc.integer({ min: -1e6, max: 1e6 }),
      date: fc.integer({ min: -900, max: 30 }).map((days) => addDays(asOf, days)),
    })
    .map((held) => order("", held));
  const anyRecords = fc.record({
    positions: fc.array(anyPosition, { maxLength: 12 }).map((all) => all.map((held, n) => ({ ...held, id: `W${n}` }))),
    orders: fc.array(anyOrder, { maxLength: 12 }).map((all) => all.map((held, n) => ({ ...held, id: `O${n}` }))),
  });

  it("adds up, places every cell once and does not depend on any order", () => {
    fc.assert(
      fc.property(anyRecords, ({ positions, orders }) => {
        const first = score({ products, buyingUnits, positions, orders });
        const sum = first.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (first.value ?? 0))).toBeLessThan(1e-9);
        const counted = Object.values(first.totals).reduce((total, { cells }) => total + cells, 0);
        expect([counted, first.opportunities.length]).toEqual([6, 6 - first.totals.ours.cells]);
        const turned = score({
          products: [...products].reverse(),
          buyingUnits: [...buyingUnits].reverse(),
          positions: [...positions].reverse(),
          orders: [...orders].reverse(),
        });
        expect(stableJson(turned)).toBe(stableJson(first));
      }),
    );
  });

  it("never loses share by one more purchase today", () => {
    fc.assert(
      fc.property(anyRecords, ({ positions, orders }) => {
        const before = score({ products, buyingUnits, positions, orders }).totals.ours.cells;
        const more = [...orders, order("new", { date: asOf })];
        expect(score({ products, buyingUnits, positions, orders: more }).totals.ours.cells).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });
});

describe("whiteSpaceMethod", () => {
  const run = (account: object, more: object = {}) =>
    whiteSpaceMethod.run({ asOf, account: { id: "A1", products: named("pump"), ...account }, ...more });
  const stated = { id: "W1", productId: "pump", state: "open" };
  const sold = { id: "O1", date: "2026-10-01", productId: "pump", amount: "1.00", currency: "CNY" };

  it.each<[string, object, string]>([
    ["a product twice", { products: named("pump", "pump") }, "products:pump|id"],
    ["a unit twice", { buyingUnits: named("a", "a") }, "buyingUnits:a|id"],
    ["a position twice", { positions: [stated, stated] }, "positions:W1|id"],
    ["an order twice", { orders: [sold, sold] }, "orders:O1|id"],
    ["an unknown state", { positions: [{ ...stated, state: "lost" }] }, "positions:W1|state"],
    ["a position of tomorrow", { positions: [{ ...stated, observedOn: "2026-11-02" }] }, "positions:W1|observedOn"],
    [
      "a negative value",
      { positions: [{ ...stated, yearly: { amount: "-1", currency: "CNY" } }] },
      "positions:W1|yearly",
    ],
    ["a third decimal", { orders: [{ ...sold, amount: "1.001" }] }, "orders:O1|amount"],
    ["a day that does not exist", { orders: [{ ...sold, date: "2026-02-30" }] }, "orders:O1|date"],
  ])("refuses %s by name", (_what, account, problem) => {
    expect(problemOf(() => run(account))).toBe(problem);
  });

  it("refuses a grid beyond the size set", () => {
    const config = { whiteSpace: { maxCells: 1 } };
    expect(problemOf(() => run({ products: named("a", "b") }, { config }))).toBe("account:A1|products");
  });

  it("needs no rate for a position without a value", () => {
    const result = run({ positions: [stated], orders: [sold] });
    expect(result).toMatchObject({ value: 100, currency: "CNY" });
  });

  // 3 of 4 cells known, 1 ours; by value 80 of 80 + 350 + 200 thousand = 12.7 %
  it.each([
    [
      "en",
      [
        "White space: 1 of 3 known positions are ours, 33.3 % – partly placed.",
        "3 of 4 positions are known.",
        "By yearly value our share is 12.7 %.",
        "Open: 1 position, CNY 200,000 a year (value known of 1).",
        "With competitors: 1 position, CNY 350,000 a year (value known of 1).",
        "1. Valve, north: open, CNY 200,000 a year.",
        "2. pump, south: with a competitor (华信), CNY 350,000 a year.",
        "3. Valve, south: supplier not known, value not known.",
        "Still to collect: who supplies the unknown positions.",
      ],
    ],
    [
      "zh",
      [
        "空白机会：已摸清的 3 个采购项中，我方占 1 个（33.3%），渗透一部分。",
        "共 4 个采购项，摸清 3 个。",
        "按年采购额算，我方占 12.7%。",
        "空白：1 个，其中 1 个已知金额，合计每年 ¥200,000。",
        "对手占据：1 个，其中 1 个已知金额，合计每年 ¥350,000。",
        "1. Valve，north：空白，每年 ¥200,000。",
        "2. pump，south：对手供货（华信），每年 ¥350,000。",
        "3. Valve，south：不清楚谁在供，金额不详。",
        "待补资料：没摸清的采购项由谁供货。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    const result = whiteSpaceMethod.run(whiteSpaceMethod.example);
    expect([result.method, explain(result, lang, { valve: "Valve" })]).toEqual(["white-space", lines]);
  });

  it("calls the one unit by its name and says that values are not known", () => {
    expect(explain(run({ positions: [stated] }), "zh").slice(1)).toEqual([
      "空白：1 个，金额不详。",
      "1. pump，整个客户：空白，金额不详。",
      "待补资料：可争取采购项的年采购额。",
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
