import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { overdueVisits } from "#web/portfolio/overdue-visits";
import { chosenInMatrix, filterRows, noFilter } from "#web/portfolio/row-filter";
import { nextSort, type RowSort, sortRows } from "#web/portfolio/row-sort";
import { accountRow, matchAt, scoreBrief } from "./account-row-fixture.ts";

const rows = [
  accountRow({ id: "1", name: "禾悦鲜生", class: "key", scorecard: scoreBrief(73) }),
  accountRow({ id: "2", name: "Rheinland Licht", country: "德国", class: "nurture", scorecard: scoreBrief(86.5) }),
  accountRow({ id: "3", name: "Amberline Stores", country: "立陶宛", class: null, scorecard: scoreBrief(null) }),
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

  it("shows the account chosen in the matrix alone", () => {
    expect(ids(filterRows(rows, { ...noFilter, accountId: "1" }))).toEqual(["1"]);
  });

  it("keeps the accounts of one octant, and none without a place", () => {
    const placed = [
      accountRow({ id: "1", match: matchAt(80, 70, "champion") }),
      accountRow({ id: "2", match: matchAt(80, 20, "steady") }),
      accountRow({ id: "3", match: null }),
    ];
    const filter = { ...noFilter, octant: "steady" };
    expect([ids(filterRows(placed, filter)), chosenInMatrix(placed, filter)]).toEqual([["2"], new Set(["2"])]);
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
    const equal = [accountRow({ id: "b", name: "Beta" }), accountRow({ id: "a", name: "Alpha" })];
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
