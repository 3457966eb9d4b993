import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowGaps } from "#web/list/row-gaps";
import { movedRow } from "#web/list/row-keys";

describe("movedRow", () => {
  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowUp", 3, 2],
    ["PageDown", 3, 13],
    ["PageUp", 13, 3],
    ["Home", 13, 0],
    ["End", 3, 19],
  ])("moves by %s from row %i to row %i of twenty", (key, from, to) => {
    expect(movedRow(key, from, 20)).toBe(to);
  });

  it("stays within the list, whatever key is pressed where", () => {
    const keys = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End");
    const place = fc.integer({ min: 1, max: 2_000 }).chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count)));
    fc.assert(
      fc.property(keys, place, (key, [at, count]) => {
        const next = movedRow(key, at, count) ?? -1;
        return next >= 0 && next < count;
      }),
    );
  });

  it("goes nowhere by other keys, nor in an empty list", () => {
    expect([movedRow("Enter", 3, 20), movedRow("End", 0, 0)]).toEqual([null, null]);
  });
});

describe("rowGaps", () => {
  it("leaves room for the rows that are not drawn, between those that are and around them", () => {
    const placed = [
      { index: 0, start: 100, end: 150 },
      { index: 4, start: 300, end: 360 },
      { index: 5, start: 360, end: 400 },
    ];
    expect(rowGaps(placed, 100, 1_000)).toEqual({
      rows: [
        { index: 0, gap: 0 },
        { index: 4, gap: 150 },
        { index: 5, gap: 0 },
      ],
      end: 700,
    });
  });

  it("is one gap where nothing is drawn", () => {
    expect(rowGaps([], 40, 500)).toEqual({ rows: [], end: 500 });
  });
});
