import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client";
import { jobs } from "#db/schema/jobs";
import { type Job, jobSchema } from "#domain/job";
import { AppError } from "#errors";

export async function insertJob(
  tx: Tx,
  orgId: string,
  job: Pick<Job, "id" | "kind" | "payload">,
  createdBy: string,
): Promise<void> {
  await tx.insert(jobs).values({ ...job, orgId, status: "queued", createdBy });
}

export async function updateJob(
  tx: Tx,
  orgId: string,
  id: string,
  change: Partial<Pick<Job, "status" | "progress" | "result" | "error">>,
): Promise<void> {
  await tx
    .update(jobs)
    .set({ ...change, updatedAt: new Date().toISOString() })
    .where(and(eq(jobs.orgId, orgId), eq(jobs.id, id)));
}

/** @throws AppError `not-found` */
export async function getJob(tx: Tx, orgId: string, id: string): Promise<Job> {
  const [row] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.orgId, orgId), eq(jobs.id, id)));
  if (!row) throw new AppError("not-found", `no job ${id}`, { params: { what: id } });
  return jobSchema.parse(row);
}

/** Ends the jobs of a process that is gone, so that nobody waits for them. Gives back how many there were. */
export async function failOrphanedJobs(tx: Tx, orgId: string): Promise<number> {
  const error = { code: "internal", message: "the server stopped while this was running" };
  const ended = await tx
    .update(jobs)
    .set({ status: "failed", error })
    .where(and(eq(jobs.orgId, orgId), inArray(jobs.status, ["queued", "running"])))
    .returning({ id: jobs.id });
  return ended.length;
}
