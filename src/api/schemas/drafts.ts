import { z } from "@hono/zod-openapi";
import { daySchema } from "#domain/day";
import { draftKindSchema, draftSchema, draftStatuses, writerSchema } from "#domain/draft";
import { draftFreshnessSchema } from "#domain/draft-freshness";
import { langSchema } from "#domain/lang";
import { explainedScoreSchema } from "./building-blocks.ts";

export const draftRequestSchema = z
  .object({
    kind: draftKindSchema,
    lang: langSchema.optional(),
    writer: writerSchema.optional(),
    asOf: daySchema.optional(),
  })
  .openapi("DraftRequest", { example: { kind: "account-plan", lang: "zh", writer: "template" } });

export const draftStartedSchema = z.object({ draftId: z.string(), jobId: z.string() }).openapi("DraftStarted");

export const redraftRequestSchema = z
  .object({
    sections: z.array(z.string().max(100)).min(1).max(100).optional().openapi({
      description:
        "Sections to write anew, those with sentences of persons too. Without it: the stale ones without such sentences",
    }),
  })
  .openapi("RedraftRequest", { example: { sections: ["summary"] } });

export const redraftStartedSchema = draftStartedSchema
  .extend({ sections: z.array(z.string()) })
  .openapi("RedraftStarted");

export const draftSummarySchema = z
  .object({
    id: z.string(),
    accountId: z.string(),
    kind: draftKindSchema,
    lang: langSchema,
    asOf: daySchema,
    status: z.enum(draftStatuses),
    title: z.string(),
    writer: z.string(),
    createdAt: z.string(),
    findings: z.int(),
  })
  .openapi("DraftSummary");

export const freshnessResponseSchema = z.object(draftFreshnessSchema.shape).openapi("DraftFreshness");

export const draftResponseSchema = draftSchema
  .extend({
    markdown: z.string(),
    /** Of an account plan, as it was written (`plan-health`). */
    planHealth: explainedScoreSchema.optional(),
  })
  .openapi("Draft");
