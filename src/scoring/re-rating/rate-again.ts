import type { ReRatedAccount, ReviewChange, ReviewReason } from "#domain/review";
import type { ResolvedScoringConfig } from "../config.ts";
import { falseKeyFlags } from "../false-key/false-key-checks.ts";
import { classOf, type ScorecardClass } from "../scorecard/scorecard.ts";
import { factorMoves } from "./factor-moves.ts";
import type { ClassRules, ReRatingAccount, ReRatingStandingAccount } from "./re-rating-input.ts";
import { rankOf, settleClass } from "./settle-class.ts";

type Decision = { to: ScorecardClass | null; reason: ReviewReason; cutOff: number | null };

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
    change: changeOf(before?.class ?? null, decision.to),
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
  const free: { class: ScorecardClass; reason: ReviewReason; cutOff: number | null } =
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

function changeOf(from: ScorecardClass | null, to: ScorecardClass | null): ReviewChange {
  if (to === "key" && from !== "key") return "entered";
  if (from === null || to === null) return "new";
  if (from === to) return "held";
  if (from === "key") return "left";
  return rankOf(to) > rankOf(from) ? "promoted" : "demoted";
}
