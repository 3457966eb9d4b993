import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { jobs } from "#db/schema/jobs";
import { type Job, type JobKind, type JobState, type JobStatus, jobSchema, jobStateSchema } from "#domain/job";
import { AppError } from "#errors";

export type NewJob = Pick<Job, "id" | "kind" | "payload"> & {
  status: "uploading" | "queued";
  lane: string | null;
  /** Not to be taken before. */
  delayMs?: number;
};

const one = (orgId: string, id: string) => and(eq(jobs.orgId, orgId), eq(jobs.id, id));
const now = sql`now()`;

export async function insertJob(
  tx: Tx,
  orgId: string,
  { delayMs = 0, ...job }: NewJob,
  createdBy: string,
): Promise<void> {
  const runAt = sql`now() + ${delayMs}::float8 * interval '1 millisecond'`;
  await tx.insert(jobs).values({ ...job, orgId, createdBy, runAt });
}

/** Until the transaction ends nobody else asks whether a job of the kind waits: what is to be queued once is. */
export async function lockJobKind(tx: Tx, orgId: string, kind: JobKind): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${orgId}:${kind}`}, 0))`);
}

const stateColumns = {
  id: jobs.id,
  kind: jobs.kind,
  status: jobs.status,
  progress: jobs.progress,
  error: jobs.error,
  attempt: jobs.attempt,
  cancelRequested: jobs.cancelRequested,
  told: jobs.told,
  runAt: jobs.runAt,
  createdBy: jobs.createdBy,
  createdAt: jobs.createdAt,
  updatedAt: jobs.updatedAt,
};

function unknownJob(id: string): AppError {
  return new AppError("not-found", `no job ${id}`, { params: { what: id } });
}

/** @throws AppError `not-found` */
export async function getJob(tx: Tx, orgId: string, id: string): Promise<Job> {
  const [row] = await tx.select().from(jobs).where(one(orgId, id));
  if (!row) throw unknownJob(id);
  return jobSchema.parse(row);
}

/** @throws AppError `not-found` */
export async function getJobState(tx: Tx, orgId: string, id: string): Promise<JobState> {
  const [row] = await tx.select(stateColumns).from(jobs).where(one(orgId, id));
  if (!row) throw unknownJob(id);
  return jobStateSchema.parse(row);
}

export type JobFilter = {
  status?: JobStatus | undefined;
  kind?: JobKind | undefined;
  /** Of these kinds only. */
  among?: readonly JobKind[] | undefined;
  createdBy?: string | undefined;
  /** Id of the last job of the page before. */
  after?: string | undefined;
  limit: number;
};

/** Newest first. */
export async function listJobs(tx: Tx, orgId: string, filter: JobFilter): Promise<JobState[]> {
  const { status, kind, among, createdBy, after, limit } = filter;
  const rows = await tx
    .select(stateColumns)
    .from(jobs)
    .where(
      and(
        eq(jobs.orgId, orgId),
        status && eq(jobs.status, status),
        kind && eq(jobs.kind, kind),
        among && inArray(jobs.kind, [...among]),
        createdBy === undefined ? undefined : eq(jobs.createdBy, createdBy),
        after === undefined ? undefined : lt(jobs.id, after),
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(limit);
  return rows.map((row) => jobStateSchema.parse(row));
}

/** Whether a job of the kind waits for a worker: a second one would find nothing left to do. */
export async function isQueued(
  tx: Tx,
  orgId: string,
  kind: JobKind,
  statuses: readonly JobStatus[] = ["queued"],
): Promise<boolean> {
  const rows = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.orgId, orgId), eq(jobs.kind, kind), inArray(jobs.status, [...statuses])))
    .limit(1);
  return rows.length > 0;
}

/** Forgets the jobs of a kind that ended well. */
export async function deleteDoneJobs(tx: Tx, orgId: string, kind: JobKind): Promise<void> {
  await tx.delete(jobs).where(and(eq(jobs.orgId, orgId), eq(jobs.kind, kind), eq(jobs.status, "done")));
}

/** Forgets jobs, whatever became of them; a run that is under way finds its job gone. */
export async function deleteJobs(tx: Tx, orgId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(jobs).where(and(eq(jobs.orgId, orgId), inArray(jobs.id, [...ids])));
}

type Change = Partial<Pick<Job, "status" | "error">> & { failures?: number; cancelRequested?: boolean };

/** Changes a job that stands as it should; gives back whether there was one. */
async function change(tx: Tx, orgId: string, id: string, from: JobStatus[], set: Change): Promise<boolean> {
  const changed = await tx
    .update(jobs)
    .set({ ...set, runAt: now, updatedAt: now })
    .where(and(one(orgId, id), inArray(jobs.status, from)))
    .returning({ id: jobs.id });
  return changed.length > 0;
}

/** Says that files still come, and holds the job until they are stored. */
export function keepUploading(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return change(tx, orgId, id, ["uploading"], {});
}

/** All files are there. */
export function queueUploaded(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return change(tx, orgId, id, ["uploading"], { status: "queued" });
}

/** Back to the queue, as if it had never failed. */
export function queueAgain(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return change(tx, orgId, id, ["failed", "dead"], {
    status: "queued",
    error: null,
    failures: 0,
    cancelRequested: false,
  });
}

/** Ends a job that nobody runs yet. */
export function cancelWaiting(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return change(tx, orgId, id, ["uploading", "queued"], { status: "cancelled", cancelRequested: true });
}

/** Asks the run of a job to stop. */
export function askToCancel(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return change(tx, orgId, id, ["running"], { cancelRequested: true });
}
