import { z } from "zod";
import { claimKindSchema } from "./claim.ts";
import { sectionDecisions, sectionSchema } from "./draft.ts";
import { findingSchema } from "./finding.ts";

const longestSentence = 4_000;
const longestReason = 500;
const mostChanges = 500;

const sentenceSchema = z.string().trim().min(1).max(longestSentence);
const reasonSchema = z.string().trim().max(longestReason);

/** What a person changes in one section at once. */
export const sectionEditSchema = z.object({
  edited: z
    .array(z.object({ claimId: z.string(), text: sentenceSchema, evidence: z.array(z.string()).max(50).optional() }))
    .max(mostChanges)
    .default([]),
  removed: z.array(z.string()).max(mostChanges).default([]),
  /** Sentences of the person's own; they follow at the section's end. */
  added: z
    .array(z.object({ text: sentenceSchema, kind: claimKindSchema, evidence: z.array(z.string()).max(50).default([]) }))
    .max(mostChanges)
    .default([]),
  /** `open` takes a decision back. */
  decision: z.enum([...sectionDecisions, "open"]).optional(),
  reason: reasonSchema.default(""),
});
export type SectionEdit = z.infer<typeof sectionEditSchema>;

export const draftChanges = ["written", "edited", "accepted", "rejected", "reopened", "restored", "redrafted"] as const;

/** Why a version is there. */
export const draftChangeSchema = z.object({
  what: z.enum(draftChanges),
  /** Null for `written`, and where the whole draft was restored or sections were written anew. */
  sectionId: z.string().nullable(),
  /** The sections that were written anew. */
  sections: z.array(z.string()).optional(),
  edited: z.int(),
  removed: z.int(),
  added: z.int(),
  /** The version that was taken back to. */
  restored: z.int().optional(),
  reason: z.string(),
});
export type DraftChange = z.infer<typeof draftChangeSchema>;

/** One saved state of a draft: who, when, what and why (`20-drafting-and-grounding.md §8`). */
export const draftVersionSchema = z.object({
  version: z.int(),
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  change: draftChangeSchema,
});
export type DraftVersion = z.infer<typeof draftVersionSchema>;

export const draftVersionContentSchema = draftVersionSchema.extend({
  sections: z.array(sectionSchema),
  findings: z.array(findingSchema),
});
export type DraftVersionContent = z.infer<typeof draftVersionContentSchema>;

/** A sentence that differs between two versions; null where the version has none of its id. */
export const claimDifferenceSchema = z.object({
  sectionId: z.string(),
  section: z.string(),
  claimId: z.string(),
  was: z.string().nullable(),
  now: z.string().nullable(),
});
export type ClaimDifference = z.infer<typeof claimDifferenceSchema>;
