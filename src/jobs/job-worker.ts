import type { JobKind } from "#domain/job";
import { jobKinds } from "#domain/job";
import { sweepJobFiles } from "#store/job-files";
import { type ClaimedJob, claimJob } from "#store/job-runs";
import type { JobHandler, JobHandlers } from "./job-handler.ts";
import { JobStopped } from "./job-stopped.ts";
import { type RunningJob, type RunParts, runJob } from "./run-job.ts";

export type JobWorker = {
  /** Begins to take jobs. */
  start: () => void;
  /** Tells the run of a job, if it is one of this worker, that the job was cancelled. */
  cancel: (id: string) => void;
  /** Takes no more jobs, has those that run stop at their next batch, and leaves them to another worker. */
  stop: () => Promise<void>;
};

type Held = RunningJob & { kind: JobKind };
type Parts = RunParts & { handlers: () => JobHandlers };

const sweepEveryMs = 3_600_000;

/** Runs jobs of this database in this process: of each kind as many at once as its handler allows. */
export function createJobWorker(parts: Parts): JobWorker {
  const { db, log, board, timings, handlers } = parts;
  const running = new Map<string, Held>();
  const closing = board.closing.signal;
  let loop: Promise<void> | null = null;
  let sweptAt = Number.NEGATIVE_INFINITY;

  const hasRoom = (kind: JobKind) => {
    const busy = [...running.values()].filter((held) => held.kind === kind).length;
    return busy < (handlers()[kind]?.atOnce ?? 0);
  };
  const claim = async (): Promise<ClaimedJob | null> => {
    const kinds = jobKinds.filter(hasRoom);
    if (kinds.length === 0) return null;
    return claimJob(db, { kinds, except: [...running.keys()], leaseMs: timings.leaseMs });
  };
  const begin = (job: ClaimedJob, handler: JobHandler) => {
    const held = { kind: job.kind, ...runJob(job, handler, parts) };
    running.set(job.id, held);
    void held.ended.then(() => {
      running.delete(job.id);
      board.bell.ring();
    });
  };
  const sweep = async () => {
    if (performance.now() - sweptAt < sweepEveryMs) return;
    sweptAt = performance.now();
    await sweepJobFiles(db);
  };
  const turn = async (): Promise<void> => {
    const heard = board.bell.count();
    const job = await claim();
    const handler = job && handlers()[job.kind];
    if (handler) return begin(job, handler);
    await sweep();
    await board.bell.wait(heard, timings.pollMs, closing);
  };
  const work = async () => {
    while (!closing.aborted) {
      await turn().catch(async (err) => {
        log.error({ err }, "the worker could not look for jobs");
        await board.bell.wait(board.bell.count(), timings.pollMs, closing);
      });
    }
  };
  const leave = () => {
    for (const held of running.values()) held.stop(new JobStopped("closing"));
  };
  return {
    start: () => {
      loop ??= work();
    },
    cancel: (id) => running.get(id)?.stop(new JobStopped("cancelled")),
    stop: async () => {
      leave();
      await loop;
      // One may have been taken while the loop was asked to end.
      leave();
      await within(
        timings.graceMs,
        [...running.values()].map(({ ended }) => ended),
      );
    },
  };
}

async function within(ms: number, work: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([Promise.all(work), late]);
  clearTimeout(timer);
}
