import type { ReRatedAccount, ReRatingScore, ReviewChange } from "#domain/review";
import type { Factor } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { compareText } from "../rules/compare-text.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { checkReRating } from "./check-re-rating.ts";
import { rateAgain, takeLeave } from "./rate-again.ts";
import type { ReRatingInput } from "./re-rating-input.ts";

/**
 * Periodic re-rating (定期评价) of a portfolio with hysteresis (`10-method.md §5`).
 *
 * A class changes when the value is ≥ `margin` (3) points beyond a cut-off, or was beyond it at the last review too;
 * over several classes, cut-off by cut-off. Too little data keeps the class. A false-key flag caps the class at once.
 * An account without a class before takes the one it scores. value = accounts that kept their class ÷ accounts that
 * had one and have a score now · 100, a factor per kind of change; coverage = accounts scored ÷ accounts. Bands
 * `steady` (every account held), `changed`, `first` (nothing to compare with, value null). Flags: `class-capped`, `class-kept`.
 * @throws ScoringInputError for a repeated account or factor, a value outside 0–100, a class its value does not earn,
 *   a last review that is not earlier than `asOf`.
 */
export function scoreReRating(input: ReRatingInput, config: ResolvedScoringConfig): ReRatingScore {
  checkReRating(input, config);
  const { asOf, last } = input;
  const accounts = reRatedAccounts(input, config);
  const present = accounts.filter(({ change }) => change !== "gone");
  const unrated = present.filter(({ value }) => value === null);
  const coverage = present.length > 0 ? settle(1 - unrated.length / present.length) : 0;
  const factors = changeFactors(accounts);
  const flags = [
    ...(accounts.some(({ reason }) => reason === "false-key-cap") ? ["class-capped"] : []),
    ...(unrated.some(({ to }) => to !== null) ? ["class-kept"] : []),
  ];
  const frame: FrameInput = {
    method: "re-rating",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: unrated.map(({ accountId }) => accountId),
    flags,
  };
  const own = {
    lastAsOf: last?.asOf ?? null,
    accounts,
    counts: countChanges(accounts),
    keyAccounts: keyAccountsOf(accounts),
    standing: standingOf(input, accounts),
  };
  if (coverage < config.minCoverage) return { ...insufficientScore(frame, factors, config), ...own };
  if (factors.length === 0) return { ...scoreOf(frame, { value: null, band: "first", factors }, config), ...own };
  const band = accounts.every(({ change }) => change === "held") ? "steady" : "changed";
  return { ...scoreOf(frame, { value: sumContributions(factors), band, factors }, config), ...own };
}

function reRatedAccounts({ last, accounts }: ReRatingInput, config: ResolvedScoringConfig): ReRatedAccount[] {
  const before = new Map((last?.accounts ?? []).map((account) => [account.id, account]));
  const present = new Set(accounts.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !present.has(id)).map(takeLeave);
  const rated = accounts.map((account) => rateAgain(account, before.get(account.id), config));
  return [...rated, ...gone].sort((a, b) => compareText(a.accountId, b.accountId));
}

/** Kinds of change that an account with a class before and a score now can have. */
const comparedChanges = ["held", "entered", "left", "promoted", "demoted"] as const satisfies ReviewChange[];

function changeFactors(accounts: readonly ReRatedAccount[]): Factor[] {
  const compared = accounts.filter(({ from, value, change }) => from !== null && value !== null && change !== "gone");
  if (compared.length === 0) return [];
  return comparedChanges.map((change) => {
    const alike = compared.filter((account) => account.change === change);
    const points = change === "held" ? 100 : 0;
    const weight = alike.length / compared.length;
    return {
      id: change,
      raw: alike.length,
      unit: "account",
      points,
      weight,
      contribution: points * weight,
      evidence: alike.map(({ accountId }) => `account:${accountId}`),
    };
  });
}

function countChanges(accounts: readonly ReRatedAccount[]): Record<ReviewChange, number> {
  const count = (change: ReviewChange) => accounts.filter((account) => account.change === change).length;
  return {
    entered: count("entered"),
    left: count("left"),
    promoted: count("promoted"),
    demoted: count("demoted"),
    held: count("held"),
    new: count("new"),
    gone: count("gone"),
  };
}

function keyAccountsOf(accounts: readonly ReRatedAccount[]): ReRatingScore["keyAccounts"] {
  const idsWhere = (belongs: (account: ReRatedAccount) => boolean) =>
    accounts.filter(belongs).map(({ accountId }) => accountId);
  return {
    accountIds: idsWhere(({ to }) => to === "key"),
    entered: idsWhere(({ change }) => change === "entered"),
    left: idsWhere(({ from, change }) => change === "left" || (change === "gone" && from === "key")),
  };
}

function standingOf({ asOf, accounts }: ReRatingInput, rated: readonly ReRatedAccount[]): ReRatingScore["standing"] {
  const scoreOfAccount = new Map(accounts.map(({ id, score }) => [id, score]));
  return {
    asOf,
    accounts: rated.flatMap(({ accountId, to, earned, value }) => {
      const score = scoreOfAccount.get(accountId);
      if (!score) return [];
      const factors = value === null ? [] : score.factors.map(({ id, contribution }) => ({ id, contribution }));
      factors.sort((a, b) => compareText(a.id, b.id));
      return [{ id: accountId, class: to, earned, value, factors }];
    }),
  };
}
