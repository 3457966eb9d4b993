import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { dayQuery, explainedScoreSchema } from "./building-blocks.ts";

const setDescription =
  "Factors and what to set them to, e.g. budgetConfirmed: yes, contact.C-102.stance: 4, competitor.Huaxin.solution: 50 of a deal; grossMargin: 32, revenue12m: 1800000.00, complianceIncidents: 0 of an account. An unknown factor is refused with the list of those there are.";

const factorName = z.string().min(1).max(200);
const factorValue = z.union([z.string().max(200), z.number()]);

/** Without `set` nothing is changed, and the answer says what would. */
export const whatIfRequestSchema = z
  .object({
    asOf: dayQuery,
    set: z
      .record(factorName, factorValue)
      .refine((set) => Object.keys(set).length <= 100, "more than 100 factors")
      .optional()
      .openapi({ description: setDescription }),
  })
  .openapi("WhatIfRequest");

const changeSchema = z.object({ factor: z.string(), value: z.union([z.string(), z.number()]) });
const stepValue = z.union([z.string(), z.number(), z.null()]);

const leverSchema = z.object({
  id: z.string(),
  kind: z.string(),
  from: stepValue,
  to: stepValue,
  unit: z.string(),
  /** The step as `set` would have it; empty where there is no word for it. */
  changes: z.array(changeSchema),
  value: z.number(),
  band: z.string(),
  gain: z.number(),
  reachesBand: z.boolean(),
});
const explainedLeverSchema = leverSchema.extend({ explanation: z.string() }).openapi("Lever");

const factorDifferenceSchema = z.object({
  id: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  difference: z.number(),
});

const answerSchema = z.object({
  before: explainedScoreSchema,
  after: explainedScoreSchema,
  difference: z.object({
    value: z.object({
      from: z.number().nullable(),
      to: z.number().nullable(),
      difference: z.number().nullable(),
    }),
    band: z.object({ from: z.string(), to: z.string() }),
    /** Factors whose contribution changed, largest change first. */
    factors: z.array(factorDifferenceSchema),
    explanation: z.array(z.string()),
  }),
  /** Single steps that raise the score after the change, best first. */
  levers: z.array(explainedLeverSchema),
  /** The fewest steps, at most three, to the next band after the change; null where there are none. */
  path: z
    .object({ band: z.string(), value: z.number(), steps: z.array(leverSchema), explanation: z.array(z.string()) })
    .nullable(),
});

const subject = z.object({ id: z.string(), externalId: z.string(), name: z.string() });

export const accountWhatIfSchema = answerSchema.extend({ asOf: daySchema, subject }).openapi("AccountWhatIf");

export const dealWhatIfSchema = answerSchema
  .extend({ asOf: daySchema, subject, decisionChain: answerSchema })
  .openapi("DealWhatIf");
