import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { type ScorecardInput, scoreScorecard } from "#scoring/scorecard/scorecard";
import { classReason } from "#services/scoring-profile/class-reason";

const account: ScorecardInput = {
  accountId: "A",
  asOf: parseDay("2026-11-01"),
  currency: "CNY",
  factors: {
    grossMargin: { value: 40 },
    collectionRate: { value: 100 },
    growth: { value: -20 },
    processMaturity: { value: 3 },
    cooperation: { value: 3 },
  },
  anchors: { revenueP90: 100, netContributionP90: 100 },
};

function under(overrides: unknown, input = account) {
  const config = resolveScoringConfig({ minCoverage: 0.1, ...Object(overrides) });
  return { scorecard: scoreScorecard(input, config), config };
}

describe("the reason of another class", () => {
  it("is the cut-off where the value would not have changed the class", () => {
    const moved = under({ scorecard: { classes: { nurture: 60 } } });
    expect(classReason(under({}), moved)).toEqual({ code: "cut-offs", factor: null, difference: null });
  });

  it("is the factor that moved the value most", () => {
    const moved = under({ scorecard: { weights: { growth: 60 } } });
    const { code, factor, difference } = classReason(under({}), moved);
    expect([code, factor, (difference ?? 0) < 0]).toEqual(["factor", "grossMargin", true]);
  });

  it("is the coverage where a score is given no more", () => {
    expect(classReason(under({}), under({ minCoverage: 0.9 })).code).toBe("coverage");
  });

  it("is the cap of false key accounts where the class earned stays", () => {
    const flagged = { ...account, falseKeyFlags: ["squeezer"] };
    expect(classReason(under({}), under({ scorecard: { falseKeyCap: "exit" } }, flagged)).code).toBe("false-key");
  });
});
