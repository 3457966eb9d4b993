import { z } from "zod";
import { chatAnswerSchema } from "./chat.ts";
import { daySchema } from "./day.ts";
import { jobErrorSchema } from "./job.ts";
import { jsonSchema } from "./json.ts";
import { langSchema } from "./lang.ts";

/** How an answer may be asked for. `auto`: by rules where the question is recognised, else by the model, if there is one. */
export const askedModes = ["auto", "rules", "model"] as const;
export const askedModeSchema = z.enum(askedModes);
export type AskedMode = z.infer<typeof askedModeSchema>;

/**
 * `waiting`: nobody works on the answer yet. `stopped`: a person ended it, what was said stands. `failed`: `error` says why.
 * A question is `done` from the beginning.
 */
export const messageStates = ["waiting", "answering", "done", "stopped", "failed"] as const;
export const messageStateSchema = z.enum(messageStates);
export type MessageState = z.infer<typeof messageStateSchema>;

/** `confirming`: said yes to, and being carried out. */
export const proposalStates = ["open", "confirming", "confirmed", "declined"] as const;
export const proposalStateSchema = z.enum(proposalStates);
export type ProposalState = z.infer<typeof proposalStateSchema>;

/** What a confirmed proposal made, by tool. */
export const proposalResultSchema = z.object({
  noteId: z.string().optional(),
  draftId: z.string().optional(),
});
export type ProposalResult = z.infer<typeof proposalResultSchema>;

/** Under which conditions an answer was asked for. */
export const chatRequestSchema = z.object({
  lang: langSchema,
  asOf: daySchema.nullable(),
  mode: askedModeSchema,
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** What whoever watches an answer is told before its end. */
export const chatEventSchema = z.object({ event: z.enum(["tool", "token", "citation"]), data: jsonSchema });
export type ChatEvent = z.infer<typeof chatEventSchema>;

export const chatMessageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  ordinal: z.int(),
  role: z.enum(["user", "assistant"]),
  state: messageStateSchema,
  /** The question, or the answer as Markdown. */
  text: z.string(),
  answer: chatAnswerSchema.nullable(),
  request: chatRequestSchema.nullable(),
  /** Why there is no answer, or why it is not the model's. */
  error: jobErrorSchema.nullable(),
  proposalState: proposalStateSchema.nullable(),
  proposalResult: proposalResultSchema.nullable(),
  createdAt: z.string(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The one account it speaks of; null: any. */
  accountId: z.string().nullable(),
  accountName: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Conversation = z.infer<typeof conversationSchema>;
