import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { factorMoveSchema, reRatedAccountSchema, reRatingScoreSchema, reviewSummarySchema } from "#domain/review";

export const reviewRequestSchema = z
  .object({
    /** Default: the organisation's own day, else today. */
    asOf: daySchema.optional(),
    /** Compares and keeps nothing. */
    dryRun: z.boolean().optional(),
  })
  .openapi("ReviewRequest", { example: { asOf: "2026-11-15", dryRun: false } });

export const reviewResponseSchema = reRatingScoreSchema
  .omit({ standing: true, accounts: true })
  .extend({
    /** Null for a dry run. */
    id: z.string().nullable(),
    createdAt: z.string().nullable(),
    createdBy: z.string(),
    /** Accounts that changed first, then those that did not, by name. */
    accounts: z.array(
      reRatedAccountSchema.extend({
        name: z.string(),
        externalId: z.string(),
        /** The reason in the reader's language. */
        why: z.string(),
        movers: z.array(factorMoveSchema.extend({ name: z.string() })),
      }),
    ),
    explanation: z.array(z.string()),
  })
  .openapi("Review");

// Built anew here: a schema made before the OpenAPI library was loaded does not know `openapi`.
export const reviewListItemSchema = reviewSummarySchema.extend({}).openapi("ReviewSummary");
