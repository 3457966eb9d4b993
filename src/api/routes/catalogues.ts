import { createRoute, type z } from "@hono/zod-openapi";
import { createRouter } from "../env.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { listOf } from "../schemas/building-blocks.ts";
import {
  catalogueDocumentSchema,
  catalogueMeasureSchema,
  catalogueQuery,
  catalogueRhythmSchema,
  catalogueTaskSchema,
  measureQuery,
  taskQuery,
} from "../schemas/catalogues.ts";

const tags = ["catalogues"];

function listRoute<Path extends string, Item extends z.ZodType, Query extends z.ZodObject>(
  path: Path,
  item: Item,
  query: Query,
  description: string,
) {
  const responses = { 200: jsonAnswer(listOf(item), description), ...problemAnswers };
  return createRoute({ method: "get", path, tags, request: { query }, responses });
}

const tasks = listRoute(
  "/v1/catalogues/tasks",
  catalogueTaskSchema,
  taskQuery,
  "Task building: standard tasks in five columns",
);
const measures = listRoute(
  "/v1/catalogues/measures",
  catalogueMeasureSchema,
  measureQuery,
  "Measures that lift relationships",
);
const documents = listRoute(
  "/v1/catalogues/documents",
  catalogueDocumentSchema,
  catalogueQuery,
  "Documents of a sales project",
);
const rhythm = listRoute(
  "/v1/catalogues/rhythm",
  catalogueRhythmSchema,
  catalogueQuery,
  "The working year of a key account",
);

export const catalogueRoutes = createRouter()
  .openapi(tasks, (c) => {
    const items = c.var.services.catalogues.tasks(c.var.caller.lang, c.req.valid("query").answers);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(measures, (c) => {
    const items = c.var.services.catalogues.measures(c.var.caller.lang, c.req.valid("query"));
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(documents, (c) => {
    const items = c.var.services.catalogues.documents(c.var.caller.lang);
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(rhythm, (c) => {
    const items = c.var.services.catalogues.rhythm(c.var.caller.lang);
    return c.json({ items, nextCursor: null }, 200);
  });
