import { z } from "zod";
import { jsonSchema } from "./json.ts";

/**
 * Work that anybody of the organisation may look at. `redraft`: sections of a draft written anew. `embed`: vectors that are missing. `link`: what notes name. `demo`: the
 * demo company made anew. `empty`: all data erased. `notices`: people told of what is due.
 */
export const sharedJobKinds = [
  "import",
  "draft",
  "redraft",
  "embed",
  "link",
  "pull",
  "demo",
  "empty",
  "notices",
] as const;

/** `chat`: an answer, which only the person who asked may follow. `slack`: what somebody did there. */
export const jobKinds = [...sharedJobKinds, "chat", "slack"] as const;
export const jobKindSchema = z.enum(jobKinds);
export type JobKind = z.infer<typeof jobKindSchema>;

/**
 * `uploading`: its files are still coming. `failed`: asking again would not help. `dead`: it was tried as often as it may
 * be, or the processes that ran it died; a person may have it tried again, as a failed one.
 */
export const jobStatuses = ["uploading", "queued", "running", "done", "failed", "dead", "cancelled"] as const;
export const jobStatusSchema = z.enum(jobStatuses);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** What is kept of the AppError that a run ended with. */
export const jobErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
});
export type JobError = z.infer<typeof jobErrorSchema>;

/** How a job stands, without what it was given and what it gave. */
export const jobStateSchema = z.object({
  id: z.string(),
  kind: jobKindSchema,
  status: jobStatusSchema,
  /** What a person sees while it runs; its shape belongs to the kind. */
  progress: jsonSchema.nullable(),
  /** What the last run that ended badly failed of; a queued job with an error waits to be tried again. */
  error: jobErrorSchema.nullable(),
  /** Number of the newest run; 0 before the first. */
  attempt: z.int(),
  cancelRequested: z.boolean(),
  /** Id of the newest event that whoever watches was told. */
  told: z.int(),
  runAt: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type JobState = z.infer<typeof jobStateSchema>;

/** Long work, as it is stored. */
export const jobSchema = jobStateSchema.extend({ payload: jsonSchema, result: jsonSchema.nullable() });
export type Job = z.infer<typeof jobSchema>;

const ended: ReadonlySet<JobStatus> = new Set(["done", "failed", "dead", "cancelled"]);

export function hasEnded({ status }: Pick<JobState, "status">): boolean {
  return ended.has(status);
}
