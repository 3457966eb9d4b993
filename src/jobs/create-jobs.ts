import type { Logger } from "pino";
import type { Db } from "#db/client";
import { releaseOrphanedRuns } from "#store/job-runs";
import { createJobBoard } from "./job-board.ts";
import type { JobHandlers } from "./job-handler.ts";
import { createJobQueue, type JobQueue } from "./job-queue.ts";
import { type JobTimings, usualTimings } from "./job-timings.ts";
import { createJobWorker } from "./job-worker.ts";
import type { RetryPolicy } from "./transient.ts";
import { createWatchJob, type WatchJob } from "./watch-job.ts";

export type Jobs = JobQueue & {
  watch: WatchJob;
  /** Says how the jobs of some kinds are done, each kind once, before anything is queued. */
  handle: (handlers: JobHandlers) => void;
  /** Begins to run jobs in this process. */
  startWorker: () => void;
  /**
   * Puts back what a process that is gone left running, so that nobody waits for its lease. Only where no other process
   * works on the database.
   */
  releaseOrphans: () => Promise<number>;
  /** Ends the streams of those who watch, stops the worker, and leaves what it ran to another. */
  close: () => Promise<void>;
};

type Parts = {
  db: Db;
  log: Logger;
  timings?: Partial<JobTimings>;
  /** In the place of every handler's own retries. */
  retries?: RetryPolicy | undefined;
  /** Gives back the room of files that many deleted; a server does so by itself. */
  freeSpool?: () => Promise<void>;
  /** True: a worker of this process starts with the first job that is queued here. */
  startsOnDemand?: boolean;
};

/** Long work in the database: queued by any process, run by any worker, watched from anywhere. */
export function createJobs({
  db,
  log,
  timings: given = {},
  retries,
  freeSpool = async () => undefined,
  startsOnDemand = false,
}: Parts): Jobs {
  const timings = { ...usualTimings, ...given };
  const board = createJobBoard();
  let handlers: JobHandlers = {};
  const parts = { db, log, board, timings, freeSpool, handlers: () => handlers };
  const worker = createJobWorker(parts);
  const queue = createJobQueue({ ...parts, stopRun: worker.cancel });
  const started = <Given extends unknown[], T>(ask: (...given: Given) => Promise<T>) => {
    return (...given: Given): Promise<T> => {
      if (startsOnDemand) worker.start();
      return ask(...given);
    };
  };
  return {
    ...queue,
    enqueue: started(queue.enqueue),
    enqueueOnce: started(queue.enqueueOnce),
    release: started(queue.release),
    retry: started(queue.retry),
    watch: createWatchJob(parts),
    handle: (table) => {
      handlers = { ...handlers, ...(retries ? withRetries(table, retries) : table) };
    },
    startWorker: worker.start,
    releaseOrphans: () => releaseOrphanedRuns(db),
    close: async () => {
      board.closing.abort();
      await worker.stop();
    },
  };
}

function withRetries(table: JobHandlers, retries: RetryPolicy): JobHandlers {
  return Object.fromEntries(Object.entries(table).map(([kind, handler]) => [kind, { ...handler, retries }]));
}
