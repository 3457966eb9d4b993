import { z } from "zod";
import { jsonSchema } from "#domain/json";
import { AppError } from "#errors";
import type { JobRunner } from "#jobs/job-runner";
import { getJob } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { EmbedMissing } from "./embed-missing.ts";
import type { PullConnector, PullOptions } from "./importing/pulling/pull-connector.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });

/** Pulls from CRMs as jobs: started, watched, read back. */
export function createPullService(
  { db }: Deps,
  jobs: JobRunner,
  pullConnector: PullConnector,
  embedMissing: EmbedMissing,
) {
  return {
    start: async (caller: Caller, options: PullOptions) => {
      const { connector, since = null, dryRun = false } = options;
      const pullId = await jobs.start({
        orgId: caller.orgId,
        actor: caller.actor,
        kind: "pull",
        payload: { connector, since, dryRun },
        work: async (publish) => {
          const summary = await pullConnector(caller, options, (progress) => publish("progress", progress));
          void embedMissing(caller.orgId);
          return jsonSchema.parse(summary);
        },
      });
      return { pullId };
    },
    /** @throws AppError `not-found`, for another kind of job too. */
    read: async (caller: Caller, id: string) => {
      const job = await withOrg(db, caller.orgId, (tx) => getJob(tx, caller.orgId, id));
      if (job.kind !== "pull") throw new AppError("not-found", `no pull ${id}`, { params: { what: id } });
      const progress = progressSchema.safeParse(job.progress);
      return { ...job, progress: progress.success ? progress.data : null };
    },
    channel: (id: string) => jobs.find(id),
  };
}
