import { z } from "zod";
import { intentSchema } from "./intents.ts";

/** What a conversation is about so far: "and their budget?" goes on from it. Kept with the turn. */
export const chatContextSchema = z.object({
  intent: intentSchema.nullable(),
  /** The accounts of the last answer, the one spoken of first. */
  accountIds: z.array(z.string()),
  personId: z.string().nullable(),
  dealId: z.string().nullable(),
  productId: z.string().nullable(),
  /** What passages were asked about. */
  topic: z.string().nullable(),
});
export type ChatContext = z.infer<typeof chatContextSchema>;

/** Before anything was said; with an account where the conversation is held on its page. */
export function emptyContext(accountId: string | null = null): ChatContext {
  const accountIds = accountId === null ? [] : [accountId];
  return { intent: null, accountIds, personId: null, dealId: null, productId: null, topic: null };
}
