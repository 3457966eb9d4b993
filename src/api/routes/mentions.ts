import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { asOfQuery, idParam } from "../schemas/building-blocks.ts";
import { accountMentionsSchema, mentionsQuery, namedInNotesSchema } from "../schemas/mentions.ts";

const tags = ["accounts"];

const mentions = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/mentions",
  tags,
  request: { params: idParam, query: mentionsQuery },
  responses: {
    200: jsonAnswer(
      accountMentionsSchema,
      "Passages with the people, organisations, products, amounts and dates in them",
    ),
    ...problemAnswers,
  },
});

const names = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/mentions/names",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: {
    200: jsonAnswer(
      namedInNotesSchema,
      "Who and what the notes name, most often named first, and people who are no contact",
    ),
    ...problemAnswers,
  },
});

export const mentionRoutes = createRouter()
  .openapi(mentions, async (c) => {
    const { asOf, kind, cursor, limit } = c.req.valid("query");
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountMentions(c.var.caller, id, asOf, { kind, cursor, limit }), 200);
  })
  .openapi(names, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.namedInNotes(c.var.caller, id, c.req.valid("query").asOf), 200);
  });
