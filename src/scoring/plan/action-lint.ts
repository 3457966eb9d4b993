import { type Day, daysBetween } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { type ActionQuestion, actionQuestions, type PlanAction } from "./action.ts";
import type { ActionLintConfig } from "./action-lint-config.ts";
import { dependencyCycles } from "./dependency-cycles.ts";
import { isGiven } from "./objective.ts";

export type ActionLintInput = {
  asOf: Day;
  actions: readonly PlanAction[];
  /** Ids of everybody who can be named; absent where nobody can look them up. */
  people?: readonly string[] | undefined;
  /** Ids of the plan's objectives; absent where nobody can look them up. */
  objectives?: readonly string[] | undefined;
};

export type ActionCheck = {
  actionId: string;
  /** Questions without an answer, in the method's order. */
  missing: ActionQuestion[];
  /** Named as who, but not among the people; then `who` is missing too. */
  unknownPerson: string | null;
  /** Named as why, but no objective of the plan; then `why` is missing too. */
  unknownObjective: string | null;
  /** Days from `when` to `asOf`; 0 where it is not past, done, or undated. */
  daysOverdue: number;
};

export type ActionLintBand = "sound" | "partial" | "weak";
export type ActionLintScore = Score & {
  /** By action id. */
  actions: ActionCheck[];
  /** Groups of actions that wait for each other. */
  cycles: string[][];
};

/**
 * 5W2H lint of a plan's actions (`10-method.md §11`): value = mean share of the seven questions answered × 100, 0–100,
 * every action alike and one factor each. Why counts where it names an objective of the plan, who where it names a
 * known person. No actions → `insufficient`. Cycles and overdue actions are flagged and take nothing off:
 * `dependency-cycle`, `action-overdue`; `people-unchecked` where nobody gave the people.
 * @throws ScoringInputError for a repeated action, or one that waits for an action that is not there.
 */
export function scoreActionLint(input: ActionLintInput, config: ResolvedScoringConfig): ActionLintScore {
  checkInput(input);
  const sorted = [...input.actions].sort((a, b) => compareText(a.id, b.id));
  const known = { people: toSet(input.people), objectives: toSet(input.objectives) };
  const actions = sorted.map((action) => checkAction(action, known, input.asOf));
  const cycles = dependencyCycles(sorted);
  const frame: FrameInput = {
    method: "action-lint",
    version: "1",
    asOf: input.asOf,
    scale: { min: 0, max: 100 },
    coverage: actions.length > 0 ? 1 : 0,
    missing: actions.length > 0 ? [] : ["actions"],
    flags: [
      ...(cycles.length > 0 ? ["dependency-cycle"] : []),
      ...(actions.some(({ daysOverdue }) => daysOverdue > 0) ? ["action-overdue"] : []),
      ...(known.people === null && sorted.some(({ who }) => isGiven(who)) ? ["people-unchecked"] : []),
    ],
  };
  const factors = actions.map((check) => toFactor(check, actions.length));
  const own = { actions, cycles };
  if (actions.length === 0) return { ...insufficientScore(frame, factors, config), ...own };
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(value, config.actionLint), factors }, config), ...own };
}

type Known = { people: ReadonlySet<string> | null; objectives: ReadonlySet<string> | null };

function toSet(ids: readonly string[] | undefined): ReadonlySet<string> | null {
  return ids === undefined ? null : new Set(ids);
}

function checkAction(action: PlanAction, { people, objectives }: Known, asOf: Day): ActionCheck {
  const { id, who, why, when, done } = action;
  const unknownPerson = unknownAmong(who, people);
  const unknownObjective = unknownAmong(why, objectives);
  const isLacking = (question: ActionQuestion) =>
    !isGiven(action[question]) ||
    (question === "who" && unknownPerson !== null) ||
    (question === "why" && unknownObjective !== null);
  return {
    actionId: id,
    missing: actionQuestions.filter(isLacking),
    unknownPerson,
    unknownObjective,
    daysOverdue: when !== null && !done ? Math.max(0, daysBetween(when, asOf)) : 0,
  };
}

function unknownAmong(id: string | null, known: ReadonlySet<string> | null): string | null {
  return isGiven(id) && known !== null && !known.has(id) ? id : null;
}

function toFactor({ actionId, missing }: ActionCheck, count: number): Factor {
  const answered = actionQuestions.length - missing.length;
  const points = settle((answered / actionQuestions.length) * 100);
  return {
    id: actionId,
    raw: `${answered}/${actionQuestions.length}`,
    unit: "answered",
    points,
    weight: 1 / count,
    contribution: points / count,
    evidence: [`actions:${actionId}`],
  };
}

function bandOf(value: number, { bands }: ActionLintConfig): ActionLintBand {
  if (value >= bands.sound) return "sound";
  return value >= bands.partial ? "partial" : "weak";
}

function checkInput({ actions }: ActionLintInput): void {
  checkUniqueIds("actions", actions);
  const ids = new Set(actions.map(({ id }) => id));
  for (const { id, dependsOn } of actions) {
    const unknown = dependsOn.find((first) => !ids.has(first));
    if (unknown !== undefined) throw new ScoringInputError(`actions:${id}`, "dependsOn", `no action ${unknown}`);
  }
}
