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
