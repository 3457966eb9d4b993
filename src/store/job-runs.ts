import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client";
import { jobs } from "#db/schema/jobs";
import { type JobError, type JobKind, jobKindSchema } from "#domain/job";
import { type Json, jsonSchema } from "#domain/json";
import { asWorker } from "./as-worker.ts";

const claimedSchema = z.object({
  orgId: z.string(),
  id: z.string(),
  kind: jobKindSchema,
  payload: jsonSchema,
  attempt: z.int(),
  failures: z.int(),
  createdBy: z.string(),
});
/** A job that this process runs now. `attempt` is what every write has to show. */
export type ClaimedJob = z.infer<typeof claimedSchema>;
export type RunOfJob = Pick<ClaimedJob, "orgId" | "id" | "attempt">;

const uniqueViolation = "23505";
const later = (ms: number) => sql`now() + ${ms}::float8 * interval '1 millisecond'`;

export type Claim = {
  kinds: readonly JobKind[];
  /** Jobs that this process runs already. */
  except: readonly string[];
  leaseMs: number;
};

/**
 * Takes the oldest job that is due: a queued one, or one whose run has not been heard of for a lease. A job whose row
 * another transaction holds is left alone, so nothing is taken away from a run while it writes.
 * @returns null where nothing is due, or another worker was quicker in the same lane.
 */
export async function claimJob(db: Db, { kinds, except, leaseMs }: Claim): Promise<ClaimedJob | null> {
  const claim = sql`
    update jobs set
      status = 'running', attempt = attempt + 1, failures = failures + case status when 'running' then 1 else 0 end,
      lease_until = ${later(leaseMs)}, updated_at = now()
    where (org_id, id) = (
      select j.org_id, j.id from jobs j
      where ((j.status = 'queued' and j.run_at <= now()) or (j.status = 'running' and j.lease_until < now()))
        and j.kind = any(${sql.param(kinds)}::text[]) and not j.id = any(${sql.param(except)}::uuid[])
        and (j.lane is null or not exists (
          select 1 from jobs r
          where r.org_id = j.org_id and r.lane = j.lane and r.status = 'running' and r.id <> j.id))
      order by j.run_at, j.id
      limit 1 for update skip locked)
    returning org_id as "orgId", id, kind, payload, attempt, failures, created_by as "createdBy"`;
  try {
    const { rows } = await asWorker(db, (tx) => tx.execute(claim));
    return rows[0] ? claimedSchema.parse(rows[0]) : null;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === uniqueViolation;
}

const sameRun = ({ orgId, id, attempt }: RunOfJob) =>
  and(eq(jobs.orgId, orgId), eq(jobs.id, id), eq(jobs.attempt, attempt), eq(jobs.status, "running"));

export type Hold = {
  leaseMs: number;
  /** The newest progress, and the id of the event that told it. */
  told: { id: number; progress: Json } | null;
  /** A step is done for good: what went wrong before does not count any more. */
  gotOn: boolean;
};

/**
 * Says that the run lives, and holds the job's row until the transaction ends: nobody can take the job before what the
 * transaction writes is there.
 * @returns null where another run has the job by now, or it was ended.
 */
export async function holdJob(
  tx: Tx,
  run: RunOfJob,
  { leaseMs, told, gotOn }: Hold,
): Promise<{ cancelRequested: boolean } | null> {
  const [held] = await tx
    .update(jobs)
    .set({
      leaseUntil: later(leaseMs),
      updatedAt: sql`now()`,
      ...(told && { progress: told.progress, told: told.id }),
      ...(gotOn && { failures: 0 }),
    })
    .where(sameRun(run))
    .returning({ cancelRequested: jobs.cancelRequested });
  return held ?? null;
}

export type RunEnd = {
  status: "queued" | "done" | "failed" | "dead" | "cancelled";
  told: number;
  result?: Json;
  error?: JobError | null;
  failures?: number;
  /** Not to be taken again before. */
  delayMs?: number;
};

/** Ends the run, and with it mostly the job. @returns whether the run still had the job. */
export async function endRun(tx: Tx, run: RunOfJob, { delayMs = 0, ...end }: RunEnd): Promise<boolean> {
  const ended = await tx
    .update(jobs)
    .set({ ...end, leaseUntil: null, runAt: later(delayMs), updatedAt: sql`now()` })
    .where(sameRun(run))
    .returning({ id: jobs.id });
  return ended.length > 0;
}

/**
 * Puts back what a process left running that is gone. Only for a database that no other process works on.
 * @returns how many jobs there were
 */
export async function releaseOrphanedRuns(db: Db): Promise<number> {
  const { rowCount } = await asWorker(db, (tx) =>
    tx.execute(sql`update jobs set status = 'queued', lease_until = null, failures = failures + 1, updated_at = now()
      where status = 'running'`),
  );
  return rowCount ?? 0;
}
