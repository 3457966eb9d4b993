import { z } from "zod";
import { jsonSchema } from "./json.ts";

export const jobKinds = ["import", "pull", "draft"] as const;
export const jobStatuses = ["queued", "running", "done", "failed"] as const;

/** Long work, as it is stored and watched. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  status: z.enum(jobStatuses),
  payload: jsonSchema,
  /** What a person sees while it runs; its shape belongs to the kind. */
  progress: jsonSchema.nullable(),
  result: jsonSchema.nullable(),
  /** The AppError it ended with. */
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      fields: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
    })
    .nullable(),
});
export type Job = z.infer<typeof jobSchema>;
export type JobKind = Job["kind"];
export type JobError = NonNullable<Job["error"]>;
