import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeValue, factorInputs, scorecardFactorIds, sliderRange } from "#web/account/scorecard/factor-inputs";
import { missingWorth, rankWorth } from "#web/account/scorecard/missing-worth";
import { radarSpokes } from "#web/account/scorecard/radar-spokes";
import { explainedScore } from "./score-fixture.ts";

const factor = (id: string, points: number, weight: number) => ({
  id,
  raw: points,
  unit: "percent",
  points,
  weight,
  contribution: (points * weight) / 100,
  evidence: [],
});

describe("sliderRange", () => {
  it("of money goes from nothing to a round amount of at least twice what it is", () => {
    expect(sliderRange("revenue12m", 17_596_087)).toEqual({ min: 0, max: 50_000_000, step: 500_000 });
  });

  it("of a loss goes as far below nothing", () => {
    expect(sliderRange("netContribution", -1_007_980)).toEqual({ min: -5_000_000, max: 5_000_000, step: 50_000 });
  });

  it("of a rating is 1 to 5", () => {
    expect(sliderRange("reputation", 4)).toEqual({ min: 1, max: 5, step: 1 });
  });

  it("holds the value that is, whatever it is", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...scorecardFactorIds), value, (id, raw) => {
        const { min, max, step } = sliderRange(id, raw);
        expect(min <= raw && raw <= max && step > 0).toBe(true);
      }),
    );
  });
});

describe("changeValue", () => {
  it("writes money as a decimal amount and a percent as a number", () => {
    expect([changeValue("revenue12m", 1_500_000), changeValue("grossMargin", 32)]).toEqual(["1500000", 32]);
  });

  it("knows a best value for every factor", () => {
    expect(Object.keys(factorInputs).sort()).toEqual([...scorecardFactorIds].sort());
  });
});

describe("missingWorth", () => {
  it("goes from the score without what the factor adds to the score with all it can add", () => {
    const before = explainedScore({ value: 55, coverage: 0.6, band: "nurture" });
    const after = explainedScore({
      value: 60,
      coverage: 0.75,
      band: "nurture",
      factors: [factor("growth", 90, 20), factor("grossMargin", 52.5, 80)],
    });
    expect(missingWorth("growth", before, after)).toEqual({
      id: "growth",
      share: expect.closeTo(0.15),
      low: 42,
      high: 62,
      band: "nurture",
    });
  });

  it("has no range where too little is known for a score even with the factor", () => {
    const before = explainedScore({ coverage: 0.2 });
    const after = explainedScore({ coverage: 0.3, factors: [factor("growth", 100, 100)] });
    expect(missingWorth("growth", before, after)).toMatchObject({ low: null, high: null, band: "insufficient" });
  });

  it("is ranked by weight, then by how far the score can move", () => {
    const worth = (id: string, share: number, high: number) => ({ id, share, low: 40, high, band: "watch" });
    const ranked = rankWorth([worth("a", 0.05, 60), worth("b", 0.1, 50), worth("c", 0.1, 55)]);
    expect(ranked.map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });
});

describe("radarSpokes", () => {
  it("numbers known and missing factors in reading order, and leaves out what carries no weight", () => {
    const spokes = radarSpokes({
      factors: [factor("growth", 50, 60), factor("grossMargin", 80, 40)],
      missing: ["cooperation"],
    });
    expect(spokes.map(({ id, number, factor: known }) => [id, number, known?.points ?? null])).toEqual([
      ["grossMargin", 1, 80],
      ["cooperation", 2, null],
      ["growth", 3, 50],
    ]);
  });

  it("stand inside the picture", () => {
    fc.assert(
      fc.property(fc.subarray([...scorecardFactorIds]), (missing) => {
        const places = radarSpokes({ factors: [], missing }).flatMap(({ left, top }) => [left, top]);
        expect(places.every((place) => place > 0 && place < 100)).toBe(true);
      }),
    );
  });
});
