import { compareText } from "../rules/compare-text.ts";
import type { ActionQuestion, PlanAction } from "./action.ts";
import { isGiven, type PlanObjective } from "./objective.ts";
import type { PlanHealthInput, PlanHealthScore } from "./plan-health.ts";
import type { ObjectiveCheck, SmartCriterion } from "./smart-checks.ts";

/** Criteria that somebody can fill in. Achievable is a fact about target and trend, not a blank. */
export const fillableCriteria = ["specific", "measurable", "relevant", "timeBound"] as const satisfies SmartCriterion[];
export type FillableCriterion = (typeof fillableCriteria)[number];

/** One thing done to a plan. `fill` is what is written in; a planner may put own values in its place. */
export type PlanStep =
  | { kind: "smart"; objectiveId: string; criterion: FillableCriterion; fill: Partial<Omit<PlanObjective, "id">> }
  | { kind: "fiveW2h"; actionId: string; question: ActionQuestion; fill: Partial<Pick<PlanAction, ActionQuestion>> }
  | { kind: "evidence" | "relationshipGaps" | "riskOwners" | "freshness" };

/** `smart.O1.timeBound`, `fiveW2h.T1.who`, `relationshipGaps`. */
export function stepId(step: PlanStep): string {
  if (step.kind === "smart") return `smart.${step.objectiveId}.${step.criterion}`;
  if (step.kind === "fiveW2h") return `fiveW2h.${step.actionId}.${step.question}`;
  return step.kind;
}

/**
 * The plan after one step, for what-if: blanks of an objective or an action filled, one more claim cited, gap answered
 * or risk owned, or the plan brought up to date, evidence included. Whom a step names as who counts as known from then
 * on. A step that there is no room for changes nothing.
 */
export function applyPlanStep(input: PlanHealthInput, step: PlanStep): PlanHealthInput {
  if (step.kind === "smart") return fillObjective(input, step);
  if (step.kind === "fiveW2h") return fillAction(input, step);
  return counted[step.kind](input);
}

const counted = {
  evidence: (input) => {
    const { evidence } = input;
    if (!evidence || evidence.cited >= evidence.claims) return input;
    return { ...input, evidence: { ...evidence, cited: evidence.cited + 1 } };
  },
  relationshipGaps: (input) => {
    const { relationshipGaps: gaps } = input;
    if (!gaps || gaps.addressed >= gaps.total) return input;
    return { ...input, relationshipGaps: { ...gaps, addressed: gaps.addressed + 1 } };
  },
  riskOwners: (input) => {
    const { risks } = input;
    if (!risks || risks.owned >= risks.raised) return input;
    return { ...input, risks: { ...risks, owned: risks.owned + 1 } };
  },
  freshness: (input) => ({ ...input, updatedOn: input.asOf, newestEvidenceOn: input.asOf }),
} as const satisfies Record<
  "evidence" | "relationshipGaps" | "riskOwners" | "freshness",
  (input: PlanHealthInput) => PlanHealthInput
>;

function fillObjective(input: PlanHealthInput, step: Extract<PlanStep, { kind: "smart" }>): PlanHealthInput {
  const fill = (objective: PlanObjective) =>
    objective.id === step.objectiveId ? { ...objective, ...step.fill } : objective;
  return { ...input, objectives: input.objectives?.map(fill) };
}

function fillAction(input: PlanHealthInput, step: Extract<PlanStep, { kind: "fiveW2h" }>): PlanHealthInput {
  const { who } = step.fill;
  const isNew = input.people !== undefined && isGiven(who ?? null) && !input.people.includes(who ?? "");
  const people = isNew ? [...(input.people ?? []), who ?? ""] : input.people;
  const fill = (action: PlanAction) => (action.id === step.actionId ? { ...action, ...step.fill } : action);
  return { ...input, people, actions: input.actions?.map(fill) };
}

/** Stands for words that are still to be written. */
const toWrite = "…";

/** Every single step open to a plan, each with the plainest filling that answers it. */
export function openPlanSteps(input: PlanHealthInput, { smart, actionLint }: PlanHealthScore): PlanStep[] {
  const objectives = new Map((input.objectives ?? []).map((objective) => [objective.id, objective]));
  const ofObjectives = (smart?.objectives ?? []).flatMap((check) => {
    const objective = objectives.get(check.objectiveId);
    return objective ? objectiveSteps(objective, check, input) : [];
  });
  const fills = actionFills(input);
  const ofActions = (actionLint?.actions ?? []).flatMap(({ actionId, missing }) =>
    missing.map(
      (question): PlanStep => ({ kind: "fiveW2h", actionId, question, fill: { [question]: fills[question] } }),
    ),
  );
  const whole = ["evidence", "relationshipGaps", "riskOwners", "freshness"] as const;
  return [...ofObjectives, ...ofActions, ...whole.map((kind): PlanStep => ({ kind }))];
}

/** A target at the baseline is the least that can be promised; whoever plans sets the real one. */
function objectiveSteps(
  objective: PlanObjective,
  { criteria }: ObjectiveCheck,
  { period }: PlanHealthInput,
): PlanStep[] {
  const { id, metric, object, baseline, target, unit } = objective;
  const fills: Record<FillableCriterion, Partial<Omit<PlanObjective, "id">>> = {
    specific: { metric: isGiven(metric) ? metric : toWrite, object: isGiven(object) ? object : toWrite },
    measurable: {
      baseline: baseline ?? target ?? 1,
      target: target ?? baseline ?? 1,
      unit: isGiven(unit) ? unit : toWrite,
    },
    relevant: { linkedTo: [toWrite] },
    timeBound: { dueOn: period.to },
  };
  return fillableCriteria
    .filter((criterion) => criteria[criterion] === "missing")
    .map((criterion) => ({ kind: "smart", objectiveId: id, criterion, fill: fills[criterion] }));
}

function actionFills({ objectives = [], people = [], period, asOf }: PlanHealthInput) {
  const [objective = toWrite] = objectives.map(({ id }) => id).sort(compareText);
  const [person = toWrite] = [...people].sort(compareText);
  const when = period.to > asOf ? period.to : asOf;
  return { what: toWrite, why: objective, when, where: toWrite, who: person, how: toWrite, howMuch: toWrite };
}
