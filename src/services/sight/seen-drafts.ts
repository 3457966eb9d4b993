import type { Draft } from "#domain/draft";
import { findDraftAccount, getDraft } from "#store/drafts";
import type { Tx } from "#store/tx";
import type { Caller } from "../caller.ts";
import { assertEditable, assertSeen, unknown } from "./access.ts";

/** @throws AppError `not-found` for a draft of an account that the caller does not see, too */
export async function assertDraftSeen(tx: Tx, caller: Caller, id: string): Promise<void> {
  await assertSeen(tx, caller, await draftAccount(tx, caller, id), id);
}

/** @throws AppError `not-found`, `forbidden` for those who only read */
export async function assertDraftEditable(tx: Tx, caller: Caller, id: string): Promise<void> {
  await assertEditable(tx, caller, await draftAccount(tx, caller, id), id);
}

async function draftAccount(tx: Tx, { orgId }: Caller, id: string): Promise<string> {
  const accountId = await findDraftAccount(tx, orgId, id);
  if (accountId === null) throw unknown(id);
  return accountId;
}

/** @throws as `assertDraftSeen` */
export async function getSeenDraft(tx: Tx, caller: Caller, id: string): Promise<Draft> {
  await assertDraftSeen(tx, caller, id);
  return getDraft(tx, caller.orgId, id);
}

/** @throws as `assertDraftEditable` */
export async function getEditableDraft(tx: Tx, caller: Caller, id: string): Promise<Draft> {
  await assertDraftEditable(tx, caller, id);
  return getDraft(tx, caller.orgId, id);
}
