import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Review } from "#web/api/types";
import { fittingPicture } from "#web/portfolio/fitting-picture";
import { paretoBars } from "#web/portfolio/pareto-bars";
import { type PortfolioChoice, pictures, readChoice, usualChoice, writeChoice } from "#web/portfolio/portfolio-choice";
import { markLines, paretoParts } from "#web/portfolio/portfolio-line";
import { revenueMonths } from "#web/portfolio/revenue-months";
import { filterRows, noFilter } from "#web/portfolio/row-filter";
import { sortRows } from "#web/portfolio/row-sort";
import { builtIn, parseViews, withView } from "#web/portfolio/saved-views";
import { accountLine, accountRow, matchAt } from "./account-row-fixture.ts";
import { explainedScore } from "./score-fixture.ts";

const value = fc.option(fc.string({ minLength: 1 }), { nil: null });
const anyChoice: fc.Arbitrary<PortfolioChoice> = fc.record({
  filter: fc.record({
    text: fc.string().map((text) => text.trim()),
    class: value,
    octant: value,
    segment: value,
    owner: value,
    flag: value,
    pareto: fc.option(fc.constantFrom(...paretoParts), { nil: null }),
    isOverdue: fc.boolean(),
    needsAttention: fc.boolean(),
    accountId: value,
  }),
  sort: fc.record({ column: fc.constantFrom("name", "attention", "revenue12m"), isDescending: fc.boolean() }),
  picture: fc.constantFrom(null, ...pictures),
});

describe("the choice in the address", () => {
  it("is read as it was written, whatever is chosen", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(readChoice(new URLSearchParams(writeChoice(choice).toString()))).toEqual(choice);
      }),
    );
  });

  it("leaves the day that the page stands at, and nothing where all is as usual", () => {
    const held = new URLSearchParams("asOf=2026-11-15&class=key&sort=-name");
    expect(writeChoice(usualChoice, held).toString()).toBe("asOf=2026-11-15");
  });

  it("takes what nobody can choose for as usual", () => {
    expect(readChoice(new URLSearchParams("sort=-toString&picture=pie&pareto=most&overdue=yes"))).toEqual(usualChoice);
  });
});

const pareto = explainedScore({
  method: "pareto",
  factors: ["a", "b", "c"].map((id) => ({
    id,
    raw: 1,
    unit: "percent",
    points: 1,
    weight: 1,
    contribution: 1,
    evidence: [],
  })),
  vitalFew: { accountIds: ["a"] },
  dependencies: [{ accountId: "a", revenuePercent: 22 }],
  lorenz: [0, 0.85, 1.05, 1].map((total, at) => ({ accounts: at / 3, total })),
});

function reviewOf(id: string, change: "demoted" | "held", lastAsOf: string | null): Review {
  const counts = { entered: 0, left: 0, promoted: 0, demoted: 0, held: 0, new: 0, gone: 0 };
  const frame = explainedScore({ method: "re-rating" });
  const account: Review["accounts"][number] = {
    accountId: id,
    from: "key",
    to: "nurture",
    earned: "nurture",
    pending: null,
    change,
    reason: "past-by-margin",
    cutOff: 70,
    value: 60,
    lastValue: 75,
    movers: [],
    name: id,
    externalId: id,
    why: "",
  };
  const kept = {
    id: null,
    createdAt: null,
    createdBy: "",
    explanation: [],
    keyAccounts: { accountIds: [], entered: [], left: [] },
  };
  return { ...frame, ...kept, lastAsOf: lastAsOf === null ? null : parseDay(lastAsOf), counts, accounts: [account] };
}

describe("markLines", () => {
  it("says who is of the vital few, of the others, and of whom no figure is known", () => {
    const lines = markLines(
      ["a", "b", "z"].map((id) => accountRow({ id })),
      pareto,
      null,
    );
    expect(lines.map(({ marks }) => [marks.pareto, marks.dependencyPercent])).toEqual([
      ["few", 22],
      ["rest", null],
      ["unknown", null],
    ]);
  });

  it("marks a class that changed since the last review, but none of a first one", () => {
    const changeIn = (review: Review) => markLines([accountRow({ id: "b" })], pareto, review)[0]?.marks.change?.change;
    expect([
      changeIn(reviewOf("b", "demoted", "2026-08-15")),
      changeIn(reviewOf("b", "held", "2026-08-15")),
      changeIn(reviewOf("b", "demoted", null)),
    ]).toEqual(["demoted", undefined, undefined]);
  });
});

