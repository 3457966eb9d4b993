import type { z } from "zod";
import type { feedbackListSchema } from "#api/schemas/feedback";
import type { slackChannelResponseSchema, slackMemberResponseSchema, slackStatusSchema } from "#api/schemas/slack";
import type { userResponseSchema } from "#api/schemas/users";

export type SlackStatus = z.infer<typeof slackStatusSchema>;
export type SlackMember = z.infer<typeof slackMemberResponseSchema>;
export type SlackChannel = z.infer<typeof slackChannelResponseSchema>;
export type User = z.infer<typeof userResponseSchema>;
export type Feedback = z.infer<typeof feedbackListSchema>["items"][number];
