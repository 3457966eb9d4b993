import type { Logger } from "pino";
import type { Db } from "#db/client";
import type { JobError } from "#domain/job";
import type { Json } from "#domain/json";
import { deleteJobSpool } from "#store/job-files";
import { type ClaimedJob, endRun, type RunEnd } from "#store/job-runs";
import { withOrg } from "#store/with-org";
import type { JobChannel } from "./job-channel.ts";
import { jobErrorOf } from "./job-error.ts";
import type { JobHandler } from "./job-handler.ts";
import { JobStopped } from "./job-stopped.ts";
import { isTransient, retryDelayMs } from "./transient.ts";

/** What a handler's run came to. */
export type Outcome = { result: Json } | { thrown: unknown };
type Run = { db: Db; log: Logger; job: ClaimedJob; handler: JobHandler; channel: JobChannel };
type End = Omit<RunEnd, "told">;

const cancelled: JobError = { code: "job-cancelled", message: "cancelled" };

/** Whether the job has ended with its run, and how many rows of its files were deleted. */
export type Settled = { isOver: boolean; freed: number };

/** Stores how the run ended and tells it. */
export async function settleRun(run: Run, outcome: Outcome): Promise<Settled> {
  if ("result" in outcome) return finish(run, { status: "done", result: outcome.result, error: null });
  const { thrown } = outcome;
  return finish(run, thrown instanceof JobStopped ? endOfStopped(run, thrown) : endOfFailed(run, thrown));
}

/** Null: another run has the job, and there is nothing to say. */
function endOfStopped({ log, job }: Run, { reason }: JobStopped): End | null {
  if (reason === "cancelled") return { status: "cancelled", error: cancelled };
  if (reason === "closing") return { status: "queued" };
  log.info({ job: job.id, attempt: job.attempt }, "another run has the job");
  return null;
}

function endOfFailed({ log, job, handler, channel }: Run, thrown: unknown): End {
  const error = jobErrorOf(thrown);
  if (error.code === "job-lost") return { status: "dead", error };
  if (!isTransient(thrown)) {
    if (error.code === "internal") log.error({ err: thrown, job: job.id }, "job failed");
    return { status: "failed", error };
  }
  const failures = job.failures + 1;
  if (failures >= handler.retries.most) return { status: "dead", error, failures };
  const delayMs = retryDelayMs(failures, handler.retries, thrown);
  log.warn({ err: thrown, job: job.id, failures, delayMs }, "job will be tried again");
  channel.publish("retry", { error: jobErrorOf(thrown), inMs: delayMs });
  return { status: "queued", error, failures, delayMs };
}

const goesOn: Settled = { isOver: false, freed: 0 };

async function finish({ db, job, handler, channel }: Run, end: End | null): Promise<Settled> {
  if (!end) return goesOn;
  const { orgId, id, createdBy } = job;
  const isOver = end.status !== "queued";
  const freed = await withOrg(db, orgId, async (tx) => {
    if (!(await endRun(tx, job, { ...end, told: channel.lastId() + Number(isOver) }))) return null;
    if (isOver && end.status !== "done") await handler.onGivenUp(tx, { orgId, id, actor: createdBy });
    return end.status === "done" || end.status === "cancelled" ? deleteJobSpool(tx, orgId, id) : 0;
  });
  if (freed === null || !isOver) return goesOn;
  const { event, data } = endEvent(end.error ?? null, end.result ?? null);
  channel.publish(event, data);
  return { isOver, freed };
}

/** The last event of a job. */
export function endEvent(error: JobError | null, result: Json): { event: string; data: Json } {
  if (!error) return { event: "done", data: { status: "done", result } };
  const { code, message, params, fields } = error;
  return { event: "error", data: { code, message, ...(params && { params }), ...(fields && { fields }) } };
}
