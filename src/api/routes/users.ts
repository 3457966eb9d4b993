import { createRoute } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import { userEditSchema, userInputSchema, userListSchema, userResponseSchema } from "../schemas/users.ts";

const tags = ["organisation"];

const list = createRoute({
  method: "get",
  path: "/v1/users",
  tags,
  responses: { 200: jsonAnswer(userListSchema, "Your own people, by name"), ...problemAnswers },
});

const add = createRoute({
  method: "post",
  path: "/v1/users",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: userInputSchema } } } },
  responses: { 201: jsonAnswer(userResponseSchema, "One of your people from now on"), ...problemAnswers },
});

const change = createRoute({
  method: "put",
  path: "/v1/users/{id}",
  tags,
  request: { params: idParam, body: { required: true, content: { "application/json": { schema: userEditSchema } } } },
  responses: {
    200: jsonAnswer(userResponseSchema, "With the role and the address that were given; what was left out stays"),
    ...problemAnswers,
  },
});

export const userRoutes = createRouter()
  .openapi(list, async (c) => c.json(await c.var.services.users.list(c.var.caller), 200))
  .openapi(add, async (c) => c.json(await c.var.services.users.add(c.var.caller, c.req.valid("json")), 201))
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.users.change(c.var.caller, id, c.req.valid("json")), 200);
  });
