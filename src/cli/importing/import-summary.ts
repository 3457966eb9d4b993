import { z } from "zod";

const counts = z.object({ created: z.number(), updated: z.number(), unchanged: z.number(), rejected: z.number() });
const tally = z.object({ what: z.string(), count: z.number(), example: z.string(), message: z.string() });

const tablePreview = z.object({
  kind: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), samples: z.array(z.string()) })),
  fields: z.array(z.string()),
  missing: z.array(z.array(z.string())),
  rows: z.array(z.array(z.string())),
});
export type TablePreview = z.infer<typeof tablePreview>;

const notePreview = z.object({
  title: z.string(),
  date: z.string().nullable(),
  author: z.string().nullable(),
  account: z.string().nullable(),
  excerpt: z.string(),
});
export type NotePreview = z.infer<typeof notePreview>;

/** What the API tells of an import that has ended. */
export const summarySchema = z.object({
  files: z.array(
    counts.extend({
      path: z.string(),
      /** How many files the entry stands for, where there are too many to name each. */
      files: z.number().optional(),
      kind: z.string(),
      rows: z.number(),
      rejectedRows: z.array(z.object({ line: z.number(), column: z.string().nullable(), reason: z.string() })),
      rejectedCsv: z.string().nullable(),
      stages: z
        .array(
          z.object({
            stage: z.string(),
            status: z.string(),
            count: z.number(),
            amount: z.object({ amount: z.string(), currency: z.string() }).nullable(),
          }),
        )
        .nullable(),
      mapping: z.record(z.string(), z.string()).nullable(),
      preview: z.object({ table: tablePreview.nullable(), notes: z.array(notePreview).nullable() }).nullable(),
      skipped: z.string().nullable(),
      error: z.string().nullable(),
    }),
  ),
  totals: z.record(z.string(), counts),
  repairs: z.array(tally),
  notices: z.array(tally),
  dryRun: z.boolean(),
  ms: z.number(),
});
export type Summary = z.infer<typeof summarySchema>;
export type FileSummary = Summary["files"][number];

/** Files a person expects to be read: that one was not is a partial failure. */
const expectedReadable = new Set(["unknown-headers", "unreadable-file", "too-large"]);

/** Whether a row or a file was handed back. */
export function isPartlyRejected({ files }: Summary): boolean {
  return files.some(({ rejected, skipped }) => rejected > 0 || expectedReadable.has(skipped ?? ""));
}
