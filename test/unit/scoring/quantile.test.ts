import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBins, quantile } from "#scoring/rules/quantile";

describe("quantile", () => {
  // h = (n − 1)·p. [1, 2, 4, 8], p = 0.9: h = 2.7 → 4 + 0.7·(8 − 4) = 6.8 (numpy.percentile gives 6.8)
  it.each([
    [[1, 2, 4, 8], 9, 10, 6.8],
    [[1, 2, 4, 8], 1, 2, 3],
    [[5], 9, 10, 5],
    [[10, 20, 30, 40, 50, 60], 3, 5, 40],
  ])("of %j at %i/%i is %d", (values, part, whole, expected) => {
    expect(quantile(values, part, whole)).toBeCloseTo(expected, 12);
  });

  it("refuses to cut nothing", () => {
    expect(() => quantile([], 1, 2)).toThrow(RangeError);
  });
});

describe("createBins", () => {
  // pandas.qcut(range(1, 11), 5): edges 1, 2.8, 4.6, 6.4, 8.2, 10 → two values in each bin
  it("cuts ten values into five pairs as pandas does", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(values.map(createBins(values, 5, "higher"))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  // pandas.qcut([0, 10, 20, 30, 40, 50], 5): the edges are the values, each closes its bin on the right
  it("closes its bins on the right", () => {
    const values = [0, 10, 20, 30, 40, 50];
    expect(values.map(createBins(values, 5, "lower"))).toEqual([1, 1, 2, 3, 4, 5]);
  });

  // [1, 1, 1, 2, 3, 9]: edges at h = 1, 2, 3, 4, 5 → 1, 1, 2, 3, 9. A 1 may be in bin 1 or 2.
  it.each([
    ["lower", [1, 1, 1, 3, 4, 5]],
    ["higher", [2, 2, 2, 3, 4, 5]],
  ] as const)("gives ties the %s of coinciding bins", (onTies, expected) => {
    const values = [1, 1, 1, 2, 3, 9];
    expect(values.map(createBins(values, 5, onTies))).toEqual(expected);
  });

  it("never puts a larger value in a smaller bin", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const bins = sorted.map(createBins(values, 5, "higher"));
        expect(bins).toEqual(bins.toSorted((a, b) => a - b));
        expect(bins.every((bin) => bin >= 1 && bin <= 5)).toBe(true);
      }),
    );
  });
});
