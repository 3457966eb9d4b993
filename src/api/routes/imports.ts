import { createRoute, z } from "@hono/zod-openapi";
import { describeJobError } from "../describe-job-error.ts";
import { createRouter } from "../env.ts";
import { langOf } from "../lang-of.ts";
import { readUpload } from "../read-upload.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import {
  importKindsSchema,
  importPartSchema,
  importPreviewSchema,
  importStartedSchema,
  importStateSchema,
  importSummarySchema,
} from "../schemas/imports.ts";
import { eventStream, lastEventId, wantsEvents } from "../sse.ts";

const tags = ["imports"];

const filesSchema = z.any().openapi({ type: "array", items: { type: "string", format: "binary" } });

const start = createRoute({
  method: "post",
  path: "/v1/imports",
  tags,
  request: {
    query: z.object({
      dryRun: z.enum(["0", "1"]).optional(),
      open: z
        .enum(["0", "1"])
        .optional()
        .openapi({ description: "1: files come in parts to `/files`, and nothing begins before `/complete`" }),
    }),
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({
            files: filesSchema.optional(),
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
  responses: { 202: jsonAnswer(importStartedSchema, "Started, or open for files"), ...problemAnswers },
});

const preview = createRoute({
  method: "post",
  path: "/v1/imports/preview",
  tags,
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({
            files: filesSchema,
            map: z.string().optional().openapi({ description: "JSON of a mapping file" }),
          }),
        },
      },
    },
  },
  responses: {
    200: jsonAnswer(importPreviewSchema, "What each file would be taken for; nothing is stored, 64 MiB at most"),
    ...problemAnswers,
  },
});

const add = createRoute({
  method: "post",
  path: "/v1/imports/{id}/files",
  tags,
  request: {
    params: idParam,
    query: z.object({
      part: z.coerce
        .number()
        .int()
        .min(1)
        .max(1_000_000)
        .openapi({ description: "Number of the part; one that is sent again changes nothing" }),
    }),
    body: { required: true, content: { "multipart/form-data": { schema: z.object({ files: filesSchema }) } } },
  },
  responses: { 200: jsonAnswer(importPartSchema, "Kept"), ...problemAnswers },
});

const complete = createRoute({
  method: "post",
  path: "/v1/imports/{id}/complete",
  tags,
  request: { params: idParam },
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
        "How far it is; as server-sent events `progress`, `done`, `error` when asked for, and `end` when the process closes before the import ends",
      ),
    },
    ...problemAnswers,
  },
});

export const importRoutes = createRouter()
  .openapi(start, async (c) => {
    const { files, mapping, account } = await readUpload(c);
    const { services, caller } = c.var;
    const { dryRun, open } = c.req.valid("query");
    const options = {
      dryRun: dryRun === "1",
      ...(mapping === undefined ? {} : { mapping }),
      ...(account === undefined ? {} : { accountId: await services.resolveAccount(caller, account) }),
    };
    if (open === "1") return c.json(await services.imports.open(caller, options, files), 202);
    return c.json(await services.imports.start(caller, files, options), 202);
  })
  .openapi(preview, async (c) => {
    const { files, mapping } = await readUpload(c);
    return c.json(await c.var.services.imports.preview(c.var.caller, files, mapping), 200);
  })
  .openapi(kinds, (c) => c.json({ items: c.var.services.imports.kinds, nextCursor: null }, 200))
  .openapi(add, async (c) => {
    const { files } = await readUpload(c);
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.imports.add(c.var.caller, id, c.req.valid("query").part, files), 200);
  })
  .openapi(complete, async (c) => {
    return c.json(await c.var.services.imports.complete(c.var.caller, c.req.valid("param").id), 202);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    const { imports, jobs } = c.var.services;
    const job = await imports.read(c.var.caller, id);
    if (wantsEvents(c)) {
      // The streamed answer is another representation of the same resource; its type is not JSON's.
      return eventStream(c, (signal) => jobs.watch(c.var.caller, id, lastEventId(c), signal)) as never;
    }
    const summary = importSummarySchema.nullable().parse(job.result);
    const error = job.error && describeJobError(job.error, langOf(c));
    return c.json({ status: job.status, progress: job.progress, summary, error }, 200);
  });
