import type { Job } from "../api/types.ts";

type Standing = Pick<Job, "status" | "cancelRequested">;

const unfinished: ReadonlySet<Job["status"]> = new Set<Job["status"]>(["uploading", "queued", "running"]);

export function isUnfinished({ status }: Pick<Job, "status">): boolean {
  return unfinished.has(status);
}

/** What a person can do about a job as it stands; null where there is nothing to do. */
export function moveOf(job: Standing): "cancel" | "retry" | null {
  if (isUnfinished(job)) return job.cancelRequested ? null : "cancel";
  return job.status === "failed" || job.status === "dead" ? "retry" : null;
}
