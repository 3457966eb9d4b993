import { monthsElapsed } from "#domain/day";
import { settle } from "../rules/score-value.ts";
import { isGiven, type PlanObjective, type PlanPeriod } from "./objective.ts";
import type { SmartConfig } from "./smart-config.ts";

export const smartCriteria = ["specific", "measurable", "achievable", "relevant", "timeBound"] as const;
export type SmartCriterion = (typeof smartCriteria)[number];
/** `stretch` and `unknown` are answers to achievable alone. */
export type SmartState = "holds" | "missing" | "stretch" | "unknown";
/** What an objective lacks, by the member that would hold it; `dueInPlan`: due, but outside the plan. */
export type ObjectiveLack = "metric" | "object" | "baseline" | "target" | "unit" | "link" | "dueOn" | "dueInPlan";
/** Why nobody can say whether it is achievable. */
export type Unjudged = "no-figures" | "from-zero" | "no-trend";

export type ObjectiveCheck = {
  objectiveId: string;
  criteria: Record<SmartCriterion, SmartState>;
  lacks: ObjectiveLack[];
  /** Percent points a year that the target asks for; null where baseline or target does not say. */
  neededGrowth: number | null;
  /** Percent points a year that the trend allows; null with fewer than two past growths. */
  growthLimit: number | null;
  /** Null where achievable is judged. */
  unjudged: Unjudged | null;
  /** Credits ÷ known criteria, 0–1. */
  share: number;
  /** Known criteria, 4 or 5. */
  known: number;
};

/**
 * The five SMART checks of one objective (`10-method.md §11`). Specific: metric and object. Measurable: baseline,
 * target, unit. Relevant: linked to something. Time-bound: due inside the plan, its first and last day included.
 * Achievable: needed growth ≤ mean + 2 sample standard deviations (n − 1) of the trend, else `stretch`; `unknown`
 * without two past growths, without figures, or from a baseline of 0. An unknown criterion is left out of the share.
 */
export function checkObjective(objective: PlanObjective, plan: PlanPeriod, config: SmartConfig): ObjectiveCheck {
  const lacks = lacksOf(objective, plan);
  const neededGrowth = growthNeeded(objective, plan);
  const growthLimit = limitOf(objective.trend?.yearlyGrowths ?? [], config.deviations);
  const judged = neededGrowth === null || growthLimit === null ? "unknown" : judge(neededGrowth, growthLimit);
  const unless = (...fields: ObjectiveLack[]) => (fields.some((field) => lacks.includes(field)) ? "missing" : "holds");
  const criteria = {
    specific: unless("metric", "object"),
    measurable: unless("baseline", "target", "unit"),
    achievable: judged,
    relevant: unless("link"),
    timeBound: unless("dueOn", "dueInPlan"),
  } as const satisfies Record<SmartCriterion, SmartState>;
  const known = smartCriteria.filter((criterion) => criteria[criterion] !== "unknown");
  const credit = { holds: 1, missing: 0, stretch: config.stretchCredit / 100, unknown: 0 };
  const credits = known.reduce((sum, criterion) => sum + credit[criteria[criterion]], 0);
  return {
    objectiveId: objective.id,
    criteria,
    lacks,
    neededGrowth,
    growthLimit,
    unjudged: judged === "unknown" ? whyUnknown(objective, neededGrowth) : null,
    share: settle(credits / known.length),
    known: known.length,
  };
}

function judge(needed: number, limit: number): "holds" | "stretch" {
  return needed <= limit ? "holds" : "stretch";
}

function lacksOf(objective: PlanObjective, plan: PlanPeriod): ObjectiveLack[] {
  const { metric, object, baseline, target, unit, linkedTo, dueOn } = objective;
  const lacking: Record<ObjectiveLack, boolean> = {
    metric: !isGiven(metric),
    object: !isGiven(object),
    baseline: baseline === null,
    target: target === null,
    unit: !isGiven(unit),
    link: !linkedTo.some(isGiven),
    dueOn: dueOn === null,
    dueInPlan: dueOn !== null && (dueOn < plan.from || dueOn > plan.to),
  };
  const fields = ["metric", "object", "baseline", "target", "unit", "link", "dueOn", "dueInPlan"] as const;
  return fields.filter((field) => lacking[field]);
}

/**
 * (target − baseline) ÷ |baseline| in percent points. An objective due later than a year after the plan begins asks a
 * year's share of that; one due sooner asks all of it, since the trend knows years only.
 */
function growthNeeded({ baseline, target, dueOn }: PlanObjective, plan: PlanPeriod): number | null {
  if (baseline === null || target === null || baseline === 0) return null;
  const months = dueOn !== null && dueOn > plan.from ? monthsElapsed(plan.from, dueOn) : 12;
  return settle((((target - baseline) / Math.abs(baseline)) * 100) / Math.max(1, months / 12));
}

/** Mean + `deviations` × sample standard deviation; null with fewer than two growths, which have no deviation. */
function limitOf(growths: readonly number[], deviations: number): number | null {
  if (growths.length < 2) return null;
  // Sorted, so that the sum does not depend on the order of the years
  const sorted = [...growths].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, growth) => sum + growth, 0) / sorted.length;
  const squares = sorted.reduce((sum, growth) => sum + (growth - mean) ** 2, 0);
  return settle(mean + deviations * Math.sqrt(squares / (sorted.length - 1)));
}

function whyUnknown({ baseline, target }: PlanObjective, needed: number | null): Unjudged {
  if (needed !== null) return "no-trend";
  return baseline === 0 && target !== null ? "from-zero" : "no-figures";
}
