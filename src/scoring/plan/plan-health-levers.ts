import type { ResolvedScoringConfig } from "../config.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import { type PlanHealthInput, scorePlanHealth } from "./plan-health.ts";
import { applyPlanStep, openPlanSteps, type PlanStep, stepId } from "./plan-step.ts";

/** One step and what it would bring. */
export type PlanLever = {
  /** `smart.O1.timeBound`, `fiveW2h.T1.who`, `evidence`, `relationshipGaps`, `riskOwners`, `freshness`. */
  id: string;
  step: PlanStep;
  /** Plan health after the step, its band, and the difference to now. */
  value: number;
  band: string;
  gain: number;
};

/**
 * Single steps that raise plan health, largest gain first, then by id (`10-method.md §0` rule 8, §11): one missing
 * SMART criterion of one objective filled, one of the seven questions of one action answered, one more claim cited,
 * one more gap answered, one more risk owned, the plan brought up to date. Empty where there is no value: there the
 * step is to fill `missing`.
 */
export function planHealthLevers(input: PlanHealthInput, config: ResolvedScoringConfig): PlanLever[] {
  const now = scorePlanHealth(input, config);
  const { value } = now;
  if (value === null) return [];
  return openPlanSteps(input, now)
    .map((step) => {
      const outcome = scorePlanHealth(applyPlanStep(input, step), config);
      const after = outcome.value ?? value;
      return { id: stepId(step), step, value: after, band: outcome.band, gain: settle(after - value) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || compareText(a.id, b.id));
}