describe("the picture that nobody chose", () => {
  const placed = matchAt(60, 40, "core");

  it.each([
    ["the matrix where somebody has a place in it", [accountRow({ match: placed })], "matrix"],
    [
      "concentration where all that is known is what was bought",
      [accountRow({ match: matchAt(null, null) })],
      "pareto",
    ],
    ["the matrix where nothing is known", [accountRow({ match: null, revenue12m: null })], "matrix"],
  ])("is %s", (_, rows, picture) => {
    expect(fittingPicture(rows)).toBe(picture);
  });
});

describe("what needs attention", () => {
  const at = (place: number) => ({ place, reasons: [{ kind: "flag" as const, message: "陈旧", deals: [] }] });
  const lines = [
    accountLine({ id: "calm", name: "a" }),
    accountLine({ id: "third", attention: at(3) }),
    accountLine({ id: "first", attention: at(1) }),
    accountLine({ id: "second", attention: at(2) }),
  ];

  it("is in the order of its places, who needs none last", () => {
    const sorted = sortRows(lines, { column: "attention", isDescending: true });
    expect(sorted.map(({ id }) => id)).toEqual(["first", "second", "third", "calm"]);
  });

  it("leaves out who needs none", () => {
    expect(filterRows(lines, { ...noFilter, needsAttention: true }).map(({ id }) => id)).not.toContain("calm");
  });
});

describe("saved views", () => {
  it("are read as they were kept, and are none where something else is", () => {
    const views = [{ name: "欧洲", query: "q=德国" }];
    expect([JSON.stringify(views), "{", '[{"name":1}]', null].map(parseViews)).toEqual([views, [], [], []]);
  });

  it("hold a name once", () => {
    const views = withView([{ name: "a", query: "1" }], { name: "a", query: "2" });
    expect(views).toEqual([{ name: "a", query: "2" }]);
  });

  it("offer the reader's own accounts only where there are any", () => {
    const lines = [accountLine({ ownerName: "孙鹏" })];
    const offered = ["孙鹏", "local", null].map((reader) => builtIn(lines, reader).map(({ id }) => id));
    expect(offered.map((ids) => ids.includes("mine"))).toEqual([true, false, false]);
  });
});

describe("paretoBars", () => {
  it("reads each share off the curve, losses too, and sums what has no bar", () => {
    const { bars, more } = paretoBars(pareto, 2);
    expect(bars.map(({ id, share, isFew }) => [id, share.toFixed(2), isFew])).toEqual([
      ["a", "0.85", true],
      ["b", "0.20", false],
    ]);
    expect([more?.count, more?.share.toFixed(2)]).toEqual([1, "-0.05"]);
  });
});

describe("revenueMonths", () => {
  const months = Array.from({ length: 18 }, (_, at) => ({
    month: `m${at}`,
    amount: at === 10 ? "0.00" : "10.10",
    orders: at === 10 ? 0 : 2,
  }));
  const row = (amount: string) => accountRow({ revenue12m: { amount, currency: "CNY" } });

  it("add up to the revenue, with what counts of the month in which the window begins", () => {
    // Eleven months with orders bring 111.10; 3.90 more fell in the part of m5 that counts.
    const shown = revenueMonths({ months, row: row("115.00") });
    expect([shown.length, shown[0], shown.reduce((sum, { amount }) => sum + amount, 0).toFixed(2)]).toEqual([
      12,
      { month: "m5", amount: 3.9, orders: null },
      "115.00",
    ]);
  });

  it("leave that month out where nothing of it counts", () => {
    expect(revenueMonths({ months, row: row("111.10") })[0]?.month).toBe("m6");
  });
});
