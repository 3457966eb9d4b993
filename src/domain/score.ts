import { z } from "zod";
import { daySchema } from "./day.ts";

/** Rule 2 of `10-method.md §0`. For additive methods the contributions sum to `value` (difference < 1e-9). */
export const factorSchema = z.object({
  id: z.string(),
  /** What was measured, before points: a number, a word, or null when only derived. */
  raw: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  unit: z.string(),
  points: z.number(),
  weight: z.number(),
  contribution: z.number(),
  /** Records used, as `orders:SO-1001`, `contact:C-7`. Sorted. */
  evidence: z.array(z.string()),
});
export type Factor = z.infer<typeof factorSchema>;

export const scoreSchema = z.object({
  method: z.string(),
  version: z.string(),
  asOf: daySchema,
  /** Null when `band` is `insufficient` or the method has nothing to measure. */
  value: z.number().nullable(),
  scale: z.object({ min: z.number(), max: z.number() }),
  band: z.string(),
  factors: z.array(factorSchema),
  /** Known weight ÷ total weight, 0–1. */
  coverage: z.number(),
  /** Ids of factors to collect, in the method's order. */
  missing: z.array(z.string()),
  /** Sorted flag ids, e.g. `future-dated`, `stale`, `deals-as-orders`. */
  flags: z.array(z.string()),
  configHash: z.string(),
});
/** What every method returns; a method may add members of its own (`RfmScore.segment`). */
export type Score = z.infer<typeof scoreSchema>;

/** A score of unknown method, its own members kept. */
export const anyScoreSchema = scoreSchema.loose();
export type AnyScore = z.infer<typeof anyScoreSchema>;

/** What a score can be about, by our id. */
export const scoreSubjects = ["organisation", "account", "contact", "opportunity", "draft"] as const;
export type ScoreSubject = { type: (typeof scoreSubjects)[number]; id: string };
