import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import { scoreReRating } from "#scoring/re-rating/re-rating";
import type { ReRatingAccount, ReRatingStandingAccount } from "#scoring/re-rating/re-rating-input";
import { classOf, type ScorecardClass } from "#scoring/scorecard/scorecard";

export const asOf = parseDay("2026-11-15");
export const lastAsOf = parseDay("2026-08-15");
export const config = resolveScoringConfig();

/** An account as it scores now, its class by the cut-offs. */
export const scored = (id: string, value: number | null, flags: readonly string[] = []): ReRatingAccount => ({
  id,
  score: { value, class: value === null ? null : classOf(value, config.scorecard), factors: [], flags },
});

/** An account as the last review left it. */
export const held = (id: string, held: ScorecardClass | null, value: number | null): ReRatingStandingAccount => ({
  id,
  class: held,
  value,
});

export const review = (last: readonly ReRatingStandingAccount[] | null, accounts: readonly ReRatingAccount[]) =>
  scoreReRating({ asOf, last: last && { asOf: lastAsOf, accounts: last }, accounts }, config);

/** What becomes of one account. */
export const fate = (last: ReRatingStandingAccount, now: ReRatingAccount) => review([last], [now]).accounts[0];
