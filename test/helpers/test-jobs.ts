import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { z } from "zod";
import type { OpenDatabase } from "#db/client";
import type { Json } from "#domain/json";
import { createJobs, type Jobs } from "#jobs/create-jobs";
import type { JobEvent } from "#jobs/job-channel";
import { defineJobHandler, type JobHandler, type JobRun } from "#jobs/job-handler";
import type { JobTimings } from "#jobs/job-timings";
import { getJob } from "#store/jobs";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";

export const testOrg = "01900000-0000-7000-8000-0000000000aa";

export type Work = (run: JobRun<Json>) => Promise<Json>;
export type TestJobs = Jobs & {
  /** Queues a job that does the work given. */
  begin: (work: Work, kind?: "import" | "draft") => Promise<string>;
  stored: (id: string) => Promise<Awaited<ReturnType<typeof getJob>>>;
  /** Everything that the job tells from now on. */
  heard: (id: string, lastId?: number) => Promise<JobEvent[]>;
  /** Waits until the job stands so. */
  until: (id: string, status: string) => Promise<void>;
};

const quick: Partial<JobTimings> = { pollMs: 20, watchMs: 10, storeMs: 10, tellMs: 0 };
const retries = { most: 3, firstDelayMs: 10, longestDelayMs: 20 };

/**
 * Jobs as one process has them, on a database that others may work on too. Payloads name the work, which tests hand
 * over in memory.
 */
export async function openTestJobs(
  { db }: Pick<OpenDatabase, "db">,
  options: { timings?: Partial<JobTimings>; handler?: Partial<JobHandler>; hasWorker?: boolean } = {},
): Promise<TestJobs> {
  const { timings = {}, handler = {}, hasWorker = true } = options;
  const name = { zh: "测试", en: "Test" };
  await withOrg(db, testOrg, (tx) => insertOrganisation(tx, { id: testOrg, name, currency: "CNY" }));
  const jobs = createJobs({ db, log: pino({ level: "silent" }), timings: { ...quick, ...timings } });
  const run = (held: JobRun<string>) => works.get(held.payload)?.({ ...held }) ?? Promise.reject(new Error("no work"));
  const one = { ...defineJobHandler({ payload: z.string(), retries, run }), ...handler };
  jobs.handle({ import: { ...one, lane: "records" }, draft: one });
  if (hasWorker) jobs.startWorker();
  const stored = (id: string) => withOrg(db, testOrg, (tx) => getJob(tx, testOrg, id));
  return {
    ...jobs,
    stored,
    begin: (work, kind = "import") => {
      const payload = String(works.size);
      works.set(payload, work);
      return jobs.enqueue({ orgId: testOrg, actor: "test", kind, payload });
    },
    heard: async (id, lastId = 0) => {
      const told: JobEvent[] = [];
      const signal = AbortSignal.timeout(20_000);
      for await (const event of jobs.watch({ orgId: testOrg, id }, lastId, signal)) told.push(event);
      return told;
    },
    until: async (id, status) => {
      for (let tries = 0; (await stored(id)).status !== status; tries += 1) {
        if (tries > 1000) throw new Error(`the job never was ${status}`);
        await wait(10);
      }
    },
  };
}

const works = new Map<string, Work>();

/** Something that a test waits for, or lets others wait for. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
