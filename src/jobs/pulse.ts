import type { Logger } from "pino";
import type { Db } from "#db/client";
import type { Json } from "#domain/json";
import { type ClaimedJob, holdJob } from "#store/job-runs";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { JobChannel } from "./job-channel.ts";
import { JobStopped } from "./job-stopped.ts";
import type { JobTimings } from "./job-timings.ts";

/** Says that a run lives, and tells and stores how far it is. */
export type Pulse = {
  report: (progress: Json) => void;
  /**
   * As part of a transaction that writes: holds the job until it ends.
   * @throws JobStopped when the job is not this run's any more, or was cancelled.
   */
  hold: (tx: Tx, gotOn: boolean) => Promise<void>;
  /** Lets go of the timer; resolves when nothing is under way. */
  stop: () => Promise<void>;
};

type Parts = {
  db: Db;
  log: Logger;
  timings: JobTimings;
  job: ClaimedJob;
  channel: JobChannel;
  stopper: AbortController;
};

/** Starts the pulse of a run. */
export function startPulse({ db, log, job, channel, stopper, timings }: Parts): Pulse {
  const { leaseMs, renewMs, tellMs, storeMs } = timings;
  const progress = createTeller(channel, tellMs);
  let stored: Json = null;
  let heldAt = performance.now();
  let renewing: Promise<void> | null = null;

  const hold = async (tx: Tx, gotOn: boolean) => {
    const latest = progress.tell();
    const told = latest === stored ? null : { id: channel.lastId(), progress: latest };
    const held = await holdJob(tx, job, { leaseMs, told, gotOn });
    if (!held) stopper.abort(new JobStopped("lost"));
    else if (held.cancelRequested) stopper.abort(new JobStopped("cancelled"));
    stopper.signal.throwIfAborted();
    stored = latest;
    heldAt = performance.now();
  };
  const renew = async () => {
    try {
      await withOrg(db, job.orgId, (tx) => hold(tx, false));
    } catch (err) {
      if (!(err instanceof JobStopped)) log.warn({ err, job: job.id }, "the lease of a job was not renewed");
    } finally {
      renewing = null;
    }
  };
  const beat = () => {
    const isDue = performance.now() - heldAt >= renewMs || progress.latest() !== stored;
    if (isDue && !stopper.signal.aborted) renewing ??= renew();
  };
  const timer = setInterval(beat, Math.min(renewMs, storeMs));
  return {
    hold,
    report: progress.report,
    stop: async () => {
      clearInterval(timer);
      progress.tell();
      await renewing;
    },
  };
}

/** Thousands of small steps need not each be told. */
function createTeller(channel: JobChannel, everyMs: number) {
  let latest: Json = null;
  let told: Json = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (): Json => {
    if (told === latest) return latest;
    told = latest;
    toldAt = performance.now();
    channel.publish("progress", latest);
    return latest;
  };
  return {
    latest: () => latest,
    tell,
    report: (progress: Json) => {
      latest = progress;
      if (performance.now() - toldAt >= everyMs) tell();
    },
  };
}
