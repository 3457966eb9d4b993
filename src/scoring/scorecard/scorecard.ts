import { addMonths, type Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkMinor, checkNotAfter, checkNumber } from "../rules/check-input.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";
import {
  type ScorecardConfig,
  type ScorecardFactorId,
  type ScorecardGroup,
  scorecardFactorIds,
  scorecardFactors,
  scorecardGroups,
} from "./scorecard-config.ts";
import { type MeasuredFactor, measureFactor, type PortfolioAnchors, type ScorecardFact } from "./scorecard-points.ts";

export type ScorecardInput = {
  accountId: string;
  asOf: Day;
  /** The organisation's currency. */
  currency: string;
  factors: { readonly [Id in ScorecardFactorId]?: ScorecardFact | undefined };
  anchors: PortfolioAnchors;
  /** Recorded unfair-competition or compliance incidents; absent = none recorded. */
  complianceIncidents?: { value: number; evidence?: readonly string[] } | undefined;
  /** Flags of `10-method.md §3`; any of them caps the class. */
  falseKeyFlags?: readonly string[];
};

export type ScorecardClass = "key" | "nurture" | "watch" | "exit";
/** Lowest first. */
export const classOrder = ["exit", "watch", "nurture", "key"] as const satisfies readonly ScorecardClass[];

export type ScorecardScore = Score & {
  accountId: string;
  /** Equals `band`, or null where that is `insufficient`. */
  class: ScorecardClass | null;
  /** Weighted mean of each group's known points, 0–100; null where none is known. */
  groups: Record<ScorecardGroup, number | null>;
  /** Points taken off for incidents, ≥ 0. */
  deduction: number;
  /** Factors whose observation is older than a year. */
  stale: ScorecardFactorId[];
};

/**
 * Key-account scorecard: past, present, future (`10-method.md §4`).
 *
 * value = Σ weight·points/100 over the known factors (weights redistributed) − deduction, 0–100. Class by
 * cut-off, at most `nurture` with a false-key flag. Flags: `stale`, `no-anchor`, `class-capped` and the false-key
 * flags given. The deduction is the factor `complianceIncidents` with points d, weight −1, contribution −d.
 * @throws ScoringInputError for an unknown factor, a value outside its range, an observation after `asOf`.
 */
export function scoreScorecard(input: ScorecardInput, config: ResolvedScoringConfig): ScorecardScore {
  checkScorecard(input);
  const measured = scorecardFactorIds.map((id) => measureFactor(id, input, config.scorecard));
  const weighted = measured.map((item) => ({ item, weight: config.scorecard.weights[item.id] }));
  const { known, coverage } = redistribute(weighted, ({ points }) => points !== null, 100);
  const factors = known.map(({ item, weight }) => toFactor(item, weight));
  const stale = staleFactors(input, config.scorecard.staleMonths);
  const flags = [
    ...(stale.length > 0 ? ["stale"] : []),
    ...(measured.some(({ anchored }) => !anchored) ? ["no-anchor"] : []),
    ...(input.falseKeyFlags ?? []),
  ];
  const missing = measured.filter(({ id, points }) => points === null && config.scorecard.weights[id] > 0);
  const frame: FrameInput = {
    method: "scorecard",
    version: "1",
    asOf: input.asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: missing.map(({ id }) => id),
    flags,
  };
  const own = { accountId: input.accountId, groups: groupValues(factors), stale };
  if (coverage < config.minCoverage) {
    return { ...insufficientScore(frame, factors, config), ...own, class: null, deduction: 0 };
  }
  return { ...classified(frame, factors, input, config), ...own };
}

