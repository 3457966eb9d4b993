import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam, listOf } from "../schemas/building-blocks.ts";
import { keptScoreLineSchema, keptScoreSchema, replaySchema } from "../schemas/kept-scores.ts";

const tags = ["scores"];

const list = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/kept-scores",
  tags,
  request: { params: idParam, query: z.object({ method: z.string().max(40).optional() }) },
  responses: {
    200: jsonAnswer(listOf(keptScoreLineSchema), "Scores that were kept with drafts, newest first"),
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/v1/kept-scores/{id}",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(keptScoreSchema, "A kept score with its inputs and config"), ...problemAnswers },
});

const replay = createRoute({
  method: "post",
  path: "/v1/kept-scores/{id}/replay",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(replaySchema, "The score computed once more from what was kept"), ...problemAnswers },
});

export const keptScoreRoutes = createRouter()
  .openapi(list, async (c) => {
    const { method } = c.req.valid("query");
    const items = await c.var.services.keptScores.list(c.var.caller, c.req.valid("param").id, method);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(read, async (c) => c.json(await c.var.services.keptScores.read(c.var.caller, c.req.valid("param").id), 200))
  .openapi(replay, async (c) =>
    c.json(await c.var.services.keptScores.replay(c.var.caller, c.req.valid("param").id), 200),
  );
