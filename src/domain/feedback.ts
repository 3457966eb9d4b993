import { z } from "zod";

/** Where somebody said whether an answer helped. */
export const feedbackPlaces = ["slack", "web", "cli"] as const;
export const feedbackPlaceSchema = z.enum(feedbackPlaces);

/** `answer:<message id>` or `draft:<draft id>`. */
export const feedbackSubjectSchema = z.string().regex(/^(?:answer|draft):[0-9a-f-]{36}$/);

/** Whether an answer or a draft helped whoever asked for it. */
export const feedbackSchema = z.object({
  subject: feedbackSubjectSchema,
  actor: z.string(),
  isHelpful: z.boolean(),
  comment: z.string().nullable(),
  givenIn: feedbackPlaceSchema,
  givenAt: z.string(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** What somebody said it of. `writer`: `rules` or `model`; of a draft `template` or `llm`. */
export const feedbackAboutSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    /** What was recognised; null where nothing was. */
    intent: z.string().nullable(),
    state: z.string(),
    writer: z.string(),
    lang: z.string(),
    question: z.string(),
  }),
  z.object({
    kind: z.literal("draft"),
    draftKind: z.string(),
    writer: z.string(),
    lang: z.string(),
    title: z.string(),
  }),
]);
export type FeedbackAbout = z.infer<typeof feedbackAboutSchema>;

/** `about`: null where the answer or the draft is there no more. */
export type ExplainedFeedback = Feedback & { about: FeedbackAbout | null };