function classified(frame: FrameInput, factors: Factor[], input: ScorecardInput, config: ResolvedScoringConfig) {
  const deduction = deductionOf(input, sumContributions(factors), config);
  const all = deduction > 0 ? [...factors, deductionFactor(input, deduction)] : factors;
  const value = sumContributions(all);
  const earned = classOf(value, config.scorecard);
  const capped = (input.falseKeyFlags ?? []).length > 0 ? lowerClass(earned, config.scorecard.falseKeyCap) : earned;
  const flags = capped === earned ? frame.flags : [...frame.flags, "class-capped"];
  return { ...scoreOf({ ...frame, flags }, { value, band: capped, factors: all }, config), class: capped, deduction };
}

/** The class a value earns by the cut-offs alone. */
export function classOf(value: number, { classes }: Pick<ScorecardConfig, "classes">): ScorecardClass {
  const { key, nurture, watch } = classes;
  const limits: [number, ScorecardClass][] = [
    [key, "key"],
    [nurture, "nurture"],
    [watch, "watch"],
  ];
  return limits.find(([limit]) => value >= limit)?.[1] ?? "exit";
}

function lowerClass(a: ScorecardClass, b: ScorecardClass): ScorecardClass {
  return classOrder.indexOf(a) < classOrder.indexOf(b) ? a : b;
}

/** Never more than there is to take, so that the value stays ≥ 0. */
function deductionOf(input: ScorecardInput, available: number, { scorecard }: ResolvedScoringConfig): number {
  const incidents = input.complianceIncidents?.value ?? 0;
  return settle(Math.min(incidents * scorecard.deduction.perIncident, scorecard.deduction.max, available));
}

function deductionFactor({ complianceIncidents }: ScorecardInput, deduction: number): Factor {
  return {
    id: "complianceIncidents",
    raw: complianceIncidents?.value ?? 0,
    unit: "incident",
    points: deduction,
    weight: -1,
    contribution: -deduction,
    evidence: sortedUnique(complianceIncidents?.evidence ?? []),
  };
}

function toFactor({ id, raw, unit, points, evidence }: MeasuredFactor, weight: number): Factor {
  const known = points ?? 0;
  return { id, raw, unit, points: known, weight, contribution: (known * weight) / 100, evidence };
}

function groupValues(factors: readonly Factor[]): Record<ScorecardGroup, number | null> {
  const groupOf = new Map<string, ScorecardGroup>(scorecardFactorIds.map((id) => [id, scorecardFactors[id].group]));
  const mean = (group: ScorecardGroup): number | null => {
    const members = factors.filter(({ id, weight }) => groupOf.get(id) === group && weight > 0);
    const weight = members.reduce((sum, factor) => sum + factor.weight, 0);
    return weight > 0 ? settle(members.reduce((sum, { points, weight: w }) => sum + points * w, 0) / weight) : null;
  };
  const [past, present, future] = scorecardGroups;
  return { past: mean(past), present: mean(present), future: mean(future) };
}

function staleFactors({ factors, asOf }: ScorecardInput, staleMonths: number): ScorecardFactorId[] {
  const limit = addMonths(asOf, -staleMonths);
  return scorecardFactorIds.filter((id) => {
    const observedOn = factors[id]?.observedOn;
    return observedOn ? observedOn < limit : false;
  });
}

function checkScorecard({ accountId, asOf, factors, complianceIncidents }: ScorecardInput): void {
  const record = `account:${accountId}`;
  for (const id of Object.keys(factors)) {
    if (!Object.hasOwn(scorecardFactors, id)) throw new ScoringInputError(record, `factors.${id}`, "unknown factor");
  }
  for (const id of scorecardFactorIds) {
    const fact = factors[id];
    if (!fact) continue;
    const { min, max, unit } = scorecardFactors[id];
    checkNumber(record, `factors.${id}.value`, fact.value, min, max);
    if (unit === "money") checkMinor(record, `factors.${id}.value`, fact.value);
    checkNotAfter(record, `factors.${id}.observedOn`, fact.observedOn, asOf);
  }
  checkNumber(record, "complianceIncidents", complianceIncidents?.value ?? 0, 0);
}
