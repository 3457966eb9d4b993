import { expect, test } from "vitest";
import { nextWinBand, plannedVisits, revenueTargetMinor, walletTarget } from "#drafting/evidence/planning-rules";
import { emptyDossier, richDossier, thinDossier } from "../../fixtures/dossiers.ts";

const withGrowth = (growthPercent: number | null) => ({
  ...richDossier,
  figures: { ...richDossier.figures, revenue12mMinor: 100_000_000, growthPercent },
});

// 1,000,000.00 × (1 + clamp(growth, 0, 20) %), in fen.
test.each([
  [12.34, 113_000_000],
  [55, 120_000_000],
  [-8, 100_000_000],
  [null, 100_000_000],
])("with a trend of %s %% the revenue target is %i fen", (growth, target) => {
  expect(revenueTargetMinor(withGrowth(growth))).toBe(target);
});

test("there is no revenue target without revenue", () => {
  expect(revenueTargetMinor(emptyDossier)).toBeNull();
});

test("share of wallet grows by five points", () => {
  expect(walletTarget(richDossier)).toBe(24);
  expect(walletTarget(thinDossier)).toBeNull();
});

test.each([
  [0, 20],
  [20, 40],
  [59, 60],
  [79.9, 80],
  [80, null],
])("from a win rate of %d the next band begins at %s", (value, target) => {
  expect(nextWinBand(value)).toBe(target);
});

// Class nurture: 1 leadership, 2 technical, 6 business visits a year. Business: 2026-09-02 + 2 months = 2026-11-02.
test("a visit falls due by the cadence of the class, and is planned two weeks on once it is overdue", () => {
  const visits = plannedVisits(richDossier);
  expect(
    visits.map(({ level, perYear, due, daysOverdue, planned }) => [level, perYear, due, daysOverdue, planned]),
  ).toEqual([
    ["leadership", 1, "2026-11-15", 0, "2026-11-29"],
    ["technical", 2, "2027-04-20", 0, "2027-04-20"],
    ["business", 6, "2026-11-02", 13, "2026-11-29"],
  ]);
});
