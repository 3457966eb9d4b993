import { addDays, addMonths, type Day, daysBetween } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import type { ScorecardClass } from "#scoring/scorecard/scorecard";
import { winRateDefaults } from "#scoring/win-rate/win-rate-config";
import type { Dossier } from "../dossier.ts";
import { lastAtLevel, type VisitLevel } from "./activity-facts.ts";

/** Growth asked of an account: its own trend, never below holding the revenue, never above what few keep up. */
const growthLimits = { min: 0, max: 20 };
/** Points of share of wallet that one plan year asks for. */
const walletStep = 5;

/** Visits per year by class (`10-method.md §13`). */
export const cadence = {
  key: { leadership: 2, technical: 4, business: 12 },
  nurture: { leadership: 1, technical: 2, business: 6 },
  watch: { leadership: 0, technical: 1, business: 4 },
  exit: { leadership: 0, technical: 0, business: 1 },
} as const satisfies Record<ScorecardClass, Record<VisitLevel, number>>;

/** Class the visits are planned by where the scorecard has too few factors for one. */
export const assumedClass: ScorecardClass = "watch";

/** Growth in percent points that the revenue target asks for; null where no trend is known. */
export function growthStep({ figures }: Dossier): number | null {
  const { growthPercent } = figures;
  return growthPercent === null ? null : Math.min(growthLimits.max, Math.max(growthLimits.min, growthPercent));
}

/**
 * Revenue of the last 12 months × (1 + growth step), at least that revenue, to three significant digits, in minor
 * units. Without a trend the target is to hold the revenue. Null where there is no revenue to grow from.
 */
export function revenueTargetMinor(dossier: Dossier): number | null {
  const { revenue12mMinor: revenue } = dossier.figures;
  if (revenue === null || revenue <= 0) return null;
  const step = growthStep(dossier);
  return step === null || step === 0 ? revenue : roundUp(revenue * (1 + step / 100), 3);
}

function roundUp(value: number, digits: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) + 1 - digits);
  return Math.ceil(value / unit) * unit;
}

/** Share of wallet now + 5 points, at most 100. */
export function walletTarget({ account }: Dossier): number | null {
  const now = account.measures.find(({ factor }) => factor === "shareOfWallet")?.value;
  return now === undefined ? null : Math.min(100, now + walletStep);
}

/** Lowest win rate of the next better band (`10-method.md §7`); null in band A, where signing is what is left. */
export function nextWinBand(value: number): number | null {
  const { A, B, C, D } = winRateDefaults.bands;
  return [D, C, B, A].find((limit) => limit > value) ?? null;
}

export type PlannedVisit = {
  level: VisitLevel;
  perYear: number;
  last: Day | null;
  /** Last visit + 12 months ÷ visits a year; `asOf` where there was none. */
  due: Day;
  daysOverdue: number;
  /** The due day, or two weeks from now where that has passed. */
  planned: Day;
};

/**
 * Next visit of each level that the account's class calls for (`10-method.md §13`), as the cadence scored it. An account
 * without a class is visited like one to watch, by its last contacts.
 */
export function plannedVisits(dossier: Dossier): PlannedVisit[] {
  const { asOf, scores } = dossier;
  const due = scores.cadence ? scoredVisits(scores.cadence.levels, asOf) : assumedVisits(dossier);
  return due.map((visit) => ({ ...visit, planned: visit.due <= asOf ? addDays(asOf, 14) : visit.due }));
}

type DueVisit = Omit<PlannedVisit, "planned">;

function scoredVisits(levels: NonNullable<Dossier["scores"]["cadence"]>["levels"], asOf: Day): DueVisit[] {
  return levels
    .filter(({ visitsPerYear }) => visitsPerYear > 0)
    .map(({ level, visitsPerYear, lastVisitOn, dueOn, daysOverdue }) => ({
      level,
      perYear: visitsPerYear,
      last: lastVisitOn,
      due: dueOn ?? asOf,
      daysOverdue: lastVisitOn === null ? 0 : (daysOverdue ?? 0),
    }));
}

function assumedVisits(dossier: Dossier): DueVisit[] {
  const perLevel = cadence[dossier.scorecard.class ?? assumedClass];
  const { asOf } = dossier;
  return interactionLevels
    .filter((level) => perLevel[level] > 0)
    .map((level) => {
      const perYear = perLevel[level];
      const last = lastAtLevel(dossier, level);
      const due = last === null ? asOf : addMonths(last, 12 / perYear);
      const daysOverdue = last === null ? 0 : Math.max(0, daysBetween(due, asOf));
      return { level, perYear, last, due, daysOverdue };
    });
}
