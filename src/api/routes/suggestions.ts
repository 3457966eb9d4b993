import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import {
  suggestionDecisionRequestSchema,
  suggestionDecisionResponseSchema,
  suggestionListSchema,
  suggestionParam,
} from "../schemas/suggestions.ts";

const tags = ["notes"];

const list = createRoute({
  method: "get",
  path: "/v1/notes/{id}/suggestions",
  tags,
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      suggestionListSchema,
      "People, needs and next steps that may follow from a note, each with its sentence",
    ),
    ...problemAnswers,
  },
});

const decide = createRoute({
  method: "post",
  path: "/v1/notes/{id}/suggestions/{suggestionId}",
  tags,
  request: {
    params: suggestionParam,
    body: { required: true, content: { "application/json": { schema: suggestionDecisionRequestSchema } } },
  },
  responses: {
    200: jsonAnswer(suggestionDecisionResponseSchema, "Put on record, or not suggested again"),
    ...problemAnswers,
  },
});

export const suggestionRoutes = createRouter()
  .openapi(list, async (c) => {
    return c.json(await c.var.services.noteSuggestions.list(c.var.caller, c.req.valid("param").id), 200);
  })
  .openapi(decide, async (c) => {
    const { id, suggestionId } = c.req.valid("param");
    const request = c.req.valid("json");
    return c.json(await c.var.services.noteSuggestions.decide(c.var.caller, id, suggestionId, request), 200);
  });
