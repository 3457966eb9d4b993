import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { accountNeedsSchema, accountRelationshipsSchema, accountWhiteSpaceSchema } from "../schemas/account-views.ts";
import { asOfQuery, idParam } from "../schemas/building-blocks.ts";

const request = { params: idParam, query: asOfQuery };
const tags = ["accounts"];

const needs = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/needs",
  tags,
  request,
  responses: { 200: jsonAnswer(accountNeedsSchema, "The needs iceberg, need by need"), ...problemAnswers },
});

const relationships = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/relationships",
  tags,
  request,
  responses: {
    200: jsonAnswer(accountRelationshipsSchema, "Organisation, departments and people: levels, trust and goals"),
    ...problemAnswers,
  },
});

const whiteSpace = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/white-space",
  tags,
  request,
  responses: {
    200: jsonAnswer(accountWhiteSpaceSchema, "Products by buying units: ours, a competitor's, open, unknown"),
    ...problemAnswers,
  },
});

export const accountViewRoutes = createRouter()
  .openapi(needs, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountNeeds(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(whiteSpace, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountWhiteSpace(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(relationships, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountRelationships(c.var.caller, id, c.req.valid("query").asOf), 200);
  });
