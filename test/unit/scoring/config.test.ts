import { describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { resolveScoringConfig } from "#scoring/config";

function problemOf(overrides: unknown, profile?: string): AppError["details"] {
  try {
    resolveScoringConfig(overrides, profile);
  } catch (error) {
    if (error instanceof AppError && error.code === "config-invalid") return error.details;
    throw error;
  }
  throw new Error("the config was accepted");
}

describe("resolveScoringConfig", () => {
  it("gives the defaults of the method", () => {
    const config = resolveScoringConfig();
    expect([config.minCoverage, config.rfm.weights, config.winRate.caps["no-contact"]]).toEqual([
      0.5,
      { recency: 4, frequency: 8, monetary: 8 },
      19,
    ]);
  });

  it("weighs past 40, present 25 and future 35", () => {
    const weights = Object.values(resolveScoringConfig().scorecard.weights);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("changes only what is overridden", () => {
    const { rfm } = resolveScoringConfig({ rfm: { weights: { recency: 10 } } });
    expect(rfm.weights).toEqual({ recency: 10, frequency: 8, monetary: 8 });
  });

  it("replaces lists whole", () => {
    const { winRate } = resolveScoringConfig({ winRate: { checklist: { delivery: ["trialDone"] } } });
    expect(winRate.checklist.delivery).toEqual(["trialDone"]);
  });

  it("lays an industry profile over the common overrides", () => {
    const file = {
      scorecard: { classes: { key: 75 } },
      profiles: { textile: { scorecard: { classes: { key: 80 }, weights: { growth: 0 } } } },
    };
    const { scorecard } = resolveScoringConfig(file, "textile");
    expect([scorecard.classes, scorecard.weights.growth]).toEqual([{ key: 80, nurture: 50, watch: 35 }, 0]);
  });

  it("hashes the values, not the way they were given", () => {
    const plain = resolveScoringConfig({ minCoverage: 0.6 }).hash;
    const profiled = resolveScoringConfig({ profiles: { a: { minCoverage: 0.6 } } }, "a").hash;
    expect([plain === profiled, plain === resolveScoringConfig().hash]).toEqual([true, false]);
  });

  it("cannot be changed", () => {
    const { rfm } = resolveScoringConfig();
    expect(() => Object.assign(rfm.weights, { recency: 1 })).toThrow(TypeError);
  });

  it("leaves the defaults as they were after an override", () => {
    resolveScoringConfig({ rfm: { bands: { recencyMonths: [2, 4, 8, 16] } } });
    expect(resolveScoringConfig().rfm.bands.recencyMonths).toEqual([1, 3, 6, 12]);
  });

  it.each([
    [{ rfm: { weights: { recency: -1 } } }, "rfm.weights.recency"],
    [{ rfm: { bands: { recencyMonths: [3, 1, 6, 12] } } }, "rfm.bands.recencyMonths"],
    [{ winRate: { weigths: {} } }, "winRate.weigths"],
    [{ winRate: { bands: { A: 50 } } }, "winRate.bands"],
    [{ minCoverage: Number.NaN }, "minCoverage"],
    [{ scorecard: { anchors: { growth: { floor: 30 } } } }, "scorecard.anchors.growth"],
    [{ rates: { usd: 7 } }, "rates.usd"],
    [JSON.parse('{"__proto__":{"minCoverage":0}}'), "__proto__"],
    [[], "config"],
    [{ profiles: [] }, "profiles"],
  ])("names the wrong member of %j", (overrides, path) => {
    expect(problemOf(overrides).params?.path).toBe(path);
  });

  it("names a profile that does not exist", () => {
    expect(problemOf({ profiles: {} }, "toString").params?.path).toBe("profiles.toString");
  });
});
