import { z } from "@hono/zod-openapi";
import { jobStatuses } from "#domain/job";
import { moneyOrNull } from "./building-blocks.ts";

const countsSchema = z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() });

/** `what` names the rule, `example` shows one case. */
const tallySchema = z.object({ what: z.string(), count: z.int(), example: z.string(), message: z.string() });

const rejectedRowSchema = z.object({
  line: z.int(),
  column: z.string().nullable(),
  reason: z.string(),
});

/** What a table was taken for; where it was not recognised, the nearest kind and what it lacks. */
const tablePreviewSchema = z.object({
  kind: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), samples: z.array(z.string()) })),
  /** Every field that the kind has. */
  fields: z.array(z.string()),
  /** Of each list one field would need a column. */
  missing: z.array(z.array(z.string())),
  rows: z.array(z.array(z.string())),
});

const notePreviewSchema = z.object({
  title: z.string(),
  date: z.string().nullable(),
  author: z.string().nullable(),
  account: z.string().nullable(),
  excerpt: z.string(),
});

/** In a dry run and a preview only. */
const filePreviewSchema = z
  .object({ table: tablePreviewSchema.nullable(), notes: z.array(notePreviewSchema).nullable() })
  .nullable();

export const importPreviewSchema = z
  .object({
    files: z.array(
      z.object({
        path: z.string(),
        /** A kind of table, `notes`, or `skipped`. */
        kind: z.string(),
        rows: z.int(),
        /** How many rows were looked into: of very long tables the first ones. */
        checked: z.int(),
        /** Of these, rows that cannot be read; what refers to records that are not stored is not looked up here. */
        rejected: z.int(),
        rejectedRows: z.array(rejectedRowSchema),
        mapping: z.record(z.string(), z.string()).nullable(),
        preview: filePreviewSchema,
        skipped: z.string().nullable(),
        error: z.string().nullable(),
      }),
    ),
  })
  .openapi("ImportPreview");

export const importSummarySchema = z
  .object({
    files: z.array(
      countsSchema.extend({
        path: z.string(),
        /** Set where there are too many files to name each: how many below the folder `path` this stands for. */
        files: z.int().optional(),
        kind: z.string(),
        rows: z.int(),
        rejectedRows: z.array(rejectedRowSchema),
        /** The rejected rows as a CSV to mend and import again; null when none was rejected. */
        rejectedCsv: z.string().nullable(),
        /** What the file's opportunities add up to; null for other kinds. */
        stages: z
          .array(z.object({ stage: z.string(), status: z.string(), count: z.int(), amount: moneyOrNull }))
          .nullable(),
        /** Field → header, as a mapping file writes it; null where the file is no table of a known kind. */
        mapping: z.record(z.string(), z.string()).nullable(),
        preview: filePreviewSchema,
        /** Why the whole file was left out; the sentence is in `error`. */
        skipped: z.string().nullable(),
        error: z.string().nullable(),
      }),
    ),
    totals: z.record(z.string(), countsSchema),
    repairs: z.array(tallySchema),
    notices: z.array(tallySchema),
    dryRun: z.boolean(),
    ms: z.number(),
  })
  .openapi("ImportSummary");

export const importKindsSchema = z
  .object({
    items: z.array(
      z.object({
        kind: z.string(),
        /** `headers`: words for the field in Chinese and English, best first. */
        fields: z.array(z.object({ field: z.string(), headers: z.array(z.string()) })),
        /** Of each list one field must have a column. */
        required: z.array(z.array(z.string())),
      }),
    ),
    nextCursor: z.null(),
  })
  .openapi("ImportKinds");

export const importProgressSchema = z.object({ file: z.string(), done: z.int(), total: z.int() });

export const importStartedSchema = z.object({ importId: z.string() }).openapi("ImportStarted");

export const importPartSchema = z.object({ files: z.int() }).openapi("ImportPart");

export const importStateSchema = z
  .object({
    status: z.enum(jobStatuses),
    progress: importProgressSchema.nullable(),
    summary: importSummarySchema.nullable(),
    error: z.string().nullable(),
  })
  .openapi("ImportState");
