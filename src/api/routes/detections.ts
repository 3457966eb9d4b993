import { createRoute, z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { asOfQuery, idParam } from "../schemas/building-blocks.ts";
import {
  accountDetectionsSchema,
  conductResultSchema,
  detectionDecisionRequestSchema,
  detectionDecisionResponseSchema,
  detectionParam,
} from "../schemas/detections.ts";

const detections = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/detections",
  tags: ["accounts"],
  request: { params: idParam, query: asOfQuery },
  responses: {
    200: jsonAnswer(accountDetectionsSchema, "Notes against records, people on no map, and who rises"),
    ...problemAnswers,
  },
});

const decide = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/detections/{detectionId}",
  tags: ["accounts"],
  request: {
    params: detectionParam,
    query: asOfQuery,
    body: { required: true, content: { "application/json": { schema: detectionDecisionRequestSchema } } },
  },
  responses: {
    200: jsonAnswer(detectionDecisionResponseSchema, "Decided, and told no more until it is opened again"),
    ...problemAnswers,
  },
});

const longestText = 100_000;

const conduct = createRoute({
  method: "post",
  path: "/v1/conduct",
  tags: ["stateless"],
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .object({ text: z.string().min(1).max(longestText) })
            .openapi({ example: { text: "中秋前给采购部长送 3000 元购物卡。" } }),
        },
      },
    },
  },
  responses: {
    200: jsonAnswer(conductResultSchema, "Whether a text proposes what must not be done, and what to do instead"),
    ...problemAnswers,
  },
});

export const detectionRoutes = createRouter()
  .openapi(detections, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountDetections(c.var.caller, id, c.req.valid("query").asOf), 200);
  })
  .openapi(decide, async (c) => {
    const { id: accountId, detectionId } = c.req.valid("param");
    const place = { accountId, detectionId, asOf: c.req.valid("query").asOf };
    return c.json(await c.var.services.decideDetection(c.var.caller, place, c.req.valid("json")), 200);
  })
  .openapi(conduct, async (c) =>
    c.json(await c.var.services.checkConduct(c.var.caller, c.req.valid("json").text), 200),
  );
