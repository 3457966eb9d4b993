import { z } from "zod";

/**
 * An entry of a draft's ledger that no longer says what it said, in the draft's language: as a value the sentence shows,
 * once for each such value, else in general.
 */
export const changedEntrySchema = z.object({
  id: z.string(),
  /** What the entry is called. */
  label: z.string(),
  was: z.string(),
  /** Null where the entry, or what the sentence shows of it, is no more. */
  now: z.string().nullable(),
  gone: z.boolean(),
});
export type ChangedEntry = z.infer<typeof changedEntrySchema>;

export const staleClaimSchema = z.object({
  claimId: z.string(),
  text: z.string(),
  changed: z.array(changedEntrySchema).min(1),
});
export type StaleClaim = z.infer<typeof staleClaimSchema>;

/** Which sentences of a draft still rest on the data they were verified against (`20-drafting-and-grounding.md §8`). */
export const draftFreshnessSchema = z.object({
  /** Sentences that cite evidence, all of it unchanged; those that cite none count nowhere. */
  fresh: z.int(),
  stale: z.array(staleClaimSchema),
  /** When the data was looked at, ISO 8601 in UTC. */
  checkedAt: z.string(),
});
export type DraftFreshness = z.infer<typeof draftFreshnessSchema>;
