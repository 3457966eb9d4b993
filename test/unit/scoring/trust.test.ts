import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { ScoringInputError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";
import { explain } from "#scoring/explain";
import { scoreTrust } from "#scoring/relationship/trust";
import { type TrustRatings, trustParts } from "#scoring/relationship/trust-formulas";
import { trustMethod } from "#scoring/relationship/trust-method";

const asOf = parseDay("2026-11-01");
const score = (ratings: TrustRatings, config: object = {}, ratedOn: string | null = null) =>
  scoreTrust(
    { contactId: "C1", asOf, ratings, ratedOn: ratedOn === null ? null : parseDay(ratedOn) },
    resolveScoringConfig(config),
  );
const of = (reliability: number, competence: number, closeness: number, selfOrientation: number) => ({
  reliability,
  competence,
  closeness,
  selfOrientation,
});
const sum = { trust: { formula: "maister-sum" } };

describe("scoreTrust", () => {
  it.each([
    // 10·10·10 / 1 = 1000: (3 + 1)/4
    [of(10, 10, 10, 1), 1000, 100, "high"],
    // 1·1·1 / 10 = 0.1: (−1 + 1)/4
    [of(1, 1, 1, 10), 0.1, 0, "low"],
    // 8·5·5 / 2 = 100: (2 + 1)/4
    [of(8, 5, 5, 2), 100, 75, "high"],
    // 5·4·2 / 4 = 10: (1 + 1)/4
    [of(5, 4, 2, 4), 10, 50, "fair"],
    // 2·5·1 / 10 = 1: (0 + 1)/4
    [of(2, 5, 1, 10), 1, 25, "low"],
  ])("multiplies %j to %d, placed at %d", (ratings, raw, value, band) => {
    expect(score(ratings)).toMatchObject({ raw, value, band, coverage: 1, scale: { min: 0, max: 100 } });
  });

  // 8·8·5 / 4 = 80: log10 80 = 1.90308999, (2.90308999)/4·100 = 72.57724967
  it("places 80 at 72.58", () => {
    expect(score(of(8, 8, 5, 4)).value).toBeCloseTo(72.57724967, 8);
  });

  // (8 + 7 + 5) / 2 = 10: (1 + 1)/4; 50 lies (50 − 11.93)/50 = 76 % of the way up
  it("adds where the config says so", () => {
    expect(score(of(8, 7, 5, 2), sum)).toMatchObject({ raw: 10, value: 50, band: "high" });
  });

  // 3/10: (log10 0.3 + 1)/4·100 = 11.928; 30/1: (log10 30 + 1)/4·100 = 61.928
  it("names the ends a sum can reach", () => {
    const { min, max } = score(of(1, 1, 1, 1), sum).scale;
    expect([min.toFixed(3), max.toFixed(3)]).toEqual(["11.928", "61.928"]);
  });

  // (log10 10 + log10 10 + log10 10)/3·100; no T without self-orientation
  it("spreads the weight of what is unknown", () => {
    const { value, raw, coverage, missing } = score({ reliability: 10, competence: 10, closeness: 10 });
    expect([value, raw, coverage, missing]).toEqual([100, null, 0.75, ["selfOrientation"]]);
  });

  // mean of 8 and 2 is 5: 25·log10 3 + 25·log10 5 + 25·(1 − log10 5) = 11.928 + 25
  it("lets the mean of the known stand for an unknown part of a sum", () => {
    expect(score({ reliability: 8, competence: 2, selfOrientation: 5 }, sum).value).toBeCloseTo(36.928, 3);
  });

  // without self-orientation: 25·log10 3 + 50·log10 10
  it("gives the whole weight of a sum to its credits when self-orientation is unknown", () => {
    expect(score({ reliability: 10, competence: 10 }, sum).value).toBeCloseTo(61.928, 3);
  });

  it.each([{}, { selfOrientation: 2 }])("is insufficient over %j", (ratings) => {
    expect(score(ratings)).toMatchObject({ value: null, raw: null, band: "insufficient" });
  });

  it.each([{}, sum])("is insufficient over nothing, whatever the least coverage, with %j", (config) => {
    expect(score({}, { ...config, minCoverage: 0 })).toMatchObject({ value: null, factors: [] });
  });

  // 180 days before 2026-11-01 is 2026-05-05
  it.each([
    ["2026-05-05", []],
    ["2026-05-04", ["stale"]],
  ])("calls a rating of %s %j", (ratedOn, flags) => {
    expect(score(of(5, 5, 5, 5), {}, ratedOn).flags).toEqual(flags);
  });

  it.each<[Record<string, number>, string]>([
    [{ reliability: 11 }, "contact:C1: trust.reliability: above 10"],
    [{ selfOrientation: 0 }, "contact:C1: trust.selfOrientation: below 1"],
    [{ closeness: Number.NaN }, "contact:C1: trust.closeness: not a number"],
    [{ charm: 3 }, "contact:C1: trust.charm: unknown part of trust"],
  ])("refuses %j by name", (ratings, message) => {
    expect(() => score(ratings)).toThrow(message);
  });

  it("refuses a rating made after the day of the score", () => {
    expect(() => score({}, {}, "2026-11-02")).toThrow("contact:C1: ratedOn");
  });
});

const rating = fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined });
const ratings = fc.record({ reliability: rating, competence: rating, closeness: rating, selfOrientation: rating });
const formula = fc.constantFrom({}, sum);

