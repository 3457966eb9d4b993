import type { Db } from "#db/client";
import { hasEnded, type JobState } from "#domain/job";
import type { Json } from "#domain/json";
import { getJob, getJobState } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { JobBoard } from "./job-board.ts";
import type { JobEvent } from "./job-channel.ts";
import type { JobHandlers } from "./job-handler.ts";
import { firstEventBase, type JobTimings } from "./job-timings.ts";
import { endEvent } from "./settle-run.ts";

type Parts = { db: Db; board: JobBoard; timings: JobTimings; handlers: () => JobHandlers };
type JobId = { orgId: string; id: string };

/**
 * Everything that a job tells after the event `lastId`, until it has ended: from the run itself when it is one of this
 * process, else from what is stored of it. A closing process takes its leave with `end`: the job goes on elsewhere.
 * @throws AppError `not-found`
 */
export type WatchJob = (job: JobId, lastId: number, signal: AbortSignal) => AsyncGenerator<JobEvent>;

export function createWatchJob(parts: Parts): WatchJob {
  const { board, timings } = parts;
  return async function* watch(job, lastId, signal) {
    const over = AbortSignal.any([signal, board.closing.signal]);
    let last = lastId;
    while (!over.aborted) {
      const heard = board.bell.count();
      const { events, isOver } = await look(parts, job, { last, over });
      for await (const event of events) {
        last = event.id;
        yield event;
      }
      if (isOver()) return;
      await board.bell.wait(heard, timings.watchMs, over);
    }
    if (!signal.aborted) yield { id: last, event: "end", data: { status: "closing" } };
  };
}

type Look = { events: AsyncIterable<JobEvent> | Iterable<JobEvent>; isOver: () => boolean };
type Since = { last: number; over: AbortSignal };

/** The run of this process while there is one, else what is stored by now. */
async function look({ db, board, handlers }: Parts, job: JobId, { last, over }: Since): Promise<Look> {
  const channel = board.find(job.id);
  if (channel) {
    // A channel that is closed and forgotten belonged to a run that did not end its job.
    return { events: channel.watch(last, over), isOver: () => channel.isClosed() && board.find(job.id) === channel };
  }
  const stored = await readStored(db, job, handlers());
  return { events: stored.events.filter(({ id }) => id > last), isOver: () => stored.isOver };
}

/** What is stored of everything that the job has told. */
function readStored(db: Db, { orgId, id }: JobId, handlers: JobHandlers) {
  return withOrg(db, orgId, async (tx) => {
    const state = await getJobState(tx, orgId, id);
    const replay = handlers[state.kind]?.replay;
    const told = replay ? await replay(tx, { orgId, id, actor: state.createdBy }) : null;
    const result = state.status === "done" ? (await getJob(tx, orgId, id)).result : null;
    const events = [...(told ? numbered(state, told) : progressOf(state)), ...endOf(state, result)];
    return { events, isOver: hasEnded(state) };
  });
}

function numbered({ attempt }: JobState, told: readonly { event: string; data: Json }[]): JobEvent[] {
  const base = firstEventBase(attempt);
  return told.map(({ event, data }, index) => ({ id: base + index + 1, event, data }));
}

/** A job's newest progress; once it has ended, its end says more. */
function progressOf(state: JobState): JobEvent[] {
  if (state.progress === null || hasEnded(state)) return [];
  return [{ id: state.told, event: "progress", data: state.progress }];
}

function endOf(state: JobState, result: Json): JobEvent[] {
  return hasEnded(state) ? [{ id: state.told, ...endEvent(state.error, result) }] : [];
}
