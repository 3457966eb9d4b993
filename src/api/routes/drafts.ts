import { createRoute, z } from "@hono/zod-openapi";
import { ledgerEntrySchema } from "#domain/evidence";
import { createRouter } from "../env.ts";
import { etagOf } from "../read-if-match.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { asOfQuery, idParam, listOf } from "../schemas/building-blocks.ts";
import {
  draftRequestSchema,
  draftResponseSchema,
  draftStartedSchema,
  draftSummarySchema,
  freshnessResponseSchema,
} from "../schemas/drafts.ts";
import { eventStream, lastEventId, wantsEvents } from "../sse.ts";

const tags = ["drafts"];
const exportFormatSchema = z.enum(["md", "docx", "json"]);

const start = createRoute({
  method: "post",
  path: "/v1/accounts/{id}/drafts",
  tags,
  request: {
    params: idParam,
    body: { required: true, content: { "application/json": { schema: draftRequestSchema } } },
  },
  responses: { 202: jsonAnswer(draftStartedSchema, "Being written"), ...problemAnswers },
});

const list = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/drafts",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(listOf(draftSummarySchema), "Drafts, newest first"), ...problemAnswers },
});

const ledger = createRoute({
  method: "get",
  path: "/v1/accounts/{id}/ledger",
  tags,
  request: { params: idParam, query: asOfQuery },
  responses: {
    200: jsonAnswer(z.object({ ledger: z.array(ledgerEntrySchema) }), "The evidence a draft would be written from now"),
    ...problemAnswers,
  },
});

const readAt = (path: "/v1/drafts/{id}" | "/v1/plans/{id}") =>
  createRoute({
    method: "get",
    path,
    tags,
    request: { params: idParam },
    responses: {
      200: jsonAnswer(
        draftResponseSchema,
        "The draft; as server-sent events `section`, `finding`, `done`, `error` when asked for, and `end` when the process closes before it is written",
      ),
      ...problemAnswers,
    },
  });

const freshnessAt = (path: "/v1/drafts/{id}/freshness" | "/v1/plans/{id}/freshness") =>
  createRoute({
    method: "get",
    path,
    tags,
    request: { params: idParam },
    responses: {
      200: jsonAnswer(
        freshnessResponseSchema,
        "Which sentences still rest on the data they were verified against, and what changed under the others",
      ),
      ...problemAnswers,
    },
  });

const exportAt = (path: "/v1/drafts/{id}/export" | "/v1/plans/{id}/export") =>
  createRoute({
    method: "get",
    path,
    tags,
    request: { params: idParam, query: z.object({ format: exportFormatSchema.default("md") }) },
    responses: { 200: { description: "The file" }, ...problemAnswers },
  });

const router = createRouter()
  .openapi(start, async (c) => {
    const started = await c.var.services.drafts.start(c.var.caller, c.req.valid("param").id, c.req.valid("json"));
    return c.json(started, 202);
  })
  .openapi(ledger, async (c) => {
    const { id } = c.req.valid("param");
    return c.json({ ledger: await c.var.services.accountLedger(c.var.caller, id, c.req.valid("query").asOf) }, 200);
  })
  .openapi(list, async (c) => c.json(await c.var.services.drafts.list(c.var.caller, c.req.valid("param").id), 200));

for (const path of ["/v1/drafts/{id}", "/v1/plans/{id}"] as const) {
  router.openapi(readAt(path), async (c) => {
    const { id } = c.req.valid("param");
    const { drafts, exporter, jobs } = c.var.services;
    const draft = await drafts.readWithHealth(c.var.caller, id);
    if (wantsEvents(c)) {
      // A draft has the id of its job. The streamed answer is another representation of the same resource; its type is not JSON's.
      return eventStream(c, (signal) => jobs.watch(c.var.caller, id, lastEventId(c), signal)) as never;
    }
    c.header("etag", etagOf(draft.version));
    return c.json({ ...draft, markdown: exporter.toMarkdown(draft) }, 200);
  });
}

for (const path of ["/v1/drafts/{id}/freshness", "/v1/plans/{id}/freshness"] as const) {
  router.openapi(freshnessAt(path), async (c) =>
    c.json(await c.var.services.draftFreshness(c.var.caller, c.req.valid("param").id), 200),
  );
}

for (const path of ["/v1/drafts/{id}/export", "/v1/plans/{id}/export"] as const) {
  router.openapi(exportAt(path), async (c) => {
    const draft = await c.var.services.drafts.read(c.var.caller, c.req.valid("param").id);
    const file = await c.var.services.exporter.toFile(draft, c.req.valid("query").format);
    const name = encodeURIComponent(file.fileName);
    return c.body(new Uint8Array(file.bytes), 200, {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    });
  });
}

export const draftRoutes = router;
