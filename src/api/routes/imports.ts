import { createRoute, z } from "@hono/zod-openapi";
import { describeJobError } from "../describe-job-error.ts";
import { createRouter } from "../env.ts";
import { langOf } from "../lang-of.ts";
import { readUpload } from "../read-upload.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import { importKindsSchema, importStartedSchema, importStateSchema, importSummarySchema } from "../schemas/imports.ts";
import { eventStream, lastEventId, wantsEvents } from "../sse.ts";

const tags = ["imports"];

const start = createRoute({
  method: "post",
  path: "/v1/imports",
  tags,
  request: {
    query: z.object({ dryRun: z.enum(["0", "1"]).optional() }),
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({
            files: z.any().openapi({ type: "array", items: { type: "string", format: "binary" } }),
            map: z.string().optional().openapi({ description: "JSON of a mapping file" }),
            account: z
              .string()
              .optional()
              .openapi({ description: "Account of all notes about customers, whatever they name" }),
          }),
        },
      },
    },
  },
  responses: { 202: jsonAnswer(importStartedSchema, "Started"), ...problemAnswers },
});

const kinds = createRoute({
  method: "get",
  path: "/v1/imports/kinds",
  tags,
  responses: {
    200: jsonAnswer(importKindsSchema, "Kinds of table and their fields, for a mapping"),
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/v1/imports/{id}",
  tags,
  request: { params: idParam },
  responses: {
    200: {
      ...jsonAnswer(
        importStateSchema,
        "How far it is; as server-sent events `progress`, `done`, `error` when asked for",
      ),
    },
    ...problemAnswers,
  },
});

export const importRoutes = createRouter()
  .openapi(start, async (c) => {
    const { files, mapping, account } = await readUpload(c);
    const { services, caller } = c.var;
    const options = {
      dryRun: c.req.valid("query").dryRun === "1",
      ...(mapping === undefined ? {} : { mapping }),
      ...(account === undefined ? {} : { accountId: await services.resolveAccount(caller, account) }),
    };
    return c.json(await services.imports.start(caller, files, options), 202);
  })
  .openapi(kinds, (c) => c.json({ items: c.var.services.imports.kinds, nextCursor: null }, 200))
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    const { imports } = c.var.services;
    const job = await imports.read(c.var.caller, id);
    const channel = imports.channel(id);
    // The streamed answer is another representation of the same resource; its type is not JSON's.
    if (channel && wantsEvents(c)) return eventStream(c, (signal) => channel.watch(lastEventId(c), signal)) as never;
    const summary = importSummarySchema.nullable().parse(job.result);
    const error = job.error && describeJobError(job.error, langOf(c));
    return c.json({ status: job.status, progress: job.progress, summary, error }, 200);
  });
