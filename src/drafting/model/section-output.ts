import { z } from "zod";
import { claimKindSchema } from "#domain/claim";

const writtenClaimSchema = z.object({
  kind: claimKindSchema,
  /** Values as references: `{{F12}}`. */
  text: z.string(),
  evidence: z.array(z.string()),
});
export type WrittenClaim = z.infer<typeof writtenClaimSchema>;

/** What a model returns for one section. */
export const sectionOutputSchema = z.object({
  blocks: z.array(z.object({ style: z.enum(["paragraph", "list"]), claims: z.array(writtenClaimSchema) })),
  end: z.string(),
});
export type SectionOutput = z.infer<typeof sectionOutputSchema>;

/** What a model returns when asked to mend claims. */
export const repairOutputSchema = z.object({
  claims: z.array(writtenClaimSchema.extend({ id: z.string() })),
  end: z.string(),
});
