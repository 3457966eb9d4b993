import { describe, expect, it } from "vitest";
import { filterRows, noFilter } from "#web/portfolio/row-filter";
import { nextSort, type RowSort, sortRows } from "#web/portfolio/row-sort";
import { accountRow, scoreBrief } from "./account-row-fixture.ts";

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

  it("shows the account chosen in the chart alone", () => {
    expect(ids(filterRows(rows, { ...noFilter, accountId: "1" }))).toEqual(["1"]);
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
