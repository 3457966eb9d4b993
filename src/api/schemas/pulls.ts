import { z } from "@hono/zod-openapi";
import { connectorNameSchema } from "#domain/connector";
import { daySchema } from "#domain/day";
import { jobStatuses } from "#domain/job";
import { importProgressSchema, importSummarySchema } from "./imports.ts";

export const pullRequestSchema = z
  .strictObject({
    connector: connectorNameSchema,
    /** Reads what changed since the beginning of this day, whatever was read before. */
    since: daySchema.optional(),
    /** Reads and counts, and changes nothing. */
    dryRun: z.boolean().default(false),
    /** The contents of a mapping file; without it `crm.mapping.json` of the working directory counts. */
    mapping: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi("PullRequest", { example: { connector: "hubspot", since: "2026-10-01", dryRun: true } });

const importedFileSchema = importSummarySchema.shape.files.element;
const rejectedRowSchema = importedFileSchema.shape.rejectedRows.element.extend({ record: z.string() });

export const pullSummarySchema = importSummarySchema
  .extend({
    connector: connectorNameSchema,
    /** One per kind of object of the CRM and what it became. */
    files: z.array(importedFileSchema.extend({ rejectedRows: z.array(rejectedRowSchema) })),
    /** By kind: records that the CRM deleted, taken out here or kept for what hangs on them. */
    deletions: z.record(z.string(), z.object({ removed: z.int(), kept: z.int() })),
  })
  .openapi("PullSummary");

export const pullStartedSchema = z.object({ pullId: z.string() }).openapi("PullStarted");

export const pullStateSchema = z
  .object({
    status: z.enum(jobStatuses),
    progress: importProgressSchema.nullable(),
    summary: pullSummarySchema.nullable(),
    error: z.string().nullable(),
  })
  .openapi("PullState");
