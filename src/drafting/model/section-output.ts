import { z } from "zod";
import { claimKindSchema } from "#domain/claim";
import type { WrittenTable } from "../kind.ts";

const writtenClaimSchema = z.object({
  kind: claimKindSchema,
  /** Values as references: `{{F12}}`. */
  text: z.string(),
  evidence: z.array(z.string()),
});
export type WrittenClaim = z.infer<typeof writtenClaimSchema>;

const blocksSchema = z.array(z.object({ style: z.enum(["paragraph", "list"]), claims: z.array(writtenClaimSchema) }));

/** What a model returns for a section without a table of its own. */
export const sectionOutputSchema = z.object({ blocks: blocksSchema, end: z.string() });

/**
 * What a model returns for a section with a table. Every member is required and no object is open: strict modes of JSON
 * Schema take nothing else.
 */
export function tableOutputSchema({ columns }: WrittenTable) {
  const cell = z.object({
    column: z.enum(columns.map(({ id }) => id)),
    text: z.string(),
    evidence: z.array(z.string()),
  });
  const row = z.object({ row: z.string(), buildsOn: z.string(), cells: z.array(cell) });
  return z.object({ rows: z.array(row), blocks: blocksSchema, end: z.string() });
}

export type WrittenRow = z.infer<ReturnType<typeof tableOutputSchema>>["rows"][number];
/** `rows`: none where the section has no table to write. */
export type SectionOutput = { rows: WrittenRow[]; blocks: z.infer<typeof blocksSchema> };

/** What a model returns when asked to mend claims. */
export const repairOutputSchema = z.object({
  claims: z.array(writtenClaimSchema.extend({ id: z.string() })),
  end: z.string(),
});
