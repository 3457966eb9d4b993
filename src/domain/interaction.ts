import { z } from "zod";
import { daySchema } from "./day.ts";

export const interactionKinds = ["visit", "call", "email", "meeting", "event"] as const;
export const interactionLevels = ["leadership", "technical", "business"] as const;

export const interactionSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  accountId: z.string(),
  contactId: z.string().nullable(),
  /** Our ids of whom else of the account we met then. */
  alsoMet: z.array(z.string()),
  date: daySchema,
  kind: z.enum(interactionKinds),
  level: z.enum(interactionLevels).nullable(),
  ownerName: z.string().nullable(),
  summary: z.string().nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;

/** Whether we met the contact then. */
export function hasMet({ contactId, alsoMet }: Pick<Interaction, "contactId" | "alsoMet">, id: string): boolean {
  return contactId === id || alsoMet.includes(id);
}
