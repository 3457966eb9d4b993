import { z } from "zod";
import { daySchema } from "./day.ts";

/** A coaching card that somebody put away (`10-method.md §22`). */
export const cardDismissalSchema = z.object({
  /** Rule, subject and item of the card. */
  cardId: z.string(),
  reason: z.string().min(1),
  /** Last day on which the card stays away; null for good. */
  until: daySchema.nullable(),
  by: z.string(),
  at: z.string(),
});
export type CardDismissal = z.infer<typeof cardDismissalSchema>;
