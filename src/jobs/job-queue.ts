import { v7 as uuidv7 } from "uuid";
import type { Db } from "#db/client";
import { hasEnded, type JobKind, type JobState } from "#domain/job";
import type { Json } from "#domain/json";
import { AppError } from "#errors";
import { deleteJobSpool } from "#store/job-files";
import {
  askToCancel,
  cancelWaiting,
  deleteDoneJobs,
  getJobState,
  insertJob,
  isQueued,
  lockJobKind,
  queueAgain,
  queueUploaded,
} from "#store/jobs";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { JobBoard } from "./job-board.ts";
import type { JobHandlers } from "./job-handler.ts";

export type JobRequest = {
  orgId: string;
  actor: string;
  kind: JobKind;
  /** Given where something else, a draft say, is stored under the same id. */
  id?: string;
  /** Everything that another process needs to do the job. */
  payload: Json;
  /** True: its files are still to come, and nobody takes it before `release`. */
  isUploading?: boolean;
  /** Stored in the same transaction. */
  also?: (tx: Tx, id: string) => Promise<void>;
};

type JobId = { orgId: string; id: string };

export type JobQueue = {
  /** Writes the job down, wakes a worker of this process, and gives back the job's id at once. */
  enqueue: (request: JobRequest) => Promise<string>;
  /**
   * A job that does whatever there is to do: none is added where one waits already, and those done are forgotten. One that
   * `repeats` plans the next itself: none is added while it runs either.
   */
  enqueueOnce: (request: JobRequest & { repeats?: boolean }) => Promise<void>;
  /** All files of an upload are there. Released twice, it is queued once. */
  release: (job: JobId) => Promise<void>;
  /** Ends a waiting job at once, and asks the run of a running one to stop; what it stored stays. @throws AppError `conflict` for one that has ended. */
  cancel: (job: JobId, actor: string) => Promise<JobState>;
  /** Queues a failed or dead job again. @throws AppError `conflict` for any other. */
  retry: (job: JobId) => Promise<JobState>;
};

type Parts = {
  db: Db;
  board: JobBoard;
  handlers: () => JobHandlers;
  /** Tells a run of this process that its job was cancelled. */
  stopRun: (id: string) => void;
};

export function createJobQueue({ db, board, handlers, stopRun }: Parts): JobQueue {
  const insert = async (tx: Tx, { isUploading = false, also, ...request }: JobRequest) => {
    const { orgId, actor, kind, payload, id = uuidv7() } = request;
    const lane = handlers()[kind]?.lane ?? null;
    await insertJob(tx, orgId, { id, kind, payload, lane, status: isUploading ? "uploading" : "queued" }, actor);
    await also?.(tx, id);
    return id;
  };
  const ringing = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    board.bell.ring();
    return done;
  };
  return {
    enqueue: (request) => ringing(withOrg(db, request.orgId, (tx) => insert(tx, request))),
    enqueueOnce: ({ orgId, repeats = false, ...request }) =>
      ringing(
        withOrg(db, orgId, async (tx) => {
          await lockJobKind(tx, orgId, request.kind);
          const waiting = repeats ? (["queued", "running"] as const) : (["queued"] as const);
          if (await isQueued(tx, orgId, request.kind, waiting)) return;
          await deleteDoneJobs(tx, orgId, request.kind);
          await insert(tx, { orgId, ...request });
        }),
      ),
    release: ({ orgId, id }) => ringing(withOrg(db, orgId, async (tx) => void (await queueUploaded(tx, orgId, id)))),
    cancel: async ({ orgId, id }, actor) => {
      const state = await withOrg(db, orgId, async (tx) => {
        const { kind, status } = await getJobState(tx, orgId, id);
        if (await cancelWaiting(tx, orgId, id)) {
          await handlers()[kind]?.onGivenUp(tx, { orgId, id, actor });
          await deleteJobSpool(tx, orgId, id);
        } else if (!(await askToCancel(tx, orgId, id))) throw standsAsItIs(id, status);
        return getJobState(tx, orgId, id);
      });
      if (!hasEnded(state)) stopRun(id);
      board.bell.ring();
      return state;
    },
    retry: ({ orgId, id }) =>
      ringing(
        withOrg(db, orgId, async (tx) => {
          const { status } = await getJobState(tx, orgId, id);
          if (!(await queueAgain(tx, orgId, id))) throw standsAsItIs(id, status);
          // Whoever watches now waits for the next run, and does not hear the end of the last one.
          board.drop(id);
          return getJobState(tx, orgId, id);
        }),
      ),
  };
}

function standsAsItIs(id: string, status: string): AppError {
  return new AppError("conflict", `job ${id} is ${status}`, { fields: [{ field: "status", reason: status }] });
}
