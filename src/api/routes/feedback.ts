import { createRoute } from "@hono/zod-openapi";
import type { Feedback } from "#domain/feedback";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import {
  feedbackInputSchema,
  feedbackKeptSchema,
  feedbackListSchema,
  ownFeedbackListSchema,
} from "../schemas/feedback.ts";

const tags = ["chat"];
const path = "/v1/feedback";

const give = createRoute({
  method: "post",
  path,
  tags,
  request: { body: { required: true, content: { "application/json": { schema: feedbackInputSchema } } } },
  responses: {
    200: jsonAnswer(feedbackKeptSchema, "Kept; your last word on an answer or a draft counts"),
    ...problemAnswers,
  },
});

const list = createRoute({
  method: "get",
  path,
  tags,
  responses: {
    200: jsonAnswer(feedbackListSchema, "What helped everybody and what did not, newest first"),
    ...problemAnswers,
  },
});

const own = createRoute({
  method: "get",
  path: `${path}/own`,
  tags,
  responses: { 200: jsonAnswer(ownFeedbackListSchema, "What you said yourself, newest first"), ...problemAnswers },
});

function listView<Said extends Feedback>({ items, nextCursor }: { items: readonly Said[]; nextCursor: null }) {
  return { items: items.map(({ isHelpful, ...told }) => ({ ...told, helpful: isHelpful })), nextCursor };
}

export const feedbackRoutes = createRouter()
  .openapi(give, async (c) => {
    const { helpful, ...given } = c.req.valid("json");
    await c.var.services.feedback.give(c.var.caller, { ...given, isHelpful: helpful });
    return c.json({ ...given, helpful, comment: given.comment ?? null }, 200);
  })
  .openapi(list, async (c) => c.json(listView(await c.var.services.feedback.list(c.var.caller)), 200))
  .openapi(own, async (c) => c.json(listView(await c.var.services.feedback.own(c.var.caller)), 200));
