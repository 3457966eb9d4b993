import { z } from "zod";
import { daySchema } from "./day.ts";
import { scoreSchema } from "./score.ts";

/** Classes of the key-account scorecard, lowest first: 淘汰 · 警惕 · 培养 · 重点 (`10-method.md §4`). */
export const accountClasses = ["exit", "watch", "nurture", "key"] as const;
const accountClass = z.enum(accountClasses).nullable();

/** `entered` and `left` speak of the key-account list, `new` of an account without a class before. */
export const reviewChanges = ["entered", "left", "promoted", "demoted", "held", "new", "gone"] as const;
export type ReviewChange = (typeof reviewChanges)[number];

/** Why a class changed or stayed (`10-method.md §5`). */
export const reviewReasons = [
  "past-by-margin",
  "past-twice",
  "within-margin",
  "no-crossing",
  "false-key-cap",
  "first-rating",
  "insufficient",
  "gone",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** `from` and `to` are contributions to the value, null where the factor was not known; `change` = to − from, signed. */
export const factorMoveSchema = z.object({
  id: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  change: z.number(),
});
export type FactorMove = z.infer<typeof factorMoveSchema>;

/** One account in a periodic re-rating. */
export const reRatedAccountSchema = z.object({
  accountId: z.string(),
  /** Class of the last review and of this one. */
  from: accountClass,
  to: accountClass,
  /** The class the value earns by the cut-offs alone; null where there is no value. */
  earned: accountClass,
  /** The class of the next review, should the same be seen there again; null where that is `to`. */
  pending: accountClass,
  change: z.enum(reviewChanges),
  reason: z.enum(reviewReasons),
  /** The cut-off that decided; null where none was crossed. */
  cutOff: z.number().nullable(),
  value: z.number().nullable(),
  lastValue: z.number().nullable(),
  /** The factors whose contribution moved most since the last review, largest move first. */
  movers: z.array(factorMoveSchema),
});
export type ReRatedAccount = z.infer<typeof reRatedAccountSchema>;

/** What the next review must know of this one. */
export const reviewStandingSchema = z.object({
  asOf: daySchema,
  accounts: z.array(
    z.object({
      id: z.string(),
      class: accountClass,
      earned: accountClass,
      value: z.number().nullable(),
      factors: z.array(z.object({ id: z.string(), contribution: z.number() })),
    }),
  ),
});

const count = z.int();

/** A periodic re-rating of the portfolio (`10-method.md §5`). */
export const reRatingScoreSchema = scoreSchema.extend({
  /** Day of the review compared with. */
  lastAsOf: daySchema.nullable(),
  /** Every account of this review and the last, by id. */
  accounts: z.array(reRatedAccountSchema),
  /** How many accounts changed how. */
  counts: z.object({
    entered: count,
    left: count,
    promoted: count,
    demoted: count,
    held: count,
    new: count,
    gone: count,
  }),
  /** The key-account list now, and who came on it or went from it; accounts that are gone went too. */
  keyAccounts: z.object({
    accountIds: z.array(z.string()),
    entered: z.array(z.string()),
    left: z.array(z.string()),
  }),
  /** To be handed to the next review as `last`. */
  standing: reviewStandingSchema,
});
export type ReRatingScore = z.infer<typeof reRatingScoreSchema>;

/** A re-rating as it is kept: one a day. */
export const reviewSchema = z.object({
  id: z.string(),
  asOf: daySchema,
  score: reRatingScoreSchema,
  /** What the accounts were called, by id: some are gone by the time somebody reads it. */
  names: z.record(z.string(), z.object({ name: z.string(), externalId: z.string() })),
  createdBy: z.string(),
  createdAt: z.string(),
});
export type Review = z.infer<typeof reviewSchema>;

export const reviewSummarySchema = reviewSchema
  .omit({ score: true, names: true })
  .extend(reRatingScoreSchema.pick({ lastAsOf: true, value: true, band: true, counts: true, keyAccounts: true }).shape);
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;
