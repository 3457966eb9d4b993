import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { settle } from "#scoring/rules/score-value";
import { type ScorecardInput, scoreScorecard } from "#scoring/scorecard/scorecard";
import { type ScorecardFactorId, scorecardFactorIds } from "#scoring/scorecard/scorecard-config";
import { scorecardLevers } from "#scoring/scorecard/scorecard-levers";
import { whatIf } from "#scoring/what-if";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const anchors = { revenueP90: 240_000_000, netContributionP90: 40_000_000 };
const full: ScorecardInput["factors"] = {
  revenue12m: { value: 180_000_000 },
  grossMargin: { value: 28 },
  netContribution: { value: 10_000_000 },
  collectionRate: { value: 94 },
  qualityLoss: { value: 1.5 },
  processMaturity: { value: 4 },
  supplierManagement: { value: 3 },
  qualitySystem: { value: 5 },
  cooperation: { value: 2 },
  growth: { value: 12 },
  marketShare: { value: 18 },
  industryInfluence: { value: 3 },
  strategicFit: { value: 1 },
  reputation: { value: 5 },
  valuesFit: { value: 4 },
};
const card = (changed: Partial<ScorecardInput> = {}): ScorecardInput => ({
  accountId: "A1",
  asOf,
  currency: "CNY",
  factors: full,
  anchors,
  ...changed,
});
const levers = (changed: Partial<ScorecardInput> = {}) => scorecardLevers(card(changed), config);

/** A tenth of the way from floor to target, written out; the direction in which each figure gets better. */
const strides: Partial<Record<ScorecardFactorId, { stride: number; target: number }>> = {
  revenue12m: { stride: 24_000_000, target: 240_000_000 },
  netContribution: { stride: 4_000_000, target: 40_000_000 },
  grossMargin: { stride: 4, target: 40 },
  collectionRate: { stride: 3, target: 100 },
  qualityLoss: { stride: -0.5, target: 0 },
  growth: { stride: 5, target: 30 },
  marketShare: { stride: 3, target: 30 },
};

function stepped(id: ScorecardFactorId, value: number): number {
  const { stride, target } = strides[id] ?? { stride: 1, target: 5 };
  return stride > 0
    ? Math.max(value, Math.min(target, value + stride))
    : Math.min(value, Math.max(target, value + stride));
}

/** Every single step, made as a change of the facts themselves. */
function bruteForce(input: ScorecardInput): { id: string; value: number; band: string }[] {
  const now = scoreScorecard(input, config);
  if (now.value === null) return [];
  const before = now.value;
  const incidents = input.complianceIncidents?.value ?? 0;
  const tried: [string, ScorecardInput][] = [
    ...scorecardFactorIds.flatMap((id): [string, ScorecardInput][] => {
      const value = input.factors[id]?.value;
      if (value === undefined) return [];
      return [[id, { ...input, factors: { ...input.factors, [id]: { value: stepped(id, value) } } }]];
    }),
    ["complianceIncidents", { ...input, complianceIncidents: { value: Math.max(0, incidents - 1) } }],
    ["cap.false-key", { ...input, falseKeyFlags: [] }],
  ];
  return tried
    .map(([id, changed]) => ({ id, ...scoreScorecard(changed, config) }))
    .flatMap(({ id, value, band }) => {
      const better = value !== null && (value - before > 1e-9 || band !== now.band);
      return better ? [{ id, value, band }] : [];
    })
    .sort((a, b) => settle(b.value - before) - settle(a.value - before) || (a.id < b.id ? -1 : 1));
}

const ordinal = fc.integer({ min: 1, max: 5 }).map((value) => ({ value }));
const percent = fc.integer({ min: -40, max: 90 }).map((value) => ({ value }));
const share = fc.integer({ min: 0, max: 110 }).map((value) => ({ value: Math.min(value, 100) }));
const money = fc.integer({ min: -10_000_000, max: 300_000_000 }).map((value) => ({ value }));
const factors = fc.record(
  {
    revenue12m: money,
    grossMargin: percent,
    netContribution: money,
    collectionRate: share,
    qualityLoss: share,
    processMaturity: ordinal,
    supplierManagement: ordinal,
    qualitySystem: ordinal,
    cooperation: ordinal,
    growth: percent,
    marketShare: share,
    industryInfluence: ordinal,
    strategicFit: ordinal,
    reputation: ordinal,
    valuesFit: ordinal,
  },
  { requiredKeys: [] },
);
const cards = fc
  .record({
    factors,
    incidents: fc.integer({ min: 0, max: 4 }),
    falseKeyFlags: fc.subarray(["squeezer", "occasional-bulk"] as const),
  })
  .map(({ incidents, ...rest }) => card({ ...rest, complianceIncidents: { value: incidents } }));

