import { createRoute } from "@hono/zod-openapi";
import { describeJobError } from "../describe-job-error.ts";
import { createRouter } from "../env.ts";
import { langOf } from "../lang-of.ts";
import { jsonAnswer, problemAnswers } from "../responses.ts";
import { idParam } from "../schemas/building-blocks.ts";
import { pullRequestSchema, pullStartedSchema, pullStateSchema, pullSummarySchema } from "../schemas/pulls.ts";
import { eventStream, lastEventId, wantsEvents } from "../sse.ts";

const tags = ["imports"];

const start = createRoute({
  method: "post",
  path: "/v1/pulls",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: pullRequestSchema } } } },
  responses: { 202: jsonAnswer(pullStartedSchema, "Started"), ...problemAnswers },
});

const read = createRoute({
  method: "get",
  path: "/v1/pulls/{id}",
  tags,
  request: { params: idParam },
  responses: {
    200: jsonAnswer(pullStateSchema, "How far it is; as server-sent events `progress`, `done`, `error` when asked for"),
    ...problemAnswers,
  },
});

export const pullRoutes = createRouter()
  .openapi(start, async (c) => {
    const { mapping, ...options } = c.req.valid("json");
    const { services, caller } = c.var;
    const text = mapping === undefined ? {} : { mapping: JSON.stringify(mapping) };
    return c.json(await services.pulls.start(caller, { ...options, ...text }), 202);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    const { pulls, jobs } = c.var.services;
    const job = await pulls.read(c.var.caller, id);
    if (wantsEvents(c)) {
      // The streamed answer is another representation of the same resource; its type is not JSON's.
      return eventStream(c, (signal) => jobs.watch(c.var.caller, id, lastEventId(c), signal)) as never;
    }
    const summary = pullSummarySchema.nullable().parse(job.result);
    const error = job.error && describeJobError(job.error, langOf(c));
    return c.json({ status: job.status, progress: job.progress, summary, error }, 200);
  });
