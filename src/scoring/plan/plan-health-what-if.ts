import type { ResolvedScoringConfig } from "../config.ts";
import { type Lever, type LeverRules, leverOf, type Step } from "../lever.ts";
import { type BandPath, findPath } from "../path-to-band.ts";
import { applyChanges, type Change, type GivenChange, readWhole, readWord, type Setter } from "../rules/read-change.ts";
import { type PlanHealthInput, type PlanHealthScore, scorePlanHealth } from "./plan-health.ts";
import { planHealthLevers } from "./plan-health-levers.ts";
import { applyPlanStep, openPlanSteps, type PlanStep, stepId } from "./plan-step.ts";

/**
 * The plan with changes made to it (`10-method.md §0` rule 8, §11). What is open is named as in the levers:
 * `smart.O1.timeBound` and `fiveW2h.T1.who` = filled, `freshness` = now, and as counts `evidence` = claims cited,
 * `relationshipGaps` = gaps addressed, `riskOwners` = risks owned.
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one set twice, a bad value.
 */
export function changePlanHealth(
  input: PlanHealthInput,
  changes: readonly Change[],
  config: ResolvedScoringConfig,
): PlanHealthInput {
  const setters = [...openSetters(input, config), ...countSetters(input)];
  return applyChanges(input, changes, {
    record: `plan:${input.planId}`,
    find: (factor) => setters.find(({ id }) => id === factor) ?? null,
    known: setters.map(({ id }) => id),
  });
}

type PlanSetter = Setter<PlanHealthInput>;

function openSetters(input: PlanHealthInput, config: ResolvedScoringConfig): PlanSetter[] {
  return openPlanSteps(input, scorePlanHealth(input, config))
    .filter(({ kind }) => !isCounted(kind))
    .map((step) => ({
      id: stepId(step),
      set: (held, given) => {
        readWord(given, [doneWord(step)]);
        return applyPlanStep(held, step);
      },
    }));
}

function countSetters({ evidence, relationshipGaps, risks }: PlanHealthInput): PlanSetter[] {
  const count = (id: string, whole: number | undefined, set: (held: PlanHealthInput, n: number) => PlanHealthInput) =>
    whole === undefined
      ? []
      : [{ id, set: (held: PlanHealthInput, given: GivenChange) => set(held, readWhole(given, 0, whole)) }];
  return [
    ...count("evidence", evidence?.claims, (held, cited) => ({
      ...held,
      evidence: { claims: evidence?.claims ?? 0, cited },
    })),
    ...count("relationshipGaps", relationshipGaps?.total, (held, addressed) => ({
      ...held,
      relationshipGaps: { total: relationshipGaps?.total ?? 0, addressed },
    })),
    ...count("riskOwners", risks?.raised, (held, owned) => ({
      ...held,
      risks: { raised: risks?.raised ?? 0, owned },
    })),
  ];
}

const isCounted = (kind: PlanStep["kind"]) =>
  kind === "evidence" || kind === "relationshipGaps" || kind === "riskOwners";

const doneWord = ({ kind }: PlanStep) => (kind === "freshness" ? "now" : "filled");

/** The plan's levers as every other method's, see `planHealthLevers`. */
export function planHealthSteps(input: PlanHealthInput, config: ResolvedScoringConfig): Lever[] {
  const now = scorePlanHealth(input, config);
  const { value, band } = now;
  if (value === null) return [];
  return planHealthLevers(input, config).flatMap((lever) =>
    leverOf(moveOf(lever.step, input), lever, { value, band }, rules.bands),
  );
}

/** At most three steps that reach a band, see `findPath`. */
export function planHealthPath(
  input: PlanHealthInput,
  band: string | null,
  config: ResolvedScoringConfig,
): BandPath | null {
  return findPath(rules, input, band, config);
}

/** Every step gains the same whatever else is done, so the best of each state are enough to find the best three. */
const widest = 3;

const rules: LeverRules<PlanHealthInput, PlanHealthScore> = {
  bands: ["poor", "fair", "healthy"],
  score: scorePlanHealth,
  steps: (input, _now, config) =>
    planHealthLevers(input, config)
      .slice(0, widest)
      .map(({ step }) => ({ ...moveOf(step, input), take: (held) => applyPlanStep(held, step) })),
};

function moveOf(step: PlanStep, input: PlanHealthInput): Omit<Step<PlanHealthInput>, "take"> {
  const id = stepId(step);
  const done = countOf(step, input);
  const value = done === null ? doneWord(step) : done + 1;
  const to = done === null ? null : done + 1;
  return { id, kind: "plan", from: done, to, unit: "count", changes: [{ factor: id, value }] };
}

function countOf({ kind }: PlanStep, { evidence, relationshipGaps, risks }: PlanHealthInput): number | null {
  if (kind === "evidence") return evidence?.cited ?? 0;
  if (kind === "relationshipGaps") return relationshipGaps?.addressed ?? 0;
  return kind === "riskOwners" ? (risks?.owned ?? 0) : null;
}
