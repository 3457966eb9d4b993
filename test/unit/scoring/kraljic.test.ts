import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { type KraljicInput, scoreKraljic } from "#scoring/buying/kraljic";
import { kraljicMethod } from "#scoring/buying/kraljic-method";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const score = (ratings: KraljicInput["ratings"], resolved = config) =>
  scoreKraljic({ accountId: "A1", category: "Seals", asOf, ratings }, resolved);
const rated = (profitImpact: number, supplyRisk: number) => ({
  profitImpact: { value: profitImpact },
  supplyRisk: { value: supplyRisk },
});

describe("scoreKraljic", () => {
  it.each([
    [3, 3, "strategic", "build-partnership"],
    [3, 2, "leverage", "defend-value"],
    [2, 3, "bottleneck", "secure-supply"],
    [2, 2, "routine", "simplify-buying"],
    [5, 5, "strategic", "build-partnership"],
    [2.9, 2.9, "routine", "simplify-buying"],
  ])("places profit impact %d and supply risk %d as %s", (profitImpact, supplyRisk, position, posture) => {
    expect(score(rated(profitImpact, supplyRisk))).toMatchObject({ position, band: position, posture, coverage: 1 });
  });

  // 4·0.5 + 2·0.5 = 3
  it("takes the mean of both axes for the value", () => {
    const { value, scale, factors } = score(rated(4, 2));
    expect([value, scale, factors.map(({ contribution }) => contribution)]).toEqual([3, { min: 1, max: 5 }, [2, 1]]);
  });

  it("takes a company's own cut-off", () => {
    expect(score(rated(3, 4), resolveScoringConfig({ kraljic: { high: 4 } }))).toMatchObject({
      position: "bottleneck",
      high: 4,
    });
  });

  it("gives no position with one axis unrated", () => {
    expect(score({ profitImpact: { value: 5 } })).toMatchObject({
      value: null,
      band: "insufficient",
      position: null,
      posture: null,
      coverage: 0.5,
      missing: ["supplyRisk"],
    });
  });

  it.each([
    ["2025-11-01", []],
    ["2025-10-31", ["stale"]],
  ])("calls a rating of %s %j", (ratedOn, flags) => {
    const ratings = { ...rated(3, 3), supplyRisk: { value: 3, ratedOn: parseDay(ratedOn) } };
    expect(score(ratings).flags).toEqual(flags);
  });

  it("adds up for every pair of ratings", () => {
    const rating = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(rating, rating, (profitImpact, supplyRisk) => {
        const { value, factors } = score(rated(profitImpact, supplyRisk));
        const sum = factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it.each<[string, KraljicInput["ratings"], string]>([
    ["a rating of 0", rated(0, 3), "account:A1: ratings.profitImpact.value: below 1"],
    ["a rating of 6", rated(3, 6), "account:A1: ratings.supplyRisk.value: above 5"],
    ["NaN", rated(Number.NaN, 3), "account:A1: ratings.profitImpact.value: not a number"],
    [
      "a rating of tomorrow",
      { supplyRisk: { value: 3, ratedOn: parseDay("2026-11-02") } },
      "account:A1: ratings.supplyRisk.ratedOn",
    ],
  ])("refuses %s by name", (_what, ratings, message) => {
    expect(() => score(ratings)).toThrow(message);
  });
});

describe("kraljicMethod", () => {
  it("scores its own example", () => {
    expect(kraljicMethod.run(kraljicMethod.example)).toMatchObject({ method: "kraljic", value: 3, band: "leverage" });
  });

  it("refuses an axis it does not know", () => {
    const body = { asOf: "2026-11-01", account: { id: "A1", category: "Seals", ratings: { charm: { value: 3 } } } };
    expect(() => kraljicMethod.run(body)).toThrow(ScoringInputError);
  });

  it.each([
    [
      "en",
      [
        "Sealing systems is a leverage item for this customer.",
        "Impact on their profit: 4 of 5, high (from 3).",
        "Supply risk: 2 of 5, low (high from 3).",
        "They can switch and will press the price: prove total cost, set ourselves apart, trade concessions for volume.",
      ],
    ],
    [
      "zh",
      [
        "“Sealing systems”在客户采购中属杠杆物资。",
        "对客户利润的影响：4 分（满分 5），偏高（3 分起算高）。",
        "供应风险：2 分（满分 5），偏低（3 分起算高）。",
        "客户换得起供应商，必然压价：算清总成本，做出差异，让价要换量。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(kraljicMethod.run(kraljicMethod.example), lang)).toEqual(lines);
  });
});
