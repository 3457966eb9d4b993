import { createRoute, z } from "@hono/zod-openapi";
import { jobStatusSchema, sharedJobKinds } from "#domain/job";
import { createRouter } from "../env.ts";
import { jobView } from "../job-view.ts";
import { langOf } from "../lang-of.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam, listOf } from "../schemas/building-blocks.ts";
import { jobViewSchema } from "../schemas/jobs.ts";
import { eventStream, lastEventId, wantsEvents } from "../sse.ts";

const tags = ["jobs"];

const list = createRoute({
  method: "get",
  path: "/v1/jobs",
  tags,
  request: {
    query: z.object({
      status: jobStatusSchema.optional(),
      kind: z.enum(sharedJobKinds).optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
  },
  responses: { 200: jsonAnswer(listOf(jobViewSchema), "Jobs, newest first"), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/v1/jobs/{id}",
  tags,
  request: { params: idParam },
  responses: {
    200: {
      ...jsonAnswer(
        jobViewSchema,
        "How the job stands; as server-sent events `progress`, `retry`, `done`, `error` when asked for, and `end` when the process closes before the job ends",
      ),
    },
    ...problemAnswers,
  },
});

const cancel = createRoute({
  method: "post",
  path: "/v1/jobs/{id}/cancel",
  tags,
  request: { params: idParam },
  responses: {
    200: jsonAnswer(jobViewSchema, "Cancelled, or asked to stop at its next batch; what it stored stays"),
    ...problemAnswers,
  },
});

const retry = createRoute({
  method: "post",
  path: "/v1/jobs/{id}/retry",
  tags,
  request: { params: idParam },
  responses: { 200: jsonAnswer(jobViewSchema, "A failed or dead job, queued again"), ...problemAnswers },
});

export const jobRoutes = createRouter()
  .openapi(list, async (c) => {
    const { items, nextCursor } = await c.var.services.jobs.list(c.var.caller, c.req.valid("query"));
    const lang = langOf(c);
    return c.json({ items: items.map((state) => jobView(state, lang)), nextCursor }, 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    const { jobs } = c.var.services;
    const state = await jobs.read(c.var.caller, id);
    if (wantsEvents(c)) {
      // The streamed answer is another representation of the same resource; its type is not JSON's.
      return eventStream(c, (signal) => jobs.watch(c.var.caller, id, lastEventId(c), signal)) as never;
    }
    return c.json(jobView(state, langOf(c)), 200);
  })
  .openapi(cancel, async (c) => {
    const state = await c.var.services.jobs.cancel(c.var.caller, c.req.valid("param").id);
    return c.json(jobView(state, langOf(c)), 200);
  })
  .openapi(retry, async (c) => {
    const state = await c.var.services.jobs.retry(c.var.caller, c.req.valid("param").id);
    return c.json(jobView(state, langOf(c)), 200);
  });
