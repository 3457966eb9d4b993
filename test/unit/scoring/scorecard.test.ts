import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { type ScorecardInput, scoreScorecard } from "#scoring/scorecard/scorecard";
import { type ScorecardFactorId, scorecardFactorIds } from "#scoring/scorecard/scorecard-config";
import { portfolioAnchors, type ScorecardFact } from "#scoring/scorecard/scorecard-points";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();

const full: ScorecardInput = {
  accountId: "A1",
  asOf,
  currency: "CNY",
  factors: {
    revenue12m: { value: 180_000_000 }, //  1.8M of 2.4M: 75 points · 12 % =  9.00
    grossMargin: { value: 28 }, //              28 of 40: 70       · 10   =  7.00
    netContribution: { value: 10_000_000 }, //   0.1 of 0.4M: 25   ·  8   =  2.00
    collectionRate: { value: 94 }, //      (94 − 70) / 30: 80      ·  6   =  4.80
    qualityLoss: { value: 1.5 }, //           (5 − 1.5) / 5: 70    ·  4   =  2.80   past    25.60
    processMaturity: { value: 4 }, //                       75     ·  8   =  6.00
    supplierManagement: { value: 3 }, //                    50     ·  6   =  3.00
    qualitySystem: { value: 5 }, //                        100     ·  5   =  5.00
    cooperation: { value: 2 }, //                           25     ·  6   =  1.50   present 15.50
    growth: { value: 12 }, //                 (12 + 20) / 50: 64   · 10   =  6.40
    marketShare: { value: 18 }, //                 18 of 30: 60    ·  7   =  4.20
    industryInfluence: { value: 3 }, //                     50     ·  7   =  3.50
    strategicFit: { value: 1 }, //                           0     ·  4   =  0.00
    reputation: { value: 5 }, //                           100     ·  4   =  4.00
    valuesFit: { value: 4 }, //                             75     ·  3   =  2.25   future  20.35
  },
  anchors: { revenueP90: 240_000_000, netContributionP90: 40_000_000 },
};
const perfect: ScorecardInput = {
  ...full,
  factors: {
    ...Object.fromEntries(scorecardFactorIds.map((id) => [id, { value: 5 }])),
    revenue12m: { value: 240_000_000 },
    netContribution: { value: 40_000_000 },
    grossMargin: { value: 40 },
    collectionRate: { value: 100 },
    qualityLoss: { value: 0 },
    growth: { value: 30 },
    marketShare: { value: 30 },
  },
};
const score = (input: Partial<ScorecardInput> = {}, settings = config) =>
  scoreScorecard({ ...full, ...input }, settings);
const factorsWith = (changed: ScorecardInput["factors"]) => ({ factors: { ...full.factors, ...changed } });
const only = (...ids: ScorecardFactorId[]) => ({
  factors: Object.fromEntries(ids.map((id) => [id, full.factors[id]])),
});

