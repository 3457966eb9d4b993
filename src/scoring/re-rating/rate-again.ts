import type { ResolvedScoringConfig } from "../config.ts";
import { falseKeyFlags } from "../false-key/false-key-checks.ts";
import { classOf, type ScorecardClass } from "../scorecard/scorecard.ts";
import { type FactorMove, factorMoves } from "./factor-moves.ts";
import type { ClassRules, ReRatingAccount, ReRatingStandingAccount } from "./re-rating-input.ts";
import { rankOf, settleClass } from "./settle-class.ts";

/** `entered` and `left` speak of the key-account list, `new` of an account that had no class before. */
export const reRatingChanges = ["entered", "left", "promoted", "demoted", "held", "new", "gone"] as const;
export type ReRatingChange = (typeof reRatingChanges)[number];
export const reRatingReasons = [
  "past-by-margin",
  "past-twice",
  "within-margin",
  "no-crossing",
  "false-key-cap",
  "first-rating",
  "insufficient",
  "gone",
] as const;
export type ReRatingReason = (typeof reRatingReasons)[number];

export type ReRatedAccount = {
  accountId: string;
  /** Class of the last review and of this one. */
  from: ScorecardClass | null;
  to: ScorecardClass | null;
  /** The class the value earns by the cut-offs alone; null where there is no value. */
  earned: ScorecardClass | null;
  /** The class of the next review, should the same be seen there again; null where that is `to`. */
  pending: ScorecardClass | null;
  change: ReRatingChange;
  reason: ReRatingReason;
  /** The cut-off that decided; null where none was crossed. */
  cutOff: number | null;
  value: number | null;
  lastValue: number | null;
  /** The factors whose contribution moved most since the last review, largest move first. */
  movers: FactorMove[];
};

type Decision = { to: ScorecardClass | null; reason: ReRatingReason; cutOff: number | null };

/** One account's class, with what it was at the last review (`10-method.md §5`). */
export function rateAgain(
  { id, score, rules: own }: ReRatingAccount,
  before: ReRatingStandingAccount | undefined,
  { scorecard, reRating }: ResolvedScoringConfig,
): ReRatedAccount {
  const { value } = score;
  const rules = own ?? scorecard;
  const earned = value === null ? null : classOf(value, rules);
  const decision = decide(score, before, rules, reRating.margin);
  const expected = earned && lowerClass(earned, capOf(score, earned, rules));
  return {
    accountId: id,
    from: before?.class ?? null,
    ...decision,
    earned,
    pending: expected === decision.to ? null : expected,
    change: changeOf(before, decision.to),
    value,
    lastValue: before?.value ?? null,
    movers: before && value !== null && before.value !== null ? factorMoves(before, score, reRating.movers) : [],
  };
}

/** An account of the last review that is not in this one. */
export function takeLeave({ id, class: from, value: lastValue }: ReRatingStandingAccount): ReRatedAccount {
  return {
    accountId: id,
    from,
    to: null,
    reason: "gone",
    cutOff: null,
    earned: null,
    pending: null,
    change: "gone",
    value: null,
    lastValue,
    movers: [],
  };
}

function decide(
  score: ReRatingAccount["score"],
  before: ReRatingStandingAccount | undefined,
  rules: ClassRules,
  margin: number,
): Decision {
  const { value } = score;
  const from = before?.class ?? null;
  if (value === null) return { to: from, reason: "insufficient", cutOff: null };
  const earned = classOf(value, rules);
  const free: { class: ScorecardClass; reason: ReRatingReason; cutOff: number | null } =
    from === null
      ? { class: earned, reason: "first-rating", cutOff: null }
      : settleClass(from, lastEarned(before, rules), value, rules, margin);
  const cap = capOf(score, earned, rules);
  if (rankOf(cap) < rankOf(free.class)) return { to: cap, reason: "false-key-cap", cutOff: null };
  return { to: free.class, reason: free.reason, cutOff: free.cutOff };
}

function lastEarned(before: ReRatingStandingAccount | undefined, rules: ClassRules): ScorecardClass | null {
  if (!before || before.value === null) return null;
  return before.earned ?? classOf(before.value, rules);
}

/** The highest class the account may have: a score below what its value earns was capped already. */
function capOf(
  { class: scored, flags = [] }: ReRatingAccount["score"],
  earned: ScorecardClass,
  { falseKeyCap }: ClassRules,
): ScorecardClass {
  const flagged = falseKeyFlags.some((flag) => flags.includes(flag)) ? falseKeyCap : "key";
  return scored && scored !== earned ? lowerClass(scored, flagged) : flagged;
}

function lowerClass(a: ScorecardClass, b: ScorecardClass): ScorecardClass {
  return rankOf(a) < rankOf(b) ? a : b;
}

function changeOf(before: ReRatingStandingAccount | undefined, to: ScorecardClass | null): ReRatingChange {
  const from = before?.class ?? null;
  if (to === "key" && from !== "key") return "entered";
  if (before && from === to) return "held";
  if (from === null || to === null) return "new";
  if (from === "key") return "left";
  return rankOf(to) > rankOf(from) ? "promoted" : "demoted";
}
