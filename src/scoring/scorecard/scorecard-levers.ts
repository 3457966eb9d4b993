import { minorDigits, toDecimal } from "#domain/money";
import type { ResolvedScoringConfig } from "../config.ts";
import { type Lever, type LeverRules, rankLevers, type Step } from "../lever.ts";
import { type BandPath, findPath } from "../path-to-band.ts";
import { settle } from "../rules/score-value.ts";
import { type ScorecardInput, type ScorecardScore, scoreScorecard } from "./scorecard.ts";
import { type ScorecardFactorId, scorecardFactorIds, scorecardFactors } from "./scorecard-config.ts";
import { anchorOf } from "./scorecard-points.ts";

type CardStep = Step<ScorecardInput>;

const rules: LeverRules<ScorecardInput, ScorecardScore> = {
  bands: ["exit", "watch", "nurture", "key"],
  score: scoreScorecard,
  steps: (input, _now, config) => [
    ...scorecardFactorIds.flatMap((id) => factorStep(id, input, config)),
    ...incidentStep(input),
    ...capStep(input),
  ],
};

/**
 * Single steps that raise the scorecard's value or class, largest gain first, then by id (`10-method.md §0` rule 8, §4):
 * a rating one level up; a measured figure one `leverStep` (a tenth) of the way from floor to target further, or at the
 * target where that is nearer; one incident less; the false-key flags gone. A factor that nobody knows is one to collect,
 * no step. Empty where the scorecard is `insufficient`.
 */
export function scorecardLevers(input: ScorecardInput, config: ResolvedScoringConfig): Lever[] {
  return rankLevers(rules, input, config);
}

/** At most three of the same steps that reach a class, see `findPath`. */
export function scorecardPath(
  input: ScorecardInput,
  band: string | null,
  config: ResolvedScoringConfig,
): BandPath | null {
  return findPath(rules, input, band, config);
}

function factorStep(id: ScorecardFactorId, input: ScorecardInput, config: ResolvedScoringConfig): CardStep[] {
  const fact = input.factors[id];
  const value = steppedValue(id, input, config);
  if (!fact || value === null || value === fact.value) return [];
  const { unit } = scorecardFactors[id];
  const isMoney = unit === "money";
  const shown = (held: number) => (isMoney ? toDecimal({ amountMinor: held, currency: input.currency }) : held);
  return [
    {
      id,
      kind: unit === "ordinal" ? "rating" : "figure",
      from: shown(fact.value),
      to: shown(value),
      unit: isMoney ? input.currency : unit,
      changes: [{ factor: id, value: shown(value) }],
      take: (held) => ({ ...held, factors: { ...held.factors, [id]: { value } } }),
    },
  ];
}

/** One step on from a known value; null where it is unknown, cannot be placed, or is at its target or past it. */
function steppedValue(id: ScorecardFactorId, input: ScorecardInput, config: ResolvedScoringConfig): number | null {
  const fact = input.factors[id];
  const anchor = anchorOf(id, input, config.scorecard);
  if (!fact || !anchor) return null;
  const { unit, min, max } = scorecardFactors[id];
  const scale = unit === "money" ? 10 ** minorDigits(input.currency) : 1;
  const span = anchor.target - anchor.floor;
  const stride = unit === "ordinal" ? 1 : Math.abs(span) * config.scorecard.leverStep;
  const from = fact.value / scale;
  const left = (anchor.target - from) * Math.sign(span);
  if (left <= 0) return null;
  const aim = Math.min(max, Math.max(min, from + Math.sign(span) * Math.min(stride, left)));
  // Whole minor units: a percentile of two accounts may lie between two of them.
  return unit === "money" ? Math.round(aim * scale) : settle(aim);
}

function incidentStep({ complianceIncidents }: ScorecardInput): CardStep[] {
  const from = complianceIncidents?.value ?? 0;
  if (from <= 0) return [];
  const to = Math.max(0, from - 1);
  const id = "complianceIncidents";
  const take = (held: ScorecardInput) => ({ ...held, complianceIncidents: { ...held.complianceIncidents, value: to } });
  return [{ id, kind: "incident", from, to, unit: "incident", changes: [{ factor: id, value: to }], take }];
}

function capStep({ falseKeyFlags = [] }: ScorecardInput): CardStep[] {
  if (falseKeyFlags.length === 0) return [];
  const changes = [{ factor: "falseKeyFlags", value: "none" }];
  const take = (held: ScorecardInput) => ({ ...held, falseKeyFlags: [] });
  return [{ id: "cap.false-key", kind: "cap", from: null, to: null, unit: "cap", changes, take }];
}
