import type { z } from "zod";
import type { accountWhiteSpaceSchema } from "#api/schemas/account-views";
import type { cardListSchema, dismissalRequestSchema } from "#api/schemas/cards";
import type {
  accountDetectionsSchema,
  detectionDecisionRequestSchema,
  detectionDecisionResponseSchema,
} from "#api/schemas/detections";
import type { namedInNotesSchema } from "#api/schemas/mentions";
import type { accountWhatIfSchema } from "#api/schemas/what-if";

export type AccountWhatIf = z.infer<typeof accountWhatIfSchema>;

export type AccountWhiteSpace = z.infer<typeof accountWhiteSpaceSchema>;

export type CardList = z.infer<typeof cardListSchema>;
export type DismissedCard = CardList["dismissed"][number];
export type DismissalRequest = z.input<typeof dismissalRequestSchema>;

export type AccountDetections = z.infer<typeof accountDetectionsSchema>;
export type DecidedOnPage = AccountDetections["decided"][number];
export type DetectionDecision = z.infer<typeof detectionDecisionResponseSchema>;
export type DetectionDecisionRequest = z.input<typeof detectionDecisionRequestSchema>;
export type Contradiction = AccountDetections["contradictions"][number];
export type ContradictionSide = Contradiction["sides"][number];
export type UnmappedPerson = AccountDetections["unmappedPeople"][number];
export type RisingStar = AccountDetections["risingStars"][number];
export type NamedInNotes = z.infer<typeof namedInNotesSchema>;
