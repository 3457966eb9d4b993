import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import { visitInputSchema, visitSchema } from "../schemas/visits.ts";

const log = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/visits",
  tags: ["tasks"],
  request: {
    params: idParam,
    body: { required: true, content: { "application/json": { schema: visitInputSchema } } },
  },
  responses: {
    201: jsonAnswer(visitSchema, "On record: the visit, a note with its summary, a task with the next step"),
    ...problemAnswers,
  },
});

export const visitRoutes = createRouter().openapi(log, async (c) => {
  const { id } = c.req.valid("param");
  return c.json(await c.var.services.logVisit(c.var.caller, id, c.req.valid("json")), 201);
});
