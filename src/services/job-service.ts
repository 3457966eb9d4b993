import { type JobKind, type JobState, type JobStatus, sharedJobKinds } from "#domain/job";
import { AppError } from "#errors";
import type { Jobs } from "#jobs/create-jobs";
import type { JobEvent } from "#jobs/job-channel";
import { getJobState, listJobs } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";

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
  const read = async ({ orgId }: Caller, id: string): Promise<JobState> => {
    const state = await withOrg(db, orgId, (tx) => getJobState(tx, orgId, id));
    if (!isShared(state.kind)) throw new AppError("not-found", `no job ${id}`, { params: { what: id } });
    return state;
  };
  return {
    /** Newest first. */
    list: async (
      { orgId }: Caller,
      { cursor, limit = usualLimit, ...filter }: JobQuery,
    ): Promise<{ items: JobState[]; nextCursor: string | null }> => {
      const found = await withOrg(db, orgId, (tx) =>
        listJobs(tx, orgId, { ...filter, among: sharedJobKinds, after: cursor, limit: limit + 1 }),
      );
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** @throws AppError `not-found` */
    read,
    /** What the job tells after the event `lastId`, until it has ended. */
    watch: ({ orgId }: Caller, id: string, lastId: number, signal: AbortSignal): AsyncGenerator<JobEvent> =>
      jobs.watch({ orgId, id }, lastId, signal),
    /** What the job stored stays. @throws AppError `not-found`, `conflict` when it has ended. */
    cancel: async (caller: Caller, id: string) => {
      await read(caller, id);
      return jobs.cancel({ orgId: caller.orgId, id }, caller.actor);
    },
    /** Has a failed or dead job tried again. @throws AppError `not-found`, `conflict`. */
    retry: async (caller: Caller, id: string) => {
      await read(caller, id);
      return jobs.retry({ orgId: caller.orgId, id });
    },
  };
}
