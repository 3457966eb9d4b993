import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { listOf } from "../schemas/building-blocks.ts";
import { callQuery, callSummaryResponseSchema, keptCallResponseSchema, summaryQuery } from "../schemas/model-calls.ts";

const tags = ["model-calls"];

const list = createRoute({
  method: "get",
  path: "/v1/model-calls",
  tags,
  request: { query: callQuery },
  responses: {
    200: jsonAnswer(listOf(keptCallResponseSchema), "What each call of the model took and how it ended, newest first"),
    ...problemAnswers,
  },
});

const summary = createRoute({
  method: "get",
  path: "/v1/model-calls/summary",
  tags,
  request: { query: summaryQuery },
  responses: {
    200: jsonAnswer(
      listOf(callSummaryResponseSchema),
      "The same added up by purpose, model and version of the prompt, the dearest first",
    ),
    ...problemAnswers,
  },
});

export const modelCallRoutes = createRouter()
  .openapi(list, async (c) => c.json(await c.var.services.modelCalls.list(c.var.caller, c.req.valid("query")), 200))
  .openapi(summary, async (c) => {
    const items = await c.var.services.modelCalls.summary(c.var.caller, c.req.valid("query").since);
    return c.json({ items, nextCursor: null }, 200);
  });
