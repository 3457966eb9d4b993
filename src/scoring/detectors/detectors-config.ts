import { z } from "zod";

const rating = z.int().min(1).max(5);
const share = z.number().min(0).max(1);

/** Detectors over notes and records (`10-method.md §20`). */
export const detectorsConfigSchema = z.strictObject({
  /** A note older than a rating by more days than this is history, no contradiction. */
  olderThanRatingDays: z.int().nonnegative(),
  /** Ratings of stance (1 rejects … 5 coach) that contradict what a note says. */
  stanceConflicts: z.strictObject({
    supports: z.array(rating),
    "not-supporting": z.array(rating),
    neutral: z.array(rating),
    rejects: z.array(rating),
    competitor: z.array(rating),
  }),
  /** Amounts that differ by no more than this share of the recorded one agree. */
  amountTolerance: share,
  /** An amount below this share of the recorded one, or above its inverse, is no amount of the deal. */
  amountLeastShare: share,
  /** Quotations given with a person. */
  quotesPerPerson: z.int().positive(),
});
export type DetectorsConfig = z.infer<typeof detectorsConfigSchema>;

export const detectorsDefaults: DetectorsConfig = {
  olderThanRatingDays: 180,
  stanceConflicts: {
    supports: [1, 2],
    "not-supporting": [3, 4, 5],
    neutral: [1, 4, 5],
    rejects: [3, 4, 5],
    competitor: [3, 4, 5],
  },
  amountTolerance: 0.05,
  amountLeastShare: 0.2,
  quotesPerPerson: 3,
};
