/** Milliseconds. */
export type JobTimings = {
  /** How long a run may not be heard of before another may take its job. */
  leaseMs: number;
  /** How often a run says that it lives. */
  renewMs: number;
  /** How often progress is told to watchers in this process, and how often it is stored for the others. */
  tellMs: number;
  storeMs: number;
  /** How often a worker looks for jobs that other processes queued, and for those whose delay is over. */
  pollMs: number;
  /** How often a watcher looks after a job that runs elsewhere. */
  watchMs: number;
  /** How long runs may take to stop when the process closes. */
  graceMs: number;
};

/** A job of a process that was killed is taken up again after at most `leaseMs + pollMs`. */
export const usualTimings: JobTimings = {
  leaseMs: 45_000,
  renewMs: 10_000,
  tellMs: 100,
  storeMs: 1_000,
  pollMs: 1_000,
  watchMs: 500,
  graceMs: 20_000,
};

/** Event ids of a run begin beyond those of the run before it, so that a reader who was cut off misses nothing. */
const idsPerRun = 1_000_000;

export function firstEventBase(attempt: number): number {
  return (Math.max(1, attempt) - 1) * idsPerRun;
}
