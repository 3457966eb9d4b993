import { type JobKind, type JobState, type JobStatus, sharedJobKinds } from "#domain/job";
import { AppError } from "#errors";
import type { Jobs } from "#jobs/create-jobs";
import type { JobEvent } from "#jobs/job-channel";
import { getJobState, listJobs } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertJobRun, assertJobSeen } from "./sight/job-sight.ts";
import { sightOf } from "./sight/sight.ts";

export type JobQuery = {
  status?: JobStatus | undefined;
  kind?: JobKind | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const usualLimit = 50;

const isShared = (kind: JobKind) => sharedJobKinds.some((shared) => shared === kind);

/** Long work as people see it: what waits, runs, ended and died. Answers of the chat are no business of others, and not here. */
export function createJobService({ db }: Deps, jobs: Jobs) {
  const readFor = (caller: Caller, id: string, assert: typeof assertJobSeen): Promise<JobState> =>
    withOrg(db, caller.orgId, async (tx) => {
      const state = await getJobState(tx, caller.orgId, id);
      if (!isShared(state.kind)) throw new AppError("not-found", `no job ${id}`, { params: { what: id } });
      await assert(tx, caller, state);
      return state;
    });
  const read = (caller: Caller, id: string) => readFor(caller, id, assertJobSeen);
  return {
    /** Newest first; for those who do not see all, what they started themselves. */
    list: async (
      caller: Caller,
      { cursor, limit = usualLimit, ...filter }: JobQuery,
    ): Promise<{ items: JobState[]; nextCursor: string | null }> => {
      const { orgId, actor } = caller;
      const found = await withOrg(db, orgId, async (tx) => {
        const createdBy = (await sightOf(tx, orgId, actor)).kind === "all" ? undefined : actor;
        return listJobs(tx, orgId, { ...filter, createdBy, among: sharedJobKinds, after: cursor, limit: limit + 1 });
      });
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** @throws AppError `not-found` */
    read,
    /** What the job tells after the event `lastId`, until it has ended. @throws AppError `not-found` */
    watch: async function* (caller: Caller, id: string, lastId: number, signal: AbortSignal): AsyncGenerator<JobEvent> {
      await read(caller, id);
      yield* jobs.watch({ orgId: caller.orgId, id }, lastId, signal);
    },
    /** What the job stored stays. @throws AppError `not-found`, `forbidden`, `conflict` when it has ended. */
    cancel: async (caller: Caller, id: string) => {
      await readFor(caller, id, assertJobRun);
      return jobs.cancel({ orgId: caller.orgId, id }, caller.actor);
    },
    /** Has a failed or dead job tried again. @throws AppError `not-found`, `forbidden`, `conflict`. */
    retry: async (caller: Caller, id: string) => {
      await readFor(caller, id, assertJobRun);
      return jobs.retry({ orgId: caller.orgId, id });
    },
  };
}
