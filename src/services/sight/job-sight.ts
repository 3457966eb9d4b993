import type { JobState } from "#domain/job";
import { AppError } from "#errors";
import { findDraftAccount } from "#store/drafts";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import { type Access, accessOf, assertEdits, sees, unknown } from "./access.ts";

type Job = Pick<JobState, "id" | "kind" | "createdBy">;

/**
 * Whoever sees all looks at every job; others at those that they started, and at the writing of drafts of accounts that they
 * see. A draft has the id of its job.
 */
async function seesJob(
  tx: Tx,
  { orgId, actor }: Caller,
  access: Access,
  { id, kind, createdBy }: Job,
): Promise<boolean> {
  if (access.accountIds === null) return true;
  return kind === "draft" ? sees(access, await findDraftAccount(tx, orgId, id)) : createdBy === actor;
}

/** @throws AppError `not-found` */
export async function assertJobSeen(tx: Tx, caller: Caller, job: Job): Promise<void> {
  if (!(await seesJob(tx, caller, await accessOf(tx, caller), job))) throw unknown(job.id);
}

/**
 * For stopping a job, or having it tried again: one's own, and the writing of a draft; the rest is for administrators.
 * @throws AppError `not-found`, `forbidden`
 */
export async function assertJobRun(tx: Tx, caller: Caller, job: Job): Promise<void> {
  const access = await accessOf(tx, caller);
  if (!(await seesJob(tx, caller, access, job))) throw unknown(job.id);
  assertEdits(access);
  if (access.runs || job.kind === "draft" || job.createdBy === caller.actor) return;
  throw new AppError("forbidden", `job ${job.id} is another person's`, { params: { why: "organisation" } });
}
