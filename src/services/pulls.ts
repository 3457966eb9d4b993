import { z } from "zod";
import { jobStateSchema } from "#domain/job";
import { AppError } from "#errors";
import type { JobQueue } from "#jobs/job-queue";
import { getJob } from "#store/jobs";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { PullOptions } from "./importing/pulling/pull-connector.ts";
import { createGate } from "./sight/gate.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });

/** Pulls from CRMs as jobs: started, watched, read back. */
export function createPullService({ db }: Deps, jobs: JobQueue) {
  const gate = createGate(db);
  return {
    /** @throws AppError `forbidden` */
    start: async (caller: Caller, options: PullOptions) => {
      await gate.administrators(caller);
      const { connector, since = null, dryRun = false, mapping = null } = options;
      const { orgId, actor, lang } = caller;
      const payload = { lang, connector, since, dryRun, mapping };
      const pullId = await jobs.enqueue({ orgId, actor, kind: "pull", payload });
      return { pullId };
    },
    /** @throws AppError `forbidden`; `not-found`, for another kind of job too. */
    read: async (caller: Caller, id: string) => {
      await gate.administrators(caller);
      const job = await withOrg(db, caller.orgId, (tx) => getJob(tx, caller.orgId, id));
      if (job.kind !== "pull") throw new AppError("not-found", `no pull ${id}`, { params: { what: id } });
      const progress = progressSchema.safeParse(job.progress);
      return { ...jobStateSchema.parse(job), result: job.result, progress: progress.success ? progress.data : null };
    },
  };
}
