import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { SlackMember } from "#domain/slack";
import { defineJobHandler, type JobHandler, type JobRun } from "#jobs/job-handler";
import type { JobQueue } from "#jobs/job-queue";
import { JobStopped } from "#jobs/job-stopped";
import { deleteDoneJobs, insertJob, isQueued, lockJobKind } from "#store/jobs";
import { listSlackMembers } from "#store/slack-members";
import { forgetOldSlackDeliveries } from "#store/slack-workspaces";
import type { Tx } from "#store/tx";
import type { Deps } from "../deps.ts";
import type { DueNotices, NoticePerson, Notices } from "./create-notices.ts";

/** Tells a person; rejects where they were not told. */
export type SendNotices = (person: NoticePerson, due: DueNotices) => Promise<void>;

type Parts = { deps: Pick<Deps, "log">; notices: Notices; send: SendNotices };

const kind = "notices";
const lane = "notices";
const lookEveryMs = 3_600_000;

/** People, and what became of what was due to them. `waiting`: more than a person is told in a day. */
type Counts = { people: number; told: number; heldBack: number; failed: number; waiting: number };
const nothing: Counts = { people: 0, told: 0, heldBack: 0, failed: 0, waiting: 0 };

/** Has people told from now on. Asked for again, by whichever process, there still is one job. */
export function scheduleNotices(jobs: Pick<JobQueue, "enqueueOnce">, orgId: string): Promise<void> {
  return jobs.enqueueOnce({ orgId, actor: "system", kind, payload: {}, repeats: true });
}

/**
 * Tells everybody who is bound what is due to them, and plans the next look first: neither a failure nor a cancelled look ends
 * the row. After a long stop the one that waited runs, once. A person is marked as told after they were: should the process
 * end in between, they are told again rather than never.
 */
export function createNoticesHandler({ deps, notices, send }: Parts): JobHandler {
  const tell = async (run: JobRun<unknown>, person: NoticePerson): Promise<Counts> => {
    const due = await notices.due(person);
    const found = due.notices.length;
    const waiting = { ...nothing, people: 1, waiting: due.more };
    if (due.over.length > 0) await run.save((tx) => notices.forget(tx, person, due.over));
    if (found === 0) return waiting;
    if (notices.isQuiet(person)) return { ...waiting, heldBack: found };
    // Nobody is told by a run that is not the job's any more.
    await run.save(async () => undefined);
    try {
      await send(person, due);
    } catch (err) {
      deps.log.warn({ err, user: person.userId }, "notices could not be sent and will be tried again");
      return { ...waiting, failed: found };
    }
    await run.save((tx) => notices.markSent(tx, person, due.notices));
    return { ...waiting, told: found };
  };
  return defineJobHandler({
    payload: z.object({}),
    lane,
    run: async (run) => {
      const people = await run.save(async (tx) => {
        await planNext(tx, run.orgId);
        await forgetOldSlackDeliveries(tx);
        return peopleOf(run.orgId, await listSlackMembers(tx, run.orgId));
      });
      let counts = nothing;
      for (const person of people) {
        counts = sum(counts, await tell(run, person).catch((err) => failure(err, person, deps)));
        run.report({ done: counts.people, total: people.length });
      }
      return counts;
    },
    onGivenUp: (tx, { orgId }) => planNext(tx, orgId),
  });
}

/** What is wrong with one person's accounts keeps nobody else from being told. */
function failure(err: unknown, { userId }: NoticePerson, { log }: Parts["deps"]): Counts {
  if (err instanceof JobStopped) throw err;
  log.error({ err, user: userId }, "what a person is to be told could not be found or written down");
  return { ...nothing, people: 1, failed: 1 };
}

function sum(a: Counts, b: Counts): Counts {
  return {
    people: a.people + b.people,
    told: a.told + b.told,
    heldBack: a.heldBack + b.heldBack,
    failed: a.failed + b.failed,
    waiting: a.waiting + b.waiting,
  };
}

/** The look after this one, unless it is planned; the last one that is done is not kept any longer. */
async function planNext(tx: Tx, orgId: string): Promise<void> {
  await lockJobKind(tx, orgId, kind);
  if (await isQueued(tx, orgId, kind)) return;
  await deleteDoneJobs(tx, orgId, kind);
  const next = { id: uuidv7(), kind, lane, payload: {}, status: "queued", delayMs: lookEveryMs } as const;
  await insertJob(tx, orgId, next, "system");
}

/** One of our people who has two accounts there is told in the one that was bound last. */
function peopleOf(orgId: string, members: readonly SlackMember[]): NoticePerson[] {
  const bound = members.flatMap(({ userId, ...member }) => (userId === null ? [] : [{ ...member, orgId, userId }]));
  const lastBound = bound.toSorted((a, b) => Date.parse(a.boundAt ?? "") - Date.parse(b.boundAt ?? ""));
  return [...new Map(lastBound.map((person) => [person.userId, person])).values()];
}
