import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { blockSchema, draftKindSchema } from "./draft.ts";
import { ledgerEntrySchema } from "./evidence.ts";
import { findingSchema } from "./finding.ts";
import { langSchema } from "./lang.ts";

/** How an answer came about: from computed results by recognised question, or written by a model and checked. */
export const chatModes = ["rules", "model"] as const;
export const chatModeSchema = z.enum(chatModes);
export type ChatMode = z.infer<typeof chatModeSchema>;

/**
 * What the answer could say. `not-in-data`: the question was understood and the data has nothing on it.
 * `not-understood`: passages that may bear on it stand in place of an answer, if there are any. `asks`: the question fits
 * several things and the answer names them. `proposes`: a write waits for the person's yes.
 */
export const answerStates = ["answered", "not-in-data", "not-understood", "asks", "proposes"] as const;
export type AnswerState = (typeof answerStates)[number];

/** A write that the person has to allow first. Nothing happens before `POST …/confirm`. */
export const proposalSchema = z.discriminatedUnion("tool", [
  z.object({
    tool: z.literal("add-note"),
    accountId: z.string(),
    accountName: z.string(),
    title: z.string(),
    text: z.string(),
  }),
  z.object({
    tool: z.literal("start-draft"),
    accountId: z.string(),
    accountName: z.string(),
    kind: draftKindSchema,
    lang: langSchema,
  }),
]);
export type Proposal = z.infer<typeof proposalSchema>;

/** One answer as it is stored, shown and sent: laid out like a section of a draft, every claim verified. */
export const chatAnswerSchema = z.object({
  state: z.enum(answerStates),
  mode: chatModeSchema,
  /** What was recognised, `who-decides`; null where a model answered freely. */
  intent: z.string().nullable(),
  claims: z.array(claimSchema),
  blocks: z.array(blockSchema),
  /** The entries that claims cite, and no others; ids as in the claims. */
  evidence: z.array(ledgerEntrySchema),
  findings: z.array(findingSchema),
  /** Accounts the answer is about: what `and their budget?` goes on from. */
  accountIds: z.array(z.string()),
  /** Questions worth asking next, in the reader's language. */
  suggestions: z.array(z.string()),
  proposal: proposalSchema.nullable(),
});
export type ChatAnswer = z.infer<typeof chatAnswerSchema>;
