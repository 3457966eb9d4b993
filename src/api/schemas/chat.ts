import { z } from "@hono/zod-openapi";
import { chatAnswerSchema } from "#domain/chat";
import {
  askedModes,
  chatMessageSchema,
  conversationSchema,
  messageStates,
  proposalResultSchema,
  proposalStates,
} from "#domain/conversation";
import { daySchema } from "#domain/day";
import { langSchema } from "#domain/lang";

export const askSchema = z
  .object({
    message: z
      .string()
      .trim()
      .min(1)
      .openapi({ description: "Up to 8,000 characters; longer ones are refused (413)." }),
    messageId: z.uuid().optional().openapi({
      description:
        "Id of the answer, made by the client: sent again with the same id and `Last-Event-ID`, the same answer goes on.",
    }),
    conversationId: z.uuid().optional().openapi({ description: "Without one a new conversation begins." }),
    accountId: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .openapi({ description: "Id, number or name of the one account that a new conversation speaks of." }),
    lang: langSchema.optional(),
    asOf: daySchema.optional(),
    mode: z.enum(askedModes).optional().openapi({
      description:
        "`auto`: by rules where the question is recognised, else by the model, if one is configured; `rules`; `model`.",
    }),
  })
  .openapi("ChatQuestion", { example: { message: "Who decides?", accountId: "A-1001", lang: "en" } });

const failureSchema = z.object({ code: z.string(), message: z.string() });

export const chatMessageViewSchema = chatMessageSchema
  .omit({ ordinal: true, error: true, answer: true })
  .extend({
    state: z.enum(messageStates),
    answer: z.object(chatAnswerSchema.shape).openapi("ChatAnswer").nullable(),
    /** Why there is no answer, or why it is not the model's, in the reader's language. */
    error: failureSchema.nullable(),
  })
  .openapi("ChatMessage");
export type ChatMessageView = z.infer<typeof chatMessageViewSchema>;

export const conversationViewSchema = z.object(conversationSchema.shape).openapi("Conversation");

export const conversationWithMessagesSchema = conversationSchema
  .extend({ messages: z.array(chatMessageViewSchema) })
  .openapi("ConversationWithMessages");

export const conversationChangeSchema = z
  .object({ title: z.string().trim().min(1).max(200) })
  .openapi("ConversationChange");

export const settledProposalSchema = z
  .object({ messageId: z.string(), state: z.enum(proposalStates), result: proposalResultSchema.nullable() })
  .openapi("SettledProposal");
