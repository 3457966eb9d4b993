import { createRoute, z } from "@hono/zod-openapi";
import { langSchema } from "#domain/lang";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam, listOf, pageQuery } from "../schemas/building-blocks.ts";
import { reviewListItemSchema, reviewRequestSchema, reviewResponseSchema } from "../schemas/reviews.ts";

const tags = ["reviews"];
const langQuery = z.object({ lang: langSchema.optional() });

const create = createRoute({
  method: "post",
  path: "/v1/reviews",
  tags,
  request: {
    query: langQuery,
    body: { required: false, content: { "application/json": { schema: reviewRequestSchema } } },
  },
  responses: {
    200: jsonAnswer(reviewResponseSchema, "What a review would say; nothing is kept (`dryRun`)"),
    201: jsonAnswer(reviewResponseSchema, "Re-rated and kept; an earlier review of the same day is replaced"),
    ...problemAnswers,
  },
});

const list = createRoute({
  method: "get",
  path: "/v1/reviews",
  tags,
  request: { query: langQuery.extend(pageQuery.shape) },
  responses: { 200: jsonAnswer(listOf(reviewListItemSchema), "Reviews, newest day first"), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/v1/reviews/{id}",
  tags,
  request: { params: idParam, query: langQuery },
  responses: { 200: jsonAnswer(reviewResponseSchema, "One review, account by account"), ...problemAnswers },
});

export const reviewRoutes = createRouter()
  .openapi(create, async (c) => {
    const request = c.req.valid("json");
    const review = await c.var.services.reviews.create(c.var.caller, request);
    return c.json(review, request.dryRun ? 200 : 201);
  })
  .openapi(list, async (c) => c.json(await c.var.services.reviews.list(c.var.caller, c.req.valid("query")), 200))
  .openapi(read, async (c) => c.json(await c.var.services.reviews.read(c.var.caller, c.req.valid("param").id), 200));
