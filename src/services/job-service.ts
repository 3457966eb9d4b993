import type { JobKind, JobState, JobStatus } from "#domain/job";
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

/** Long work as people see it: what waits, runs, ended and died. */
export function createJobService({ db }: Deps, jobs: Jobs) {
  return {
    /** Newest first. */
    list: async (
      { orgId }: Caller,
      { cursor, limit = usualLimit, ...filter }: JobQuery,
    ): Promise<{ items: JobState[]; nextCursor: string | null }> => {
      const found = await withOrg(db, orgId, (tx) =>
        listJobs(tx, orgId, { ...filter, after: cursor, limit: limit + 1 }),
      );
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** @throws AppError `not-found` */
    read: ({ orgId }: Caller, id: string) => withOrg(db, orgId, (tx) => getJobState(tx, orgId, id)),
    /** What the job tells after the event `lastId`, until it has ended. */
    watch: ({ orgId }: Caller, id: string, lastId: number, signal: AbortSignal): AsyncGenerator<JobEvent> =>
      jobs.watch({ orgId, id }, lastId, signal),
    /** What the job stored stays. @throws AppError `not-found`, `conflict` when it has ended. */
    cancel: ({ orgId, actor }: Caller, id: string) => jobs.cancel({ orgId, id }, actor),
    /** Has a failed or dead job tried again. @throws AppError `not-found`, `conflict`. */
    retry: ({ orgId }: Caller, id: string) => jobs.retry({ orgId, id }),
  };
}
