import { z } from "zod";
import { daySchema } from "./day.ts";

/** KR of a contact (1–5) · OR of the account (1 vendor, 2 supplier, 3 core supplier, 4 partner) · ER of it (0–100). */
export const relationshipMeasures = ["kr", "or", "er"] as const;

/** Where a relationship shall stand, whose work that is, and by when (`10-method.md §21`). */
export const relationshipGoalSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  measure: z.enum(relationshipMeasures),
  /** Contact of a KR goal; null for OR and ER. */
  contactId: z.string().nullable(),
  target: z.number(),
  ownerName: z.string().nullable(),
  dueOn: daySchema.nullable(),
});
export type RelationshipGoal = z.infer<typeof relationshipGoalSchema>;