describe("scoreScorecard", () => {
  it("adds past 25.6, present 15.5 and future 20.35 to 61.45, nurture", () => {
    const { value, class: named, band, coverage, missing } = score();
    expect([value, named, band, coverage, missing]).toEqual([61.45, "nurture", "nurture", 1, []]);
  });

  // 25.6 / 40, 15.5 / 25, 20.35 / 35
  it("gives each group its share of its own weight", () => {
    const { past, present, future } = score().groups;
    expect([past, present]).toEqual([64, 62]);
    expect(future).toBeCloseTo(58.142857, 6);
  });

  it("gives 100 to an account at every target", () => {
    expect(scoreScorecard(perfect, config).value).toBe(100);
  });

  it.each([
    ["qualityLoss", 7, 0],
    ["qualityLoss", 0, 100],
    ["collectionRate", 60, 0],
    ["growth", 80, 100],
    ["grossMargin", -5, 0],
  ] as const)("clamps %s of %d to %i points", (id, value, points) => {
    const { factors } = score(factorsWith({ [id]: { value } }));
    expect(factors.find((factor) => factor.id === id)?.points).toBe(points);
  });

  // Without growth (10) 90 of 100 remain: (61.45 − 6.4) / 0.9
  it("spreads the weight of what is missing over the rest", () => {
    const { value, coverage, missing } = score(factorsWith({ growth: undefined }));
    expect(value).toBeCloseTo(55.05 / 0.9, 9);
    expect([coverage, missing]).toEqual([0.9, ["growth"]]);
  });

  // Known: 12 + 10 + 8 + 6 + 4 = 40 of 100
  it("is insufficient with the past alone, and names what to collect", () => {
    const past = only("revenue12m", "grossMargin", "netContribution", "collectionRate", "qualityLoss");
    const { value, band, class: named, coverage, missing, groups } = score(past);
    expect([value, band, named, coverage, missing.length, groups]).toEqual([
      null,
      "insufficient",
      null,
      0.4,
      10,
      { past: 64, present: null, future: null },
    ]);
  });

  it("does not raise when nothing is known", () => {
    expect(score({ factors: {} })).toMatchObject({ value: null, coverage: 0, factors: [] });
  });

  it.each([
    [1, 5, 56.45],
    [2, 10, 51.45],
    [9, 10, 51.45],
  ])("takes %i incidents off as %i points", (incidents, deduction, value) => {
    const result = score({ complianceIncidents: { value: incidents } });
    expect([result.deduction, result.value, result.factors.at(-1)?.contribution]).toEqual([
      deduction,
      value,
      -deduction,
    ]);
  });

  it("holds a false key account down to nurture and leaves its value", () => {
    const result = scoreScorecard({ ...perfect, falseKeyFlags: ["squeezer"] }, config);
    expect([result.value, result.class, result.flags]).toEqual([100, "nurture", ["class-capped", "squeezer"]]);
  });

  it("does not lift a lower class to the cap", () => {
    const weak = { ...perfect, complianceIncidents: { value: 2 }, falseKeyFlags: ["squeezer"] };
    const strict = resolveScoringConfig({ scorecard: { classes: { key: 99, nurture: 95, watch: 91 } } });
    expect(scoreScorecard(weak, strict).class).toBe("exit");
  });

  // 61.45 against cut-offs at it, above it, and further above
  it.each([
    [{ key: 61.45 }, "key"],
    [{ nurture: 61.45 }, "nurture"],
    [{ nurture: 61.46 }, "watch"],
    [{ nurture: 65, watch: 61.46 }, "exit"],
  ])("reads 61.45 under cut-offs %j as %s", (classes, named) => {
    expect(score({}, resolveScoringConfig({ scorecard: { classes } })).class).toBe(named);
  });

  it.each([
    ["2025-11-01", []],
    ["2025-10-31", ["stale"]],
  ])("calls an observation of %s %j", (observedOn, flags) => {
    const fact = { value: 4, observedOn: parseDay(observedOn) };
    expect(score(factorsWith({ reputation: fact })).flags).toEqual(flags);
  });

  it("leaves revenue out where the portfolio gives no measure for it", () => {
    const { missing, flags } = score({ anchors: { revenueP90: null, netContributionP90: 0 } });
    expect([missing, flags]).toEqual([["revenue12m", "netContribution"], ["no-anchor"]]);
  });

  it("keeps the records and the source as evidence", () => {
    const fact = { value: 4, source: "audit", evidence: ["note:N2", "note:N1"] };
    const { factors } = score(factorsWith({ reputation: fact }));
    expect(factors.find(({ id }) => id === "reputation")?.evidence).toEqual(["note:N1", "note:N2", "source:audit"]);
  });

  it.each<[Record<string, ScorecardFact>, string]>([
    [{ grossMargin: { value: Number.NaN } }, "account:A1: factors.grossMargin.value: not a number"],
    [{ reputation: { value: 6 } }, "account:A1: factors.reputation.value: above 5"],
    [{ qualityLoss: { value: -1 } }, "account:A1: factors.qualityLoss.value: below 0"],
    [{ revenue12m: { value: 0.5 } }, "account:A1: factors.revenue12m.value: not a whole number of minor units"],
    [{ growth: { value: 1, observedOn: parseDay("2026-11-02") } }, "factors.growth.observedOn: 2026-11-02 is after"],
    [{ charm: { value: 3 } }, "account:A1: factors.charm: unknown factor"],
  ])("refuses %j by name", (changed, message) => {
    expect(() => score(factorsWith(changed))).toThrow(message);
  });

  it("refuses a negative count of incidents", () => {
    expect(() => score({ complianceIncidents: { value: -1 } })).toThrow("complianceIncidents: below 0");
  });
});

describe("portfolioAnchors", () => {
  // Revenue 0, 10, …, 100: h = 10 · 0.9 = 9 → 90. Net contribution 1, 2: h = 0.9 → 1.9, in whole minor units 2
  it("takes the 90th percentile of what is known", () => {
    const accounts = [100, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((revenue, at) => ({
      revenue12mMinor: revenue,
      netContributionMinor: at < 2 ? at + 1 : null,
    }));
    expect(portfolioAnchors(accounts, config.scorecard)).toEqual({ revenueP90: 90, netContributionP90: 2 });
  });

  it("is null for an empty portfolio", () => {
    expect(portfolioAnchors([], config.scorecard)).toEqual({ revenueP90: null, netContributionP90: null });
  });
});

const ordinals = scorecardFactorIds.filter((id) => !["revenue12m", "netContribution"].includes(id));
const facts = fc.record(
  Object.fromEntries(ordinals.map((id) => [id, fc.record({ value: fc.integer({ min: 1, max: 5 }) })])),
  { requiredKeys: [] },
);

describe("laws of the scorecard", () => {
  it("adds up, inside 0–100", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 3 }), (factors, incidents) => {
        const { value, factors: parts } = score({ factors, complianceIncidents: { value: incidents } });
        if (value === null) return;
        expect(Math.abs(parts.reduce((sum, part) => sum + part.contribution, 0) - value)).toBeLessThan(1e-9);
        expect(value >= 0 && value <= 100).toBe(true);
      }),
    );
  });

  it("never counts what is missing as zero", () => {
    fc.assert(
      fc.property(facts, (factors) => {
        const { value, factors: parts } = score({ factors });
        if (value === null) return;
        const points = parts.map((part) => part.points);
        expect(value).toBeGreaterThanOrEqual(Math.min(...points) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...points) + 1e-9);
      }),
    );
  });

  it("gives the same bytes whatever the order of the facts", () => {
    fc.assert(
      fc.property(facts, (factors) => {
        const turned = Object.fromEntries(Object.entries(factors).toReversed());
        expect(JSON.stringify(score({ factors: turned }))).toBe(JSON.stringify(score({ factors })));
      }),
    );
  });

  it("never falls when a rating rises", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("reputation", "cooperation", "growth"),
        fc.integer({ min: 1, max: 4 }),
        (id, value) => {
          const low = score(factorsWith({ [id]: { value } })).value ?? 0;
          expect(score(factorsWith({ [id]: { value: value + 1 } })).value ?? 0).toBeGreaterThan(low);
        },
      ),
    );
  });
});
