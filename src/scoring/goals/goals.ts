import { type Day, daysBetween } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { compareText, sortedUnique } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, settle, sumContributions } from "../rules/score-value.ts";
import { checkGoals } from "./check-goals.ts";
import { goalScales } from "./goal-scales.ts";
import type { Goal, GoalsInput } from "./goals-input.ts";

export type GoalState = "reached" | "open" | "overdue" | "unmeasured";
export type GoalLack = "owner" | "due" | "measurement";
export type GoalStanding = Goal & {
  current: number | null;
  /** How far below the target, 0 where it is reached; null where nothing is measured. */
  gap: number | null;
  /** `gap` as a share of the measure's scale, 0–1. */
  gapShare: number | null;
  state: GoalState;
  /** Whole days from the due date to `asOf`, 0 up to the date itself; null without one or when reached. */
  daysOverdue: number | null;
  /** What the goal needs before anybody can be held to it. */
  missing: GoalLack[];
};

export type GoalsScore = Score & {
  /** By id. */
  goals: GoalStanding[];
  /** Ids of goals short of their target: widest share of the scale first, then earliest due date, those without last. */
  gaps: string[];
};

/**
 * Relationship goals (`10-method.md §21`): where every KR, OR and ER goal stands.
 *
 * gap = max(0, target − current); gapShare = gap ÷ span of the scale (KR 1–5: 4, OR 1–4: 3, ER 0–100: 100). value =
 * reached ÷ measured goals · 100, a factor per measured goal with points 100 or 0; coverage = measured ÷ goals. Bands
 * `reached` (100), `overdue`, `open`; `no-goals` where there are none. Flags: `goal-overdue`, `goal-without-owner`,
 * `goal-without-due`, the last two for goals not reached.
 * @throws ScoringInputError for a repeated goal or measurement, a value off its scale, a KR goal without a contact.
 */
export function scoreGoals(input: GoalsInput, config: ResolvedScoringConfig): GoalsScore {
  checkGoals(input);
  const { asOf } = input;
  const measured = new Map(input.measured.map((held) => [keyOf(held.measure, held.subjectId), held]));
  const goals = [...input.goals]
    .sort((a, b) => compareText(a.id, b.id))
    .map((goal) => standingOf(goal, measured.get(keyOf(goal.measure, subjectOf(goal)))?.value ?? null, asOf));
  const weighted = goals.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(weighted, ({ current }) => current !== null, 1);
  const factors = known.map(({ item, weight }) =>
    toFactor(item, weight, measured.get(keyOf(item.measure, subjectOf(item)))?.evidence ?? []),
  );
  const frame: FrameInput = {
    method: "goals",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage: goals.length > 0 ? coverage : 1,
    missing: goals.flatMap(({ id, state, missing }) =>
      state === "reached" ? [] : missing.map((lack) => `${id}.${lack}`),
    ),
    flags: flagsOf(goals),
  };
  const own = { goals, gaps: rankGaps(goals) };
  if (goals.length === 0) return { ...scoreOf(frame, { value: null, band: "no-goals", factors }, config), ...own };
  if (known.length === 0 || coverage < config.minCoverage)
    return { ...insufficientScore(frame, factors, config), ...own };
  const value = sumContributions(factors);
  return { ...scoreOf(frame, { value, band: bandOf(goals), factors }, config), ...own };
}

/** Whose measure a goal speaks of. */
export function subjectOf({ contactId, accountId }: Pick<Goal, "contactId" | "accountId">): string {
  return contactId ?? accountId;
}

function keyOf(measure: string, subjectId: string): string {
  return `${measure}:${subjectId}`;
}

function standingOf(goal: Goal, current: number | null, asOf: Day): GoalStanding {
  const { id, accountId, measure, contactId, target, ownerName, dueOn } = goal;
  const { min, max } = goalScales[measure];
  const gap = current === null ? null : settle(Math.max(0, target - current));
  const late = dueOn === null || gap === 0 ? null : Math.max(0, daysBetween(dueOn, asOf));
  return {
    id,
    accountId,
    measure,
    contactId,
    target,
    ownerName,
    dueOn,
    current,
    gap,
    gapShare: gap === null ? null : settle(gap / (max - min)),
    state: stateOf(gap, late),
    daysOverdue: late,
    missing: lacksOf(goal, current),
  };
}

function stateOf(gap: number | null, late: number | null): GoalState {
  if (gap === null) return "unmeasured";
  if (gap === 0) return "reached";
  return late !== null && late > 0 ? "overdue" : "open";
}

function lacksOf({ ownerName, dueOn }: Goal, current: number | null): GoalLack[] {
  const lacks = { owner: ownerName === null, due: dueOn === null, measurement: current === null };
  return (["owner", "due", "measurement"] as const).filter((lack) => lacks[lack]);
}

function toFactor({ id, measure, current, gap }: GoalStanding, weight: number, evidence: readonly string[]): Factor {
  const points = gap === 0 ? 100 : 0;
  return {
    id,
    raw: current,
    unit: `measure-${measure}`,
    points,
    weight,
    contribution: points * weight,
    evidence: sortedUnique(evidence),
  };
}

function rankGaps(goals: readonly GoalStanding[]): string[] {
  const dueOf = ({ dueOn }: GoalStanding) => dueOn ?? "9999-12-31";
  return goals
    .filter(({ gap }) => gap !== null && gap > 0)
    .sort((a, b) => (b.gapShare ?? 0) - (a.gapShare ?? 0) || compareText(dueOf(a), dueOf(b)) || compareText(a.id, b.id))
    .map(({ id }) => id);
}

function bandOf(goals: readonly GoalStanding[]): "reached" | "overdue" | "open" {
  if (goals.some(({ state }) => state === "overdue")) return "overdue";
  return goals.every(({ state }) => state === "reached") ? "reached" : "open";
}

function flagsOf(goals: readonly GoalStanding[]): string[] {
  const unreached = goals.filter(({ state }) => state !== "reached");
  return [
    ...(unreached.some(({ daysOverdue }) => (daysOverdue ?? 0) > 0) ? ["goal-overdue"] : []),
    ...(unreached.some(({ ownerName }) => ownerName === null) ? ["goal-without-owner"] : []),
    ...(unreached.some(({ dueOn }) => dueOn === null) ? ["goal-without-due"] : []),
  ];
}
