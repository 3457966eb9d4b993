import { z } from "zod";

export const claimKinds = ["fact", "inference", "recommendation", "question"] as const;
export const claimKindSchema = z.enum(claimKinds);
export type ClaimKind = z.infer<typeof claimKindSchema>;

/** Where a claim's words came from. `fallback`: template text in place of a model's text that failed. */
export const claimOrigins = ["template", "model", "fallback", "person"] as const;

/** The smallest thing that is verified (`20-drafting-and-grounding.md §4`). */
export const claimSchema = z.object({
  id: z.string(),
  kind: claimKindSchema,
  /** As a reader sees it, values rendered. */
  text: z.string(),
  /** As it was written, with `{{F12}}` references; absent where a person typed digits. */
  source: z.string().optional(),
  /** Ledger ids this claim rests on, in order of first use. */
  evidence: z.array(z.string()),
  origin: z.enum(claimOrigins),
  /** Who wrote it, where a person did. */
  editedBy: z.string().optional(),
  /** Claims of the same draft that this one builds on: an implication its problem, a benefit its need. */
  buildsOn: z.array(z.string()).optional(),
  /** Hashes of the entries it was verified against, sorted (`entryHash`); absent in drafts of before they were kept. */
  verifiedAgainst: z.array(z.string()).optional(),
});
export type Claim = z.infer<typeof claimSchema>;
