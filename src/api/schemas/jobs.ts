import { z } from "@hono/zod-openapi";
import { jobKinds, jobStatuses } from "#domain/job";
import { jsonSchema } from "#domain/json";

/** Long work as people see it. */
export const jobViewSchema = z
  .object({
    id: z.string(),
    kind: z.enum(jobKinds),
    status: z.enum(jobStatuses).openapi({
      description:
        "`failed`: trying again would not help; `dead`: tried as often as it may be. Both can be retried by a person",
    }),
    progress: jsonSchema.nullable(),
    /** What the last run that ended badly failed of. */
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Number of the newest run. */
    attempt: z.int(),
    cancelRequested: z.boolean(),
    /** When a queued job will be tried again, where it waits for that. */
    retryAt: z.string().nullable(),
    createdBy: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi("Job");
export type JobView = z.infer<typeof jobViewSchema>;
