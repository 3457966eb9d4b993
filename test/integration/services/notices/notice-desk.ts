import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { z } from "zod";
import type { NoticeSettings } from "#domain/slack";
import { createJobs, type Jobs } from "#jobs/create-jobs";
import { createNotices, type DueNotices, type NoticePerson, type Notices } from "#services/notices/create-notices";
import { createNoticesHandler, type SendNotices, scheduleNotices } from "#services/notices/notices-job";
import { getJob, listJobs } from "#store/jobs";
import { listSlackMembers, saveSlackProfile, setSlackBinding, setSlackPreferences } from "#store/slack-members";
import type { Tx } from "#store/tx";
import { listUsers } from "#store/users";
import { withOrg } from "#store/with-org";
import type { TestProduct } from "../../../helpers/open-test-product.ts";

export const never: NoticeSettings = { off: [], quiet: null };
/** A Wednesday, noon in Shanghai. */
export const wednesday = "2026-11-18T12:00:00+08:00";

export type Sent = { to: string; due: DueNotices };
type Bound = { settings?: NoticeSettings; timeZone?: string; slackUserId?: string };

/** In one statement: the next look forgets this one. */
const ended = "select result from jobs where kind = 'notices' and status = 'done' order by id desc limit 1";

/** What is told to whom, on a product's data and at a moment that tests set. */
export function openNoticeDesk({ database: { db }, services, caller: { orgId } }: TestProduct) {
  let nowMs = Date.parse(wednesday);
  const inOrg = <T>(work: (tx: Tx) => Promise<T>) => withOrg(db, orgId, work);
  const log = pino({ level: "silent" });
  const own = createNotices({ db }, services.readPortfolio, () => nowMs);
  const person = async (name: string): Promise<NoticePerson> => {
    const member = (await inOrg((tx) => listSlackMembers(tx, orgId))).find(({ userName }) => userName === name);
    if (!member || member.userId === null) throw new Error(`nobody is bound to ${name}`);
    return { ...member, orgId, userId: member.userId };
  };
  const bind = async (name: string, { settings = never, timeZone = "Asia/Shanghai", slackUserId = name }: Bound = {}) =>
    inOrg(async (tx) => {
      const user = (await listUsers(tx, orgId)).find((one) => one.name === name);
      if (!user) throw new Error(`no user ${name}`);
      await saveSlackProfile(tx, orgId, { slackUserId, name: slackUserId, timeZone });
      await setSlackBinding(tx, orgId, { slackUserId, userId: user.id, boundBy: "test" });
      await setSlackPreferences(tx, orgId, slackUserId, { noticeSettings: settings });
    });
  const lastLook = async () => {
    for (;;) {
      const { rows } = await db.$client.query(ended);
      if (rows[0]) return countsSchema.parse(rows[0].result);
      await wait(20);
    }
  };
  return {
    orgId,
    inOrg,
    notices: own,
    bind,
    setNow: (moment: string) => {
      nowMs = Date.parse(moment);
    },
    /** What a person is to be told, one line each. */
    dueTo: async (name: string) => linesOf(await own.due(await person(name))),
    due: async (name: string) => own.due(await person(name)),
    dueToUser: async (userId: string) => own.due({ ...(await person("沈卓")), userId }),
    /** The person was told everything that is due now. */
    tell: async (name: string) => {
      const told = await person(name);
      const { notices: due } = await own.due(told);
      await inOrg((tx) => own.markSent(tx, told, due));
    },
    /** Jobs as one process has them, which looks for what is due with `send` as the way to people. */
    openProcess: (send: SendNotices, has: Notices = own): Jobs => {
      const jobs = createJobs({ db, log, timings: { pollMs: 20 } });
      jobs.handle({ notices: createNoticesHandler({ deps: { log }, notices: has, send }) });
      jobs.startWorker();
      return jobs;
    },
    schedule: (jobs: Jobs) => scheduleNotices(jobs, orgId),
    /** Has people told from now on, and waits for the end of the first look. */
    begin: async (jobs: Jobs) => {
      await scheduleNotices(jobs, orgId);
      return lastLook();
    },
    lastLook,
    /** Looks that are planned, by when, in whole minutes from now. */
    planned: async () => {
      const jobs = await inOrg((tx) => listJobs(tx, orgId, { kind: "notices", status: "queued", limit: 10 }));
      return jobs.map(({ runAt }) => Math.round((Date.parse(runAt) - Date.now()) / 60_000));
    },
    /** Has the planned look begin now, as if its time had come, and waits for its end. */
    look: async () => {
      const [next] = await inOrg((tx) => listJobs(tx, orgId, { kind: "notices", status: "queued", limit: 1 }));
      if (!next) throw new Error("no look is planned");
      await db.$client.query("update jobs set run_at = now() where id = $1", [next.id]);
      for (;;) {
        const { status, result } = await inOrg((tx) => getJob(tx, orgId, next.id));
        if (status === "done") return countsSchema.parse(result);
        if (status !== "queued" && status !== "running") throw new Error(`the look is ${status}`);
        await wait(20);
      }
    },
  };
}
export type NoticeDesk = ReturnType<typeof openNoticeDesk>;

const countsSchema = z.strictObject({
  people: z.int(),
  told: z.int(),
  heldBack: z.int(),
  failed: z.int(),
  waiting: z.int(),
});

/** Kind and account of each, in the order they are told. */
export function linesOf({ notices }: Pick<DueNotices, "notices">): string[] {
  return notices.map(({ kind, accountName }) => `${kind} ${accountName}`);
}
