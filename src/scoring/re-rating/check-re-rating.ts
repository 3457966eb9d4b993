import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import { classOf, classOrder, type ScorecardClass } from "../scorecard/scorecard.ts";
import type { ReRatingAccount, ReRatingFactor, ReRatingInput, ReRatingStandingAccount } from "./re-rating-input.ts";
import { rankOf } from "./settle-class.ts";

/** @throws ScoringInputError naming the record and field that cannot be right. */
export function checkReRating({ asOf, last, accounts }: ReRatingInput, config: ResolvedScoringConfig): void {
  checkUniqueIds("account", accounts);
  for (const account of accounts) checkAccount(account, config);
  if (!last) return;
  if (last.asOf >= asOf) throw new ScoringInputError("last", "asOf", `${last.asOf} is not before ${asOf}`);
  checkUniqueIds("account", last.accounts);
  for (const account of last.accounts) checkStanding(account);
}

function checkAccount({ id, score, rules }: ReRatingAccount, config: ResolvedScoringConfig): void {
  const record = `account:${id}`;
  const { value, class: scored, factors } = score;
  checkFactors(record, "score.factors", factors);
  if (value === null) {
    if (scored !== null) throw new ScoringInputError(record, "score.class", "a class without a value");
    return;
  }
  checkNumber(record, "score.value", value, 0, 100);
  if (scored === null) throw new ScoringInputError(record, "score.class", "a value without a class");
  checkClass(record, "score.class", scored);
  if (rankOf(scored) > rankOf(classOf(value, rules ?? config.scorecard)))
    throw new ScoringInputError(record, "score.class", `${value} does not earn ${scored}`);
}

function checkStanding({ id, class: held, earned, value, factors = [] }: ReRatingStandingAccount): void {
  const record = `account:${id}`;
  if (held !== null) checkClass(record, "last.class", held);
  if (earned) checkClass(record, "last.earned", earned);
  if (value !== null) checkNumber(record, "last.value", value, 0, 100);
  checkFactors(record, "last.factors", factors);
}

function checkClass(record: string, field: string, given: ScorecardClass): void {
  if (!classOrder.includes(given)) throw new ScoringInputError(record, field, "unknown class");
}

function checkFactors(record: string, field: string, factors: readonly ReRatingFactor[]): void {
  const seen = new Set<string>();
  for (const { id, contribution } of factors) {
    if (seen.has(id)) throw new ScoringInputError(record, `${field}.${id}`, "two factors with one id");
    seen.add(id);
    checkNumber(record, `${field}.${id}`, contribution);
  }
}
