import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { feedbackInputSchema, feedbackListSchema } from "../schemas/feedback.ts";

const tags = ["chat"];
const path = "/v1/feedback";

const give = createRoute({
  method: "post",
  path,
  tags,
  request: { body: { required: true, content: { "application/json": { schema: feedbackInputSchema } } } },
  responses: { 204: { description: "Kept; your last word on an answer or a draft counts" }, ...problemAnswers },
});

const list = createRoute({
  method: "get",
  path,
  tags,
  responses: { 200: jsonAnswer(feedbackListSchema, "What helped and what did not, newest first"), ...problemAnswers },
});

export const feedbackRoutes = createRouter()
  .openapi(give, async (c) => {
    const { helpful: isHelpful, ...given } = c.req.valid("json");
    await c.var.services.feedback.give(c.var.caller, { ...given, isHelpful });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => {
    const { items, nextCursor } = await c.var.services.feedback.list(c.var.caller);
    return c.json({ items: items.map(({ isHelpful, ...own }) => ({ ...own, helpful: isHelpful })), nextCursor }, 200);
  });
