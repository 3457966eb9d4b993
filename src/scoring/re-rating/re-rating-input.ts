import type { Day } from "#domain/day";
import type { Factor } from "#domain/score";
import type { ScorecardClass } from "../scorecard/scorecard.ts";
import type { ScorecardConfig } from "../scorecard/scorecard-config.ts";

export type ReRatingFactor = Pick<Factor, "id" | "contribution">;

/** An account as a review left it. */
export type ReRatingStandingAccount = {
  id: string;
  /** The class it was given; null where it never had one. */
  class: ScorecardClass | null;
  /** The class its value earned by the cut-offs alone. Absent: read from `value` by today's cut-offs. */
  earned?: ScorecardClass | null | undefined;
  /** Null where too little was known. */
  value: number | null;
  factors?: readonly ReRatingFactor[] | undefined;
};
/** What one review must know of the one before. */
export type ReRatingStanding = { asOf: Day; accounts: readonly ReRatingStandingAccount[] };

/** Cut-offs of the classes, and the class that a false-key flag allows at most. */
export type ClassRules = Pick<ScorecardConfig, "classes" | "falseKeyCap">;

/** An account's scorecard of today; a whole `ScorecardScore` fits. */
export type ReRatingAccount = {
  id: string;
  score: {
    value: number | null;
    /** By cut-offs and after the false-key cap; null where `value` is. */
    class: ScorecardClass | null;
    factors: readonly ReRatingFactor[];
    /** A false-key flag among them caps the class, whatever it was. */
    flags?: readonly string[] | undefined;
  };
  /** Of the account's industry profile; absent: those of the common config. */
  rules?: ClassRules | undefined;
};

export type ReRatingInput = {
  asOf: Day;
  /** Null at the first review. */
  last: ReRatingStanding | null;
  accounts: readonly ReRatingAccount[];
};
