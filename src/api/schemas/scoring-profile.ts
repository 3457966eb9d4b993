import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";

const values = z.record(z.string(), z.unknown());
const problem = z.object({ field: z.string(), reason: z.string() });

export const scoringProfileViewSchema = z
  .object({
    /** The method's own values. */
    defaults: values,
    /** What `scoring.config.json` lays over them. */
    file: values,
    /** What the organisation lays over both; `profiles` holds its values by industry. */
    own: values,
    /** What scores are computed under: for all accounts, and by industry where one has values of its own. */
    effective: z.object({ common: values, profiles: z.record(z.string(), values) }),
    hash: z.string(),
    /** The same as `ETag`; 0 where nothing was ever saved. */
    revision: z.int(),
    by: z.string().nullable(),
    at: z.string().nullable(),
    /** Whether own values are in force. */
    isTuned: z.boolean(),
    /** Why a saved profile is not in force any more. */
    problems: z.array(problem),
    /** Industries that accounts have. */
    industries: z.array(z.object({ name: z.string(), accounts: z.int() })),
    currency: z.string(),
  })
  .openapi("ScoringProfile");

export const scoringOverridesBodySchema = z.object({ overrides: values }).openapi("ScoringOverrides", {
  example: { overrides: { scorecard: { classes: { key: 72 } }, profiles: { 零售: { minCoverage: 0.4 } } } },
});

export const previewBodySchema = scoringOverridesBodySchema
  .extend({ asOf: daySchema.optional() })
  .openapi("ScoringPreviewRequest");

const text = z.object({ before: z.string(), after: z.string() });
const textOrNull = z.object({ before: z.string().nullable(), after: z.string().nullable() });
const figure = z.object({ before: z.number().nullable(), after: z.number().nullable() });

const movedAccountSchema = z.object({
  accountId: z.string(),
  externalId: z.string(),
  name: z.string(),
  class: text,
  /** Of the scorecard. */
  value: figure,
  rfm: text,
  octant: textOrNull,
  /** Null where the class stays. */
  reason: z
    .object({
      code: z.enum(["coverage", "false-key", "cut-offs", "factor"]),
      factor: z.string().nullable(),
      difference: z.number().nullable(),
    })
    .nullable(),
});

export const scoringPreviewSchema = z
  .object({
    asOf: daySchema,
    hash: text,
    accounts: z.int(),
    /** From `key` to `exit`, then `insufficient`. */
    classes: z.array(z.object({ class: z.string(), before: z.int(), after: z.int() })),
    /** From which class to which, all accounts counted. */
    moves: z.array(z.object({ from: z.string(), to: z.string(), accounts: z.int() })),
    /** How many accounts have another value, by method. */
    values: z.record(z.string(), z.int()),
    changed: z.object({ classes: z.int(), others: z.int() }),
    /** Accounts whose class changes, the largest step first; 1,000 at most. */
    changes: z.array(movedAccountSchema),
    /** Accounts of the same class but another RFM band or octant; 1,000 at most. */
    others: z.array(movedAccountSchema),
  })
  .openapi("ScoringPreview");
