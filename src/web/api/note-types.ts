import type { z } from "zod";
import type { noteHeadsSchema } from "#api/schemas/notes";
import type {
  suggestionDecisionRequestSchema,
  suggestionDecisionResponseSchema,
  suggestionListSchema,
} from "#api/schemas/suggestions";

export type NoteHead = z.infer<typeof noteHeadsSchema>["items"][number];
export type SuggestionList = z.infer<typeof suggestionListSchema>;
export type Suggestion = SuggestionList["items"][number];
export type SuggestionDecision = z.infer<typeof suggestionDecisionResponseSchema>;
export type DecisionRequest = z.input<typeof suggestionDecisionRequestSchema>;
export type SuggestionChanges = NonNullable<DecisionRequest["changes"]>;
