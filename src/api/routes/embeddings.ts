import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { dropEmbeddingsSchema, embeddingStatusSchema } from "../schemas/embeddings.ts";

const tags = ["system"];
const path = "/v1/embeddings";

const status = createRoute({
  method: "get",
  path,
  tags,
  responses: {
    200: jsonAnswer(embeddingStatusSchema, "Whose vectors there are, how far they are and what they cost"),
    ...problemAnswers,
  },
});

const start = createRoute({
  method: "post",
  path,
  tags,
  responses: {
    202: jsonAnswer(z.object({ jobId: z.string() }), "Missing vectors are being made; see `/v1/jobs/{id}`"),
    ...problemAnswers,
  },
});

const drop = createRoute({
  method: "post",
  path: `${path}/drop`,
  tags,
  request: { body: { required: true, content: { "application/json": { schema: dropEmbeddingsSchema } } } },
  responses: { 200: jsonAnswer(z.object({ deleted: z.int() }), "The model's vectors are gone"), ...problemAnswers },
});

export const embeddingRoutes = createRouter()
  .openapi(status, async (c) => c.json(await c.var.services.embeddings.status(c.var.caller), 200))
  .openapi(start, async (c) => c.json(await c.var.services.embeddings.start(c.var.caller), 202))
  .openapi(drop, async (c) => c.json(await c.var.services.embeddings.drop(c.var.caller, c.req.valid("json")), 200));
