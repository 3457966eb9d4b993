import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorMedians } from "#scoring/scorecard/factor-medians";

const score = (points: Record<string, number>) => ({
  factors: Object.entries(points).map(([id, own]) => ({ id, points: own })),
});

describe("factorMedians", () => {
  // statistics.median([20, 90, 40]) == 40, statistics.median([10, 20, 30, 100]) == 25 (Python 3.11).
  it("is the middle one of three, and between the two in the middle of four", () => {
    const scores = [score({ a: 20, b: 10 }), score({ a: 90, b: 100 }), score({ a: 40, b: 20 }), score({ b: 30 })];
    expect(factorMedians(scores)).toEqual([
      { id: "a", points: 40, accounts: 3 },
      { id: "b", points: 25, accounts: 4 },
    ]);
  });

  it("tells nothing of fewer than three accounts, but how many they are", () => {
    expect(factorMedians([score({ a: 20 }), score({ a: 90 })])).toEqual([{ id: "a", points: null, accounts: 2 }]);
  });

  it("has as many below it as above it, in whatever order they come", () => {
    const lists = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(lists, (points) => {
        const [found] = factorMedians(points.map((own) => score({ a: own })));
        const median = found?.points ?? Number.NaN;
        const [below, above] = [
          points.filter((own) => own < median - 1e-6),
          points.filter((own) => own > median + 1e-6),
        ];
        return below.length <= points.length / 2 && above.length <= points.length / 2;
      }),
    );
  });
});
