import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { contentsSchema, standingDaySchema } from "../schemas/data.ts";
import { eraseQuery } from "../schemas/erase-query.ts";

const tags = ["system"];

const contents = createRoute({
  method: "get",
  path: "/v1/data",
  tags,
  responses: { 200: jsonAnswer(contentsSchema, "How much the product holds"), ...problemAnswers },
});

const empty = createRoute({
  method: "post",
  path: "/v1/data/empty",
  tags,
  request: { query: eraseQuery },
  responses: {
    202: jsonAnswer(
      z.object({ jobId: z.string() }),
      "Everything that `/v1/data` counts, the search index, scores and jobs are being erased, and stay so after a restart; see `/v1/jobs/{id}`",
    ),
    ...problemAnswers,
  },
});

const standAt = createRoute({
  method: "put",
  path: "/v1/data/standing-day",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: standingDaySchema } } } },
  responses: {
    200: jsonAnswer(standingDaySchema, "Every list, score, answer and draft stands at this day from now on"),
    ...problemAnswers,
  },
});

export const dataRoutes = createRouter()
  .openapi(contents, async (c) => c.json(await c.var.services.emptying.contents(c.var.caller), 200))
  .openapi(standAt, async (c) => c.json(await c.var.services.standAt(c.var.caller, c.req.valid("json").standsAt), 200))
  .openapi(empty, async (c) => {
    const yes = c.req.valid("query").yes === "1";
    return c.json(await c.var.services.emptying.empty(c.var.caller, { yes }), 202);
  });
