import type { Logger } from "pino";
import { v7 as uuidv7 } from "uuid";
import type { Db } from "#db/client";
import type { JobError, JobKind } from "#domain/job";
import type { Json } from "#domain/json";
import { insertJob, updateJob } from "#store/jobs";
import { withOrg } from "#store/with-org";
import { createJobChannel, type JobChannel } from "./job-channel.ts";
import { jobErrorOf } from "./job-error.ts";

export type JobWork = (publish: JobChannel["publish"]) => Promise<Json>;
export type JobRequest = {
  orgId: string;
  actor: string;
  kind: JobKind;
  /** Given where something else, a draft say, is stored under the same id. */
  id?: string;
  payload: Json;
  work: JobWork;
  /** Told when the work threw, after the job is marked failed. */
  onFailed?: (error: JobError) => Promise<void>;
};

export type JobRunner = {
  /** Writes the job down, starts it, and gives back its id at once. */
  start: (request: JobRequest) => Promise<string>;
  /** The channel of a job of this process; null for jobs of an earlier one. */
  find: (id: string) => JobChannel | null;
  /** Resolves when everything started has ended. */
  settled: () => Promise<void>;
};

/** How many ended jobs can still be replayed to somebody who comes late. */
const keptChannels = 50;

/** Runs long work in this process, one job after another, its state in the database. */
export function createJobRunner({ db, log }: { db: Db; log: Logger }): JobRunner {
  const channels = new Map<string, JobChannel>();
  let last: Promise<void> = Promise.resolve();

  const run = async (id: string, request: JobRequest, channel: JobChannel) => {
    const update = (change: Parameters<typeof updateJob>[3]) =>
      withOrg(db, request.orgId, (tx) => updateJob(tx, request.orgId, id, change));
    try {
      await update({ status: "running" });
      const result = await request.work(channel.publish);
      await update({ status: "done", result });
      channel.publish("done", { status: "done", result });
    } catch (thrown) {
      const error = jobErrorOf(thrown);
      if (error.code === "internal") log.error({ err: thrown, job: id }, "job failed");
      await update({ status: "failed", error }).catch((err) => log.error({ err, job: id }, "job state not stored"));
      await request.onFailed?.(error);
      channel.publish("error", error);
    } finally {
      channel.close();
    }
  };

  return {
    start: async (request) => {
      const id = request.id ?? uuidv7();
      const { orgId, kind, payload, actor } = request;
      await withOrg(db, orgId, (tx) => insertJob(tx, orgId, { id, kind, payload }, actor));
      const channel = createJobChannel();
      channels.set(id, channel);
      const ended = [...channels].filter(([, held]) => held.isClosed()).map(([old]) => old);
      for (const old of ended.slice(0, Math.max(0, channels.size - keptChannels))) channels.delete(old);
      last = last.then(() => run(id, request, channel)).catch((err) => log.error({ err, job: id }, "job ended badly"));
      return id;
    },
    find: (id) => channels.get(id) ?? null,
    settled: () => last,
  };
}
