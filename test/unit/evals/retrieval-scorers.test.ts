import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foundWithin, mean, ndcg, pairedBootstrap, reciprocalRank } from "#evals/scorers";

const relevant = new Set(["b", "d", "x"]);
const ranked = ["a", "b", "c", "d"];

describe("foundWithin", () => {
  test.each([
    [1, 0],
    [2, 1],
    [4, 1],
  ])("among the first %i of a b c d one of b d x is found: %i", (k, expected) => {
    expect(foundWithin(ranked, relevant, k)).toBe(expected);
  });
});

describe("reciprocalRank", () => {
  test("is one over the rank of the first right id", () => {
    expect(reciprocalRank(ranked, relevant, 10)).toBe(1 / 2);
  });

  test("is nothing where the first right id stands behind k", () => {
    expect(reciprocalRank(ranked, relevant, 1)).toBe(0);
  });
});

describe("ndcg", () => {
  test("weighs a right id by one over the logarithm of its rank", () => {
    // Gains at ranks 2 and 4: 1/log2(3) + 1/log2(5) = 0.63093 + 0.43068 = 1.06161.
    // Best order of three right ids: 1 + 1/log2(3) + 1/log2(4) = 1 + 0.63093 + 0.5 = 2.13093. 1.06161 / 2.13093 = 0.49819.
    expect(ndcg(ranked, relevant, 10)).toBeCloseTo(0.49819, 5);
  });

  test("asks of the first k no more than k right ids", () => {
    // k = 1 and b on top: 1 / 1.
    expect(ndcg(["b", "a"], relevant, 1)).toBe(1);
  });

  test("lies between 0 and 1 and is 1 for the best order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30).map(String), { minLength: 1 }), fc.nat(30), (ids, cut) => {
        const right = new Set(ids.slice(0, 1 + (cut % ids.length)));
        const score = ndcg(ids.toReversed(), right, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
        expect(ndcg(ids, right, 10)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("is 0 where nothing is right", () => {
    expect(ndcg(ranked, new Set(), 10)).toBe(0);
  });
});

describe("pairedBootstrap", () => {
  test("has the mean of the differences and no width where they are all the same", () => {
    const { mean: middle, low, high } = pairedBootstrap([[0.25, 0.25, 0.25]]);
    expect([middle, low, high]).toEqual([0.25, 0.25, 0.25]);
  });

  test("gives about ±1.96 standard errors for many coin throws", () => {
    // 400 differences of 0 and 1, half each: mean .5, standard error .5 / √400 = .025, interval .5 ± .049.
    const throws = Array.from({ length: 400 }, (_, i) => i % 2);
    const { low, high } = pairedBootstrap([throws]);
    expect(low).toBeGreaterThan(0.44);
    expect(low).toBeLessThan(0.46);
    expect(high).toBeGreaterThan(0.54);
    expect(high).toBeLessThan(0.56);
  });

  test("gives the same interval for the same seed and another for another", () => {
    const differences = [0, 0.5, -0.2, 1, 0.1, 0.3];
    expect(pairedBootstrap([differences], { seed: 7 })).toEqual(pairedBootstrap([differences], { seed: 7 }));
    expect(pairedBootstrap([differences], { seed: 7 })).not.toEqual(pairedBootstrap([differences], { seed: 8 }));
  });

  test("counts every set the same, however many questions it asks", () => {
    // Means 1 and 0: their mean is .5, though three of four differences are 0.
    expect(pairedBootstrap([[1], [0, 0, 0]]).mean).toBe(0.5);
  });

  test("is 0 for nothing", () => {
    expect(pairedBootstrap([[]])).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

test("the mean of nothing is 0", () => {
  expect(mean([])).toBe(0);
});
