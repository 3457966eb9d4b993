import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import type { PlanObjective, PlanPeriod } from "./objective.ts";
import { checkObjective, type ObjectiveCheck, smartCriteria } from "./smart-checks.ts";
import type { SmartConfig } from "./smart-config.ts";

export type SmartInput = { asOf: Day; plan: PlanPeriod; objectives: readonly PlanObjective[] };
export type SmartBand = "sound" | "partial" | "weak";
export type SmartScore = Score & {
  /** By objective id. */
  objectives: ObjectiveCheck[];
};

/**
 * SMART lint of a plan's objectives (`10-method.md §11`): value = mean share of the criteria met × 100, 0–100, every
 * objective alike and one factor each. A stretch counts half (`config.smart.stretchCredit`); an unknown criterion
 * counts for nothing and lowers `coverage` = known criteria ÷ all. No objectives → `insufficient`. Flag `stretch`.
 * @throws ScoringInputError for a repeated objective, a figure that is no number, a plan that ends before it begins.
 */
export function scoreSmart(input: SmartInput, config: ResolvedScoringConfig): SmartScore {
  checkInput(input);
  const sorted = [...input.objectives].sort((a, b) => compareText(a.id, b.id));
  const objectives = sorted.map((objective) => checkObjective(objective, input.plan, config.smart));
  const count = objectives.length;
  const known = objectives.reduce((sum, check) => sum + check.known, 0);
  const frame: FrameInput = {
    method: "smart",
    version: "1",
    asOf: input.asOf,
    scale: { min: 0, max: 100 },
    coverage: count > 0 ? settle(known / (count * smartCriteria.length)) : 0,
    missing: count > 0 ? objectives.flatMap(missingOf) : ["objectives"],
    flags: objectives.some(({ criteria }) => criteria.achievable === "stretch") ? ["stretch"] : [],
  };
  const factors = objectives.map((check) => toFactor(check, count));
  if (frame.coverage < config.minCoverage || count === 0) {
    return { ...insufficientScore(frame, factors, config), objectives };
  }
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config.smart), factors }, config), objectives };
}

function missingOf({ objectiveId, unjudged }: ObjectiveCheck): string[] {
  return unjudged === null ? [] : [`${objectiveId}.achievable`];
}

function toFactor({ objectiveId, share, criteria, known }: ObjectiveCheck, count: number): Factor {
  const holding = smartCriteria.filter((criterion) => criteria[criterion] === "holds").length;
  const points = settle(share * 100);
  return {
    id: objectiveId,
    raw: `${holding}/${known}`,
    unit: "criteria-met",
    points,
    weight: 1 / count,
    contribution: points / count,
    evidence: [`objectives:${objectiveId}`],
  };
}

function bandOf(value: number, { bands }: SmartConfig): SmartBand {
  if (value >= bands.sound) return "sound";
  return value >= bands.partial ? "partial" : "weak";
}

function checkInput({ plan, objectives }: SmartInput): void {
  if (plan.to < plan.from) throw new ScoringInputError("plan", "to", `${plan.to} is before ${plan.from}`);
  checkUniqueIds("objectives", objectives);
  for (const { id, baseline, target, trend } of objectives) {
    const record = `objectives:${id}`;
    checkNumber(record, "baseline", baseline ?? 0);
    checkNumber(record, "target", target ?? 0);
    for (const growth of trend?.yearlyGrowths ?? []) checkNumber(record, "trend.yearlyGrowths", growth);
  }
}
