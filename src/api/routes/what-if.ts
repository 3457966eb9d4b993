import { createRoute, z } from "@hono/zod-openapi";
import { langSchema } from "#domain/lang";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { asOfQuery, idParam } from "../schemas/building-blocks.ts";
import { powerMapSchema } from "../schemas/power-map.ts";
import { accountWhatIfSchema, dealWhatIfSchema, whatIfRequestSchema } from "../schemas/what-if.ts";

const tags = ["what-if"];

const request = {
  params: idParam,
  query: z.object({ lang: langSchema.optional() }),
  body: { required: true, content: { "application/json": { schema: whatIfRequestSchema } } },
};

const ofAccount = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/what-if",
  tags,
  request,
  responses: {
    200: jsonAnswer(accountWhatIfSchema, "The scorecard with some facts changed; nothing is stored"),
    ...problemAnswers,
  },
});

const ofDeal = createRoute({
  method: "post",
  path: "/v1/opportunities/{id}/what-if",
  tags,
  request,
  responses: {
    200: jsonAnswer(dealWhatIfSchema, "Win rate and decision chain with some facts changed; nothing is stored"),
    ...problemAnswers,
  },
});

const powerMap = createRoute({
  method: "get",
  path: "/v1/opportunities/{id}/power-map",
  tags: ["accounts"],
  request: { params: idParam, query: asOfQuery },
  responses: { 200: jsonAnswer(powerMapSchema, "Power map and fishbone, ready to plot"), ...problemAnswers },
});

export const whatIfRoutes = createRouter()
  .openapi(ofAccount, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.accountWhatIf(c.var.caller, id, c.req.valid("json")), 200);
  })
  .openapi(ofDeal, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.dealWhatIf(c.var.caller, id, c.req.valid("json")), 200);
  })
  .openapi(powerMap, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.powerMap(c.var.caller, id, c.req.valid("query").asOf), 200);
  });