describe("laws of trust", () => {
  it("adds up and stays on its scale", () => {
    fc.assert(
      fc.property(ratings, formula, (given, config) => {
        const { value, factors, scale } = score(given, config);
        const total = factors.reduce((all, { contribution }) => all + contribution, 0);
        expect(Math.abs(total - (value ?? 0))).toBeLessThan(1e-9);
        expect(value ?? scale.min).toBeGreaterThanOrEqual(scale.min - 1e-9);
        expect(value ?? scale.min).toBeLessThanOrEqual(scale.max + 1e-9);
      }),
    );
  });

  it("is (log10 T + 1)/4·100 where all is known", () => {
    const known = fc.tuple(...trustParts.map(() => fc.integer({ min: 1, max: 10 })));
    fc.assert(
      fc.property(known, formula, ([r = 1, c = 1, k = 1, s = 1], config) => {
        const { value, raw } = score(of(r, c, k, s), config);
        expect(value).toBeCloseTo(((Math.log10(raw ?? 0) + 1) / 4) * 100, 8);
      }),
    );
  });

  it("rises with every credit and falls with self-orientation", () => {
    const low = fc.tuple(...trustParts.map(() => fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(low, fc.constantFrom(...trustParts), formula, ([r = 1, c = 1, k = 1, s = 1], part, config) => {
        const given = of(r, c, k, s);
        const change =
          (score({ ...given, [part]: given[part] + 1 }, config).value ?? 0) - (score(given, config).value ?? 0);
        expect(Math.sign(change)).toBe(part === "selfOrientation" ? -1 : 1);
      }),
    );
  });
});

describe("trustMethod", () => {
  it("runs its own example", () => {
    expect(trustMethod.run(trustMethod.example)).toMatchObject({ method: "trust", contactId: "C1", raw: 80 });
  });

  it.each([
    [{ contact: { id: "C1" } }, "request", "asOf"],
    [{ asOf: "2026-11-01", contact: { id: "C1", trust: { closeness: 12 } } }, "contact:C1", "trust.closeness"],
    [{ asOf: "2026-11-01", contact: { id: "C1", trust: { charm: 1 } } }, "contact:C1", "trust.charm"],
  ])("refuses %j", (body, record, field) => {
    const act = () => trustMethod.run(body);
    expect(act).toThrow(ScoringInputError);
    expect(act).toThrow(expect.objectContaining({ record, field }));
  });

  it("tells trust in English", () => {
    expect(explain(score(of(8, 5, 5, 2)), "en")).toEqual([
      "Trust 75 of 100: high.",
      "Trust as the formula gives it: 100.",
      "Reliability: rated 8 of 10 – 90.3 of 100 points, weight 0.25, adds 22.6.",
      "Competence: rated 5 of 10 – 69.9 of 100 points, weight 0.25, adds 17.5.",
      "Closeness: rated 5 of 10 – 69.9 of 100 points, weight 0.25, adds 17.5.",
      "Self-orientation (less is better): rated 2 of 10 – 69.9 of 100 points, weight 0.25, adds 17.5.",
    ]);
  });

  it("tells trust in Chinese, and what is still to collect", () => {
    const lines = explain(score({ reliability: 10, competence: 10, closeness: 10 }, {}, "2026-01-01"), "zh");
    expect(lines).toEqual([
      "信任度 100 分（满分 100），信任较深。",
      "按已掌握的 75% 权重计算，缺的部分由已知项分摊。",
      expect.stringContaining("可靠性：评分 10（满分 10），得 100 分"),
      expect.stringContaining("资质能力"),
      expect.stringContaining("亲近程度"),
      "待补资料：自我取向（越低越好）。",
      "部分评级或资料已过期。",
    ]);
  });

  it("names the constant of a sum", () => {
    expect(explain(score(of(8, 7, 5, 2), sum), "en")).toContain("The formula itself adds 11.9, whatever the ratings.");
  });
});
