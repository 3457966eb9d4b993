import { z } from "zod";
import { daySchema } from "./day.ts";

export const interactionKinds = ["visit", "call", "email", "meeting", "event"] as const;
export const interactionLevels = ["leadership", "technical", "business"] as const;

export const interactionSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  contactId: z.string().nullable(),
  date: daySchema,
  kind: z.enum(interactionKinds),
  level: z.enum(interactionLevels).nullable(),
  ownerName: z.string().nullable(),
  summary: z.string().nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;
