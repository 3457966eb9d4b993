import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { eraseQuery } from "../schemas/erase-query.ts";

const reset = createRoute({
  method: "post",
  path: "/v1/demo/reset",
  tags: ["system"],
  request: { query: eraseQuery },
  responses: {
    202: jsonAnswer(z.object({ jobId: z.string() }), "The demo company is being made anew; see `/v1/jobs/{id}`"),
    ...problemAnswers,
  },
});

export const demoRoutes = createRouter().openapi(reset, async (c) => {
  const yes = c.req.valid("query").yes === "1";
  return c.json(await c.var.services.demo.reset(c.var.caller, { yes }), 202);
});
