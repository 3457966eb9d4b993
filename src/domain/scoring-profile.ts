import { z } from "zod";

/** What an organisation tunes of scoring, as it was saved last (`10-method.md §0` rule 7). */
export const scoringProfileSchema = z.object({
  /** Parts of a scoring config, laid over the file that the product started with. */
  overrides: z.record(z.string(), z.unknown()),
  /** Raised by every save, from 1. */
  revision: z.int().positive(),
  by: z.string(),
  at: z.string(),
});
export type ScoringProfile = z.infer<typeof scoringProfileSchema>;