describe("scorecardLevers against every single step", () => {
  it.each([
    ["a full card", card()],
    ["incidents on record", card({ complianceIncidents: { value: 1 } })],
    ["more incidents than the deduction counts", card({ complianceIncidents: { value: 4 } })],
    ["nothing to measure revenue against", card({ anchors: { revenueP90: null, netContributionP90: null } })],
    ["growth far below its floor", card({ factors: { ...full, growth: { value: -80 } } })],
    ["too little known", card({ factors: { grossMargin: { value: 10 } } })],
  ])("finds the same with %s", (_what, input) => {
    const found = scorecardLevers(input, config).map(({ id, value, band }) => ({ id, value, band }));
    expect(found).toEqual(bruteForce(input));
  });

  it("finds the same whatever the card", () => {
    fc.assert(
      fc.property(cards, (input) => {
        const expected = bruteForce(input);
        const found = scorecardLevers(input, config);
        expect(found.map(({ id, band }) => [id, band])).toEqual(expected.map(({ id, band }) => [id, band]));
        for (const [at, { value }] of found.entries()) expect(value).toBeCloseTo(expected[at]?.value ?? -1, 9);
      }),
    );
  });

  it("says of each lever what what-if says of the same change", () => {
    fc.assert(
      fc.property(cards, (input) => {
        for (const { changes, value, band } of scorecardLevers(input, config)) {
          const { after } = whatIf("scorecard", input, changes, config);
          expect([after.value, after.band]).toEqual([value, band]);
        }
      }),
    );
  });

  it("never takes what nobody knows for a step", () => {
    fc.assert(
      fc.property(cards, (input) => {
        const known = [...Object.keys(input.factors), "complianceIncidents", "cap.false-key"];
        expect(scorecardLevers(input, config).filter(({ id }) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});

describe("a lever of the scorecard", () => {
  // Weight 8 · 25/100 = 2 per level of process maturity, 7 → 1.75, 6 → 1.5, 4 → 1, 3 → 0.75;
  // a tenth of the way: weight · 10/100, growth 1, revenue 1.2, gross margin 1, net contribution 0.8, market share 0.7,
  // collection rate 0.6, quality loss 0.4
  it("brings its share of the weight", () => {
    expect(levers().map(({ id, to, gain }) => [id, to, gain])).toEqual([
      ["processMaturity", 5, 2],
      ["industryInfluence", 4, 1.75],
      ["cooperation", 3, 1.5],
      ["supplierManagement", 4, 1.5],
      ["revenue12m", "2040000.00", 1.2],
      ["grossMargin", 32, 1],
      ["growth", 17, 1],
      ["strategicFit", 2, 1],
      ["netContribution", "140000.00", 0.8],
      ["valuesFit", 5, 0.75],
      ["marketShare", 21, 0.7],
      ["collectionRate", 97, 0.6],
      ["qualityLoss", 1, 0.4],
    ]);
  });

  it("goes to the target where that is nearer than a tenth", () => {
    const lever = levers({ factors: { ...full, grossMargin: { value: 39 } } }).find(({ id }) => id === "grossMargin");
    expect([lever?.from, lever?.to]).toEqual([39, 40]);
  });

  // Every figure at its target and every rating at 5: 100 points, nurture for being a squeezer
  it("names the false-key flags alone where they alone hold the class down", () => {
    const target: Partial<Record<ScorecardFactorId, number>> = { ...mapTargets() };
    const best = Object.fromEntries(scorecardFactorIds.map((id) => [id, { value: target[id] ?? 5 }]));
    expect(levers({ factors: best, falseKeyFlags: ["squeezer"] })).toEqual([
      {
        id: "cap.false-key",
        kind: "cap",
        from: null,
        to: null,
        unit: "cap",
        changes: [{ factor: "falseKeyFlags", value: "none" }],
        value: 100,
        band: "key",
        gain: 0,
        reachesBand: true,
      },
    ]);
  });
});

function mapTargets(): Partial<Record<ScorecardFactorId, number>> {
  return Object.fromEntries(Object.entries(strides).map(([id, { target }]) => [id, target]));
}
