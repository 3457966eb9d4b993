import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { overdueVisits } from "#web/portfolio/overdue-visits";
import { chosenIn, facetLines, filterRows, isUnfiltered, noFilter } from "#web/portfolio/row-filter";
import { nextSort, type RowSort, sortRows } from "#web/portfolio/row-sort";
import { accountLine, accountRow, matchAt, scoreBrief } from "./account-row-fixture.ts";

const rows = [
  accountLine({ id: "1", name: "禾悦鲜生", class: "key", scorecard: scoreBrief(73) }),
  accountLine({ id: "2", name: "Rheinland Licht", country: "德国", class: "nurture", scorecard: scoreBrief(86.5) }),
  accountLine({ id: "3", name: "Amberline Stores", country: "立陶宛", class: null, scorecard: scoreBrief(null) }),
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const byScorecard = (isDescending: boolean): RowSort => ({ column: "scorecard", isDescending });

describe("filterRows", () => {
  it("keeps rows that hold every word, in whatever field and case", () => {
    expect(ids(filterRows(rows, { ...noFilter, text: "licht 德国" }))).toEqual(["2"]);
  });

  it("finds accounts without a class under insufficient", () => {
    expect(ids(filterRows(rows, { ...noFilter, class: "insufficient" }))).toEqual(["3"]);
  });

  it("finds accounts that nobody owns, or that have no place, under unknown", () => {
    const lines = [
      accountLine({ id: "1", ownerName: null, match: matchAt(50, 50, "steady") }),
      accountLine({ id: "2" }),
    ];
    const found = [{ owner: "unknown" }, { octant: "unknown" }].map((part) =>
      filterRows(lines, { ...noFilter, ...part }),
    );
    expect(found.map(ids)).toEqual([["1"], ["2"]]);
  });

  it("finds flags of the row and those the portfolio adds alike", () => {
    const lines = [accountLine({ id: "1", flags: ["squeezer"] }), accountLine({ id: "2" }, { dependencyPercent: 22 })];
    const found = ["squeezer", "dependency"].map((flag) => filterRows(lines, { ...noFilter, flag }));
    expect(found.map(ids)).toEqual([["1"], ["2"]]);
  });

  it("keeps whoever has an overdue visit", () => {
    const visit = (daysOverdue: number) => ({ level: "business", dueOn: parseDay("2026-09-01"), daysOverdue });
    const lines = [accountLine({ id: "1", nextVisit: visit(0) }), accountLine({ id: "2", nextVisit: visit(1) })];
    expect(ids(filterRows(lines, { ...noFilter, isOverdue: true }))).toEqual(["2"]);
  });

  it("shows the account chosen in the matrix alone", () => {
    expect(ids(filterRows(rows, { ...noFilter, accountId: "1" }))).toEqual(["1"]);
  });

  it("keeps the accounts of one octant, and none without a place", () => {
    const placed = [
      accountLine({ id: "1", match: matchAt(80, 70, "champion") }),
      accountLine({ id: "2", match: matchAt(80, 20, "steady") }),
      accountLine({ id: "3", match: null }),
    ];
    const filter = { ...noFilter, octant: "steady" };
    expect([ids(filterRows(placed, filter)), chosenIn(placed, filter)]).toEqual([["2"], new Set(["2"])]);
  });
});

describe("chosenIn", () => {
  it("is nothing where nothing is chosen, blanks typed or not", () => {
    expect([chosenIn(rows, { ...noFilter, text: " " }), isUnfiltered(noFilter)]).toEqual([null, true]);
  });
});

describe("facetLines", () => {
  it("counts each place under every other part of the filter, but not under its own", () => {
    const groups = facetLines(rows, { ...noFilter, class: "key", text: "德国" }, "class");
    expect([...groups].map(([place, lines]) => [place, ids(lines)])).toEqual([["nurture", ["2"]]]);
  });
});

describe("sortRows", () => {
  it("leaves unknown values last in either direction", () => {
    expect(ids(sortRows(rows, byScorecard(true)))).toEqual(["2", "1", "3"]);
    expect(ids(sortRows(rows, byScorecard(false)))).toEqual(["1", "2", "3"]);
  });

  it("sorts classes by rank, not by name", () => {
    const sorted = sortRows(rows, { column: "class", isDescending: true });
    expect(sorted.map((row) => row.class)).toEqual(["key", "nurture", null]);
  });

  it("puts equal values in the order of their names", () => {
    const equal = [accountLine({ id: "b", name: "Beta" }), accountLine({ id: "a", name: "Alpha" })];
    expect(ids(sortRows(equal, byScorecard(true)))).toEqual(["a", "b"]);
  });
});

describe("nextSort", () => {
  it("starts figures with the largest and words with the first", () => {
    expect(nextSort(byScorecard(true), "revenue12m").isDescending).toBe(true);
    expect(nextSort(byScorecard(true), "name").isDescending).toBe(false);
  });

  it("turns round when the same column is pressed again", () => {
    expect(nextSort(byScorecard(true), "scorecard").isDescending).toBe(false);
  });
});

describe("overdueVisits", () => {
  const visit = (daysOverdue: number) => ({ level: "business", dueOn: parseDay("2026-09-01"), daysOverdue });

  it("lists who waits longest first and leaves out who is in time", () => {
    const waiting = [
      accountRow({ id: "in time", nextVisit: visit(0) }),
      accountRow({ id: "short", nextVisit: visit(3) }),
      accountRow({ id: "none", nextVisit: null }),
      accountRow({ id: "long", nextVisit: visit(71) }),
    ];
    expect(overdueVisits(waiting).map(({ row }) => row.id)).toEqual(["long", "short"]);
  });

  it("is sorted by what is due longest when the column is first pressed", () => {
    expect(nextSort({ column: "name", isDescending: false }, "nextVisit").isDescending).toBe(false);
  });
});
