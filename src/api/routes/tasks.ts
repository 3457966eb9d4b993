import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import {
  accountTasksQuerySchema,
  allTasksQuerySchema,
  taskEditSchema,
  taskInputSchema,
  taskListSchema,
  taskResponseSchema,
} from "../schemas/tasks.ts";

const tags = ["tasks"];

const ofAccount = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/tasks",
  tags,
  request: { params: idParam, query: accountTasksQuerySchema },
  responses: {
    200: jsonAnswer(taskListSchema, "Next steps at an account: open ones first, by due day"),
    ...problemAnswers,
  },
});

const add = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/tasks",
  tags,
  request: {
    params: idParam,
    body: { required: true, content: { "application/json": { schema: taskInputSchema } } },
  },
  responses: { 201: jsonAnswer(taskResponseSchema, "Put on record"), ...problemAnswers },
});

const all = createRoute({
  method: "get",
  path: "/v1/tasks",
  tags,
  request: { query: allTasksQuerySchema },
  responses: { 200: jsonAnswer(taskListSchema, "Open tasks of all accounts, by due day"), ...problemAnswers },
});

const change = createRoute({
  method: "patch",
  path: "/v1/tasks/{id}",
  tags,
  request: {
    params: idParam,
    body: { required: true, content: { "application/json": { schema: taskEditSchema } } },
  },
  responses: { 200: jsonAnswer(taskResponseSchema, "The task as it stands now"), ...problemAnswers },
});

export const taskRoutes = createRouter()
  .openapi(ofAccount, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.tasks.ofAccount(c.var.caller, id, c.req.valid("query")), 200);
  })
  .openapi(add, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.tasks.add(c.var.caller, id, c.req.valid("json")), 201);
  })
  .openapi(all, async (c) => c.json(await c.var.services.tasks.all(c.var.caller, c.req.valid("query")), 200))
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.tasks.change(c.var.caller, id, c.req.valid("json")), 200);
  });
