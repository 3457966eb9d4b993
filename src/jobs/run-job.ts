import type { Logger } from "pino";
import type { Db } from "#db/client";
import type { Json } from "#domain/json";
import { AppError } from "#errors";
import type { ClaimedJob } from "#store/job-runs";
import { insertJobStep, readJobSteps } from "#store/job-steps";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { JobBoard } from "./job-board.ts";
import type { JobChannel } from "./job-channel.ts";
import type { JobHandler, JobRun } from "./job-handler.ts";
import type { JobStopped } from "./job-stopped.ts";
import { firstEventBase, type JobTimings } from "./job-timings.ts";
import { type Pulse, startPulse } from "./pulse.ts";
import { type Outcome, settleRun } from "./settle-run.ts";

export type RunParts = { db: Db; log: Logger; board: JobBoard; timings: JobTimings; freeSpool: () => Promise<void> };

/** A run under way. `stop` asks it to end soon; `ended` resolves when it has, and never rejects. */
export type RunningJob = { stop: (reason: JobStopped) => void; ended: Promise<void> };

type Run = RunParts & { job: ClaimedJob; handler: JobHandler; channel: JobChannel; stopper: AbortController };

/** Starts a claimed job. */
export function runJob(job: ClaimedJob, handler: JobHandler, parts: RunParts): RunningJob {
  const channel = parts.board.open(job.id, firstEventBase(job.attempt));
  const run: Run = { ...parts, job, handler, channel, stopper: new AbortController() };
  return { stop: (reason) => run.stopper.abort(reason), ended: perform(run) };
}

/** Rows of deleted files and steps. */
const worthFreeing = 200;

async function perform(run: Run): Promise<void> {
  const { job, log, channel, board } = run;
  try {
    const { isOver, freed } = await settleRun(run, await outcomeOf(run));
    if (isOver) channel.close();
    else board.drop(job.id);
    if (freed > worthFreeing) await run.freeSpool();
  } catch (err) {
    // The lease runs out, and the job is taken up again.
    log.error({ err, job: job.id }, "how a job's run ended could not be stored");
    board.drop(job.id);
  } finally {
    board.bell.ring();
  }
}

async function outcomeOf(run: Run): Promise<Outcome> {
  const { job, handler, stopper } = run;
  if (job.failures >= handler.retries.most) return { thrown: diedTooOften(job.failures) };
  const pulse = startPulse(run);
  try {
    return { result: await handler.run(contextOf(run, pulse)) };
  } catch (thrown) {
    return { thrown: stopper.signal.aborted ? stopper.signal.reason : thrown };
  } finally {
    await pulse.stop();
  }
}

function diedTooOften(count: number): AppError {
  return new AppError("job-lost", `the process ended ${count} times while it ran this`, { params: { count } });
}

function contextOf({ db, job, channel, stopper: { signal } }: Run, pulse: Pulse): JobRun<Json> {
  const { orgId, id, createdBy, payload } = job;
  const held = <T>(gotOn: boolean, work: (tx: Tx) => Promise<T>) => {
    signal.throwIfAborted();
    return withOrg(db, orgId, async (tx) => {
      await pulse.hold(tx, gotOn);
      return work(tx);
    });
  };
  return {
    orgId,
    id,
    actor: createdBy,
    payload,
    attempt: Math.max(1, job.attempt),
    signal,
    publish: (event, data) => void channel.publish(event, data),
    report: pulse.report,
    save: (work) => held(false, work),
    keep: (step, work) =>
      held(true, async (tx) => {
        const result = await work(tx);
        await insertJobStep(tx, orgId, id, step, result);
        return result;
      }),
    steps: () => withOrg(db, orgId, (tx) => readJobSteps(tx, orgId, id)),
  };
}
