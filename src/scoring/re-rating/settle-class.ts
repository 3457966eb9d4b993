import { settle } from "../rules/score-value.ts";
import { classOf, classOrder, type ScorecardClass } from "../scorecard/scorecard.ts";
import type { ClassRules } from "./re-rating-input.ts";

/** Why a class changed or stayed, for an account that had one and has a score. */
export type SettleReason = "past-by-margin" | "past-twice" | "within-margin" | "no-crossing";

export type SettledClass = {
  class: ScorecardClass;
  reason: SettleReason;
  /** The cut-off that decided: the last one passed, else the first one that was not; null where none was reached. */
  cutOff: number | null;
};

type CutOff = { limit: number; above: ScorecardClass; below: ScorecardClass };

/** Rank of a class, `exit` 0 to `key` 3. */
export function rankOf(held: ScorecardClass): number {
  return classOrder.indexOf(held);
}

/**
 * The class of an account that is held at `held` and now scores `value` (hysteresis, `10-method.md §5`).
 *
 * The cut-offs between the held class and the one `value` earns are taken in turn, nearest first. One is passed when
 * `value` lies `margin` points or more beyond it, or when `lastEarned`, the class that the last review's value earned,
 * lay beyond it too. The class moves as far as the last one passed without a gap.
 */
export function settleClass(
  held: ScorecardClass,
  lastEarned: ScorecardClass | null,
  value: number,
  rules: Pick<ClassRules, "classes">,
  margin: number,
): SettledClass {
  const earned = classOf(value, rules);
  const rises = rankOf(earned) > rankOf(held);
  const crossed = cutOffsBetween(held, earned, rules);
  const reasons = crossed.map((cutOff) => passReason(cutOff, value, lastEarned, rises, margin));
  const stop = reasons.indexOf(null);
  const last = (stop === -1 ? crossed.length : stop) - 1;
  const passed = crossed[last];
  const reason = reasons[last];
  if (passed && reason) return { class: rises ? passed.above : passed.below, reason, cutOff: passed.limit };
  const [first] = crossed;
  return { class: held, reason: first ? "within-margin" : "no-crossing", cutOff: first?.limit ?? null };
}

/** Why a cut-off that `value` is beyond counts as passed; null where it does not yet. */
function passReason(
  { limit, above }: CutOff,
  value: number,
  lastEarned: ScorecardClass | null,
  rises: boolean,
  margin: number,
): "past-by-margin" | "past-twice" | null {
  if (settle(rises ? value - limit : limit - value) >= margin) return "past-by-margin";
  if (lastEarned === null) return null;
  const wasAbove = rankOf(lastEarned) >= rankOf(above);
  return wasAbove === rises ? "past-twice" : null;
}

/** Nearest to `held` first. */
function cutOffsBetween(
  held: ScorecardClass,
  earned: ScorecardClass,
  { classes }: Pick<ClassRules, "classes">,
): CutOff[] {
  const { watch, nurture, key } = classes;
  const all: CutOff[] = [
    { limit: watch, below: "exit", above: "watch" },
    { limit: nurture, below: "watch", above: "nurture" },
    { limit: key, below: "nurture", above: "key" },
  ];
  const [low, high] = [rankOf(held), rankOf(earned)].sort((a, b) => a - b);
  const between = all.slice(low, high);
  return rankOf(earned) > rankOf(held) ? between : between.reverse();
}
