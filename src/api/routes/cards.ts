import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { asOfQuery, idParam } from "../schemas/building-blocks.ts";
import { cardListSchema, cardParam, dismissalRequestSchema, dismissalResponseSchema } from "../schemas/cards.ts";

const tags = ["accounts"];

const list = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/cards",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: {
    200: jsonAnswer(cardListSchema, "What to do next, most worthwhile first, each with its rule and figures"),
    ...problemAnswers,
  },
});

const dismiss = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/cards/{cardId}/dismiss",
  tags,
  request: {
    params: cardParam,
    query: asOfQuery,
    body: { required: true, content: { "application/json": { schema: dismissalRequestSchema } } },
  },
  responses: { 200: jsonAnswer(dismissalResponseSchema, "Put away, with the reason"), ...problemAnswers },
});

const restore = createRoute({
  method: "delete",
  path: "/v1/accounts/{id}/cards/{cardId}/dismiss",
  tags,
  request: { params: cardParam },
  responses: { 204: { description: "The card counts again" }, ...problemAnswers },
});

export const cardRoutes = createRouter()
  .openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.cards.list(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(dismiss, async (c) => {
    const { id, cardId } = c.req.valid("param");
    const { asOf } = c.req.valid("query");
    return c.json(await c.var.services.cards.dismiss(c.var.caller, id, cardId, c.req.valid("json"), asOf), 200);
  })
  .openapi(restore, async (c) => {
    const { id, cardId } = c.req.valid("param");
    await c.var.services.cards.restore(c.var.caller, id, cardId);
    return c.body(null, 204);
  });
