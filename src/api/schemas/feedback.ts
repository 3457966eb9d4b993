import { z } from "@hono/zod-openapi";
import { feedbackAboutSchema, feedbackPlaceSchema, feedbackSchema, feedbackSubjectSchema } from "#domain/feedback";
import { listOf } from "./building-blocks.ts";

export const feedbackInputSchema = z
  .object({
    /** `answer:` and the id of a chat message, or `draft:` and a draft's. */
    subject: feedbackSubjectSchema,
    helpful: z.boolean(),
    comment: z.string().trim().max(2_000).optional(),
    givenIn: feedbackPlaceSchema.default("web"),
  })
  .openapi("FeedbackInput", {
    example: { subject: "answer:0198a5a0-0000-7000-8000-000000000000", helpful: false, comment: "缺少竞争对手" },
  });

const said = feedbackSchema.omit({ isHelpful: true }).extend({ helpful: z.boolean() });

export const feedbackListSchema = listOf(
  /** `about`: null where it is there no more. */
  said.extend({ about: feedbackAboutSchema.nullable() }).openapi("Feedback"),
).openapi("FeedbackList");

export const ownFeedbackListSchema = listOf(said.openapi("OwnFeedback")).openapi("OwnFeedbackList");

export const feedbackKeptSchema = z
  .object({
    subject: feedbackSubjectSchema,
    helpful: z.boolean(),
    comment: z.string().nullable(),
    givenIn: feedbackPlaceSchema,
  })
  .openapi("FeedbackKept");
