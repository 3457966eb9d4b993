import { z } from "zod";

export const suggestionKinds = ["person", "need", "task"] as const;
export const suggestionDecisions = ["accepted", "rejected"] as const;

/** What a person decided on something that a note suggests. */
export const suggestionDecisionSchema = z.object({
  suggestionId: z.string(),
  decision: z.enum(suggestionDecisions),
  /** The contact, need or task that came of it; null where it was rejected. */
  recordId: z.string().nullable(),
});
export type SuggestionDecision = z.infer<typeof suggestionDecisionSchema>;
